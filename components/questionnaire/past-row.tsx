import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { monthText } from "@/lib/calendar/month";
import type { Gap, Past } from "@/lib/questionnaire/past";
import { monthsOf, type Period, type Stretch } from "@/lib/questionnaire/periods";
import { PeriodBar } from "./period-bar";

/** What every row of a past stands in. */
export interface Years {
  readonly span: Stretch;
  readonly ticks: readonly number[];
}

export interface PastEntry {
  readonly id: string;
  /** Its name, leading to its page. */
  readonly title: ReactNode;
  /** "03.2019 – 11.2022", as far as it is known. */
  readonly months: string;
  readonly mark?: ReactNode;
}

/** How long a stretch of months is, as people say it: "3 years 9 months". */
function Duration({ of: stretch }: { of: Stretch }) {
  const t = useTranslations("past");
  const [years, months] = [Math.floor(monthsOf(stretch) / 12), monthsOf(stretch) % 12];
  return [
    ...(years > 0 ? [t("years", { years })] : []),
    ...(months > 0 ? [t("onlyMonths", { months })] : []),
  ].join(" ");
}

interface EntryRowProps extends Years {
  readonly entry: PastEntry;
  /** Null while its months cannot be read. */
  readonly period: Period | null;
  readonly overlaps: Past["overlaps"];
}

export function EntryRow({ entry, period, overlaps, span, ticks }: EntryRowProps) {
  const { id, title, mark, months } = entry;
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4">
        <span className="min-w-0 flex-1 basis-56">{title}</span>
        {mark}
      </div>
      {period === null ? (
        <p className="text-sm text-soft">{months}</p>
      ) : (
        <>
          <p className="mb-1 text-sm text-soft">
            {months} · <Duration of={period} />
          </p>
          <PeriodBar
            span={span}
            period={period}
            ticks={ticks}
            kind="entry"
            shared={overlaps.filter(({ ids }) => ids.includes(id))}
          />
        </>
      )}
    </>
  );
}

/** The time since one lives where one lives now. */
export function NowRow({ period, span, ticks }: Years & { readonly period: Period }) {
  const t = useTranslations("past");
  return (
    <>
      <p className="font-semibold">{t("homes.now")}</p>
      <p className="mb-1 text-sm text-soft">
        {t("since", { from: monthText(period.first) })} · <Duration of={period} />
      </p>
      <PeriodBar span={span} period={period} ticks={ticks} kind="now" />
    </>
  );
}

interface GapRowProps extends Years {
  readonly list: "jobs" | "homes";
  readonly gap: Gap;
  /** The year in which the studies ended: gaps until then need no reason. */
  readonly studiedUntil: number | null;
}

/** Months that nothing covers, and whether there is anything to do about it. */
export function GapRow({ list, gap, studiedUntil, span, ticks }: GapRowProps) {
  const t = useTranslations("past");
  const { first, last, kind } = gap;
  const isStudy = list === "jobs" && studiedUntil !== null && last < (studiedUntil + 1) * 12;
  const period = { from: monthText(first), to: monthText(last), count: monthsOf(gap) };
  return (
    <>
      <p className="font-semibold">
        {t(`${list}.gap`)}: {t("months", period)}
      </p>
      <p className="mb-1 text-sm text-soft">
        {t(`${list}.${isStudy ? "study" : kind}`, { year: String(studiedUntil) })}
      </p>
      <PeriodBar span={span} period={gap} ticks={ticks} kind={kind} />
    </>
  );
}
