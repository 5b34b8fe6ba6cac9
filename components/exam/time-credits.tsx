import { useTranslations } from "next-intl";
import type { TimeCredit } from "@/lib/exam/attempt-view";
import { figures, timeWithSeconds } from "@/lib/exam/countdown";

/** The time that was given back, each with when and why. */
export function TimeCredits({ credits }: { readonly credits: readonly TimeCredit[] }) {
  const t = useTranslations("fairness.credits");
  return (
    <ul>
      {credits.map(({ seconds, from, to, cause }) => (
        <li key={`${from}${cause}`}>
          {t(cause === "approved" ? "approved" : "outage", {
            time: figures(Math.round(seconds)),
            from: timeWithSeconds(from),
            to: timeWithSeconds(to),
          })}
        </li>
      ))}
    </ul>
  );
}
