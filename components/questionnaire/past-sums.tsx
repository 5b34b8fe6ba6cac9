import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { monthText } from "@/lib/calendar/month";
import type { CountedMonths } from "@/lib/questionnaire/counted-months";
import { NOW, type Past } from "@/lib/questionnaire/past";
import { monthsOf } from "@/lib/questionnaire/periods";

interface PastSumsProps {
  readonly list: "jobs" | "homes";
  readonly past: Past;
  readonly nameOf: (id: string) => string;
  readonly counted: CountedMonths | null;
}

/** What a past adds up to: months at two places at once, and the months that carry points. */
export function PastSums({ list, past, nameOf, counted }: PastSumsProps) {
  const t = useTranslations("past");
  // The month of a move belongs to both homes.
  const least = list === "homes" ? 2 : 1;
  const overlaps = past.overlaps.filter((overlap) => monthsOf(overlap) >= least);
  return (
    <div className="mt-4 space-y-4">
      {overlaps.length === 0 ? null : (
        <Notice title={t(`${list}.overlapTitle`)}>
          <ul className="list-inside list-disc">
            {overlaps.map(({ first, last, ids }) => (
              <li key={first}>
                {t("months", {
                  from: monthText(first),
                  to: monthText(last),
                  count: monthsOf({ first, last }),
                })}
                {": "}
                {ids.map((id) => (id === NOW ? t("homes.now") : nameOf(id))).join("; ")}
              </li>
            ))}
          </ul>
          <p className="mt-2">{t(`${list}.overlapNote`)}</p>
        </Notice>
      )}
      {counted === null ? null : (
        <p>
          <span className="font-semibold">{t("counted", { months: counted.counted })}</span>{" "}
          {t("countedNote", { window: counted.window })}{" "}
          {counted.possible > counted.counted ? t("possible", { months: counted.possible }) : null}
        </p>
      )}
    </div>
  );
}
