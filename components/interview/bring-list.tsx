import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";

const THINGS = ["passport", "originals", "early", "language"] as const;

/** What to have along at the interview. */
export function BringList() {
  const t = useTranslations("interview.own");
  return (
    <section aria-labelledby="bring">
      <h2 id="bring" className="mb-3 text-xl">
        {t("bringTitle")}
      </h2>
      <ul className="space-y-2">
        {THINGS.map((thing) => (
          <li key={thing} className="flex gap-3">
            <Icon name="check" className="mt-[0.2em] text-grass" />
            <span>{t(`bring.${thing}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
