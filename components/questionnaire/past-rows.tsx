import { useTranslations } from "next-intl";
import { monthText } from "@/lib/calendar/month";
import { type Gap, NOW, type Past } from "@/lib/questionnaire/past";
import type { Period } from "@/lib/questionnaire/periods";
import { EntryRow, GapRow, NowRow, type PastEntry } from "./past-row";
import { YearAxis, yearTicks } from "./year-axis";

interface PastRowsProps {
  readonly list: "jobs" | "homes";
  readonly past: Past;
  readonly entries: readonly PastEntry[];
  readonly studiedUntil: number | null;
}

type Row =
  | { readonly kind: "entry"; readonly entry: PastEntry; readonly period: Period | null }
  | { readonly kind: "now"; readonly period: Period }
  | { readonly kind: "gap"; readonly gap: Gap };

const beginOf = (row: Row) =>
  row.kind === "gap" ? row.gap.first : (row.period?.first ?? Number.POSITIVE_INFINITY);

/** Entries, gaps and today's home, the latest first; what cannot be dated yet stands before. */
function rowsOf({ periods, gaps }: Past, entries: readonly PastEntry[]): readonly Row[] {
  const rows: Row[] = entries.map((entry) => ({
    kind: "entry",
    entry,
    period: periods.find(({ id }) => id === entry.id) ?? null,
  }));
  const now = periods.find(({ id }) => id === NOW);
  if (now !== undefined) rows.push({ kind: "now", period: now });
  for (const gap of gaps) rows.push({ kind: "gap", gap });
  return rows.toSorted((one, other) => Number(beginOf(other) > beginOf(one)) * 2 - 1);
}

/**
 * The past as a list that reads from today backwards: each entry with its months and a bar under it over
 * the years, and between them, in words too, the months that nothing covers.
 */
export function PastRows({ list, past, entries, studiedUntil }: PastRowsProps) {
  const t = useTranslations("past");
  const years = { span: past.span, ticks: yearTicks(past.span) };
  const content = (row: Row) => {
    if (row.kind === "gap") {
      return <GapRow list={list} gap={row.gap} studiedUntil={studiedUntil} {...years} />;
    }
    if (row.kind === "now") return <NowRow period={row.period} {...years} />;
    return <EntryRow entry={row.entry} period={row.period} overlaps={past.overlaps} {...years} />;
  };
  return (
    <div className="mt-4">
      <YearAxis {...years} />
      <ol className="divide-y divide-line border-y border-line">
        {rowsOf(past, entries).map((row) => (
          <li
            key={row.kind === "entry" ? row.entry.id : `${row.kind} ${beginOf(row)}`}
            className="py-3"
          >
            {content(row)}
          </li>
        ))}
      </ol>
      <p className="mt-1 text-end text-sm text-soft">
        {t("today", { month: monthText(past.span.last) })}
      </p>
    </div>
  );
}
