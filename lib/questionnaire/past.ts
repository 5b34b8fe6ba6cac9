import type { LocalDate } from "@/lib/calendar/local-date";
import { type MonthNumber, monthNumber } from "@/lib/calendar/month";
import {
  gapsIn,
  monthsOf,
  type Overlap,
  overlapsIn,
  type Period,
  type Stretch,
} from "@/lib/questionnaire/periods";
import type { ListPart } from "@/lib/questionnaire/section";

type Values = Readonly<Record<string, unknown>>;
type Entry = { readonly id: string; readonly values: Values };

/** The id of the time since the section's own answer began: living where one lives now. */
export const NOW = "now";

/** A gap is `due` where the section has to cover it, and `left` where it may stay. */
export type Gap = Stretch & { readonly kind: "due" | "left" };

/** The entries of a list in time. */
export type Past = {
  /** What is looked at: from the first entry, or as far back as the section asks, until today's month. */
  readonly span: Stretch;
  /** Entries whose months can be read; also {@link NOW}. */
  readonly periods: readonly Period[];
  readonly gaps: readonly Gap[];
  readonly overlaps: readonly Overlap[];
};

export type Today = { readonly today: LocalDate; readonly dateOfBirth: LocalDate };

/** The past as a list tells it; null for a list without times, and before there is any. */
export function pastOf(
  list: ListPart,
  entries: readonly Entry[],
  own: Values,
  { today, dateOfBirth }: Today,
): Past | null {
  const now = monthNumber(today);
  const since = list.covers && monthOf(own[list.covers.since]);
  const periods = [
    ...entries.flatMap((entry) => periodOf(list, entry, now)),
    ...(since === undefined || since === null ? [] : [{ id: NOW, first: since, last: now }]),
  ];
  const begin = Math.min(...periods.map(({ first }) => first));
  if (list.lasts === undefined || periods.length === 0 || begin > now) return null;
  const wanted = list.covers && Math.max(now - list.covers.months + 1, monthNumber(dateOfBirth));
  const span = { first: wanted ?? begin, last: now };
  const gaps = gapsIn(span, periods).map((gap) => ({
    ...gap,
    kind: list.covers && monthsOf(gap) >= list.covers.gap ? ("due" as const) : ("left" as const),
  }));
  return { span, periods, gaps, overlaps: overlapsIn(periods) };
}

const monthOf = (value: unknown): MonthNumber | null =>
  typeof value === "string" ? monthNumber(value) : null;

function periodOf({ lasts }: ListPart, { id, values }: Entry, now: MonthNumber): Period[] {
  if (lasts === undefined) return [];
  const first = monthOf(values[lasts.from]);
  const isOpen = lasts.open !== undefined && values[lasts.open] === true;
  const last = isOpen ? now : monthOf(values[lasts.to]);
  return first === null || last === null || first > last ? [] : [{ id, first, last }];
}
