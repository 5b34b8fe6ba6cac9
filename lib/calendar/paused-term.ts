import { addDays, addMonths, daysBetween, type LocalDate } from "@/lib/calendar/local-date";
import type { TermLength } from "@/lib/calendar/term";
import { isWorkingDay, type MovedDays, nextWorkingDay } from "@/lib/calendar/working-days";

/**
 * A stretch in which a term's clock stands. Both days are in it: the day the clock stopped and the
 * day it was set going again do not count, just as the day a term starts on does not. So a clock
 * that stopped in time always has a day left after it goes on. `to` is null while the clock stands.
 */
export type Pause = { readonly from: LocalDate; readonly to: LocalDate | null };

/**
 * The last day of a term whose clock pauses (the decision's total term stands for the hearing and
 * for the applicant's own delays), or null while a pause without an end keeps it from being known.
 * Without pauses it is `termEnd`.
 */
export function extendForPauses(
  start: LocalDate,
  length: TermLength,
  pauses: readonly Pause[],
  moved: MovedDays,
): LocalDate | null {
  let left = countedDays(start, length);
  let day = start;
  while (left > 0) {
    day = addDays(day, 1);
    if (stands(day, pauses)) {
      if (standsForGood(day, pauses)) return null;
    } else if (counts(day, length, moved)) left -= 1;
  }
  return nextWorkingDay(day, moved);
}

/**
 * Days of the term, in its own unit (a month is its calendar days), that are still to come after
 * `today`; never below 0. While the clock stands the number stands too.
 */
export function remainingDays(
  start: LocalDate,
  length: TermLength,
  pauses: readonly Pause[],
  today: LocalDate,
  moved: MovedDays,
): number {
  let left = countedDays(start, length);
  for (let day = addDays(start, 1); day <= today && left > 0; day = addDays(day, 1)) {
    if (!stands(day, pauses) && counts(day, length, moved)) left -= 1;
  }
  return left;
}

function countedDays(start: LocalDate, { unit, n }: TermLength): number {
  return unit === "months" ? daysBetween(start, addMonths(start, n)) : n;
}

function counts(day: LocalDate, { unit }: TermLength, moved: MovedDays): boolean {
  return unit !== "working-days" || isWorkingDay(day, moved);
}

function stands(day: LocalDate, pauses: readonly Pause[]): boolean {
  return pauses.some(({ from, to }) => from <= day && (to === null || day <= to));
}

function standsForGood(day: LocalDate, pauses: readonly Pause[]): boolean {
  return pauses.some(({ from, to }) => from <= day && to === null);
}
