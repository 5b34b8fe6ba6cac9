import { addDays, addMonths, endOfDay, type LocalDate } from "@/lib/calendar/local-date";
import { addWorkingDays, type MovedDays, nextWorkingDay } from "@/lib/calendar/working-days";

/** A term's length as a rule set carries it. */
export type TermLength = {
  readonly unit: "working-days" | "calendar-days" | "months";
  readonly n: number;
};

/**
 * The last day of a procedural term, counted from the day after `start`.
 *
 * A term in months ends on the same day number, or on the month's last day. A last day that is not
 * a working day moves to the next one that is, so that a person always has a working day to act on.
 * Where nobody has to act and a later end would only harm the applicant (a ban), use `addDays`.
 *
 * Source: the usual rule for terms; the pilot's order does not confirm it.
 */
export function termEnd(term: {
  readonly start: LocalDate;
  readonly length: TermLength;
  readonly moved: MovedDays;
}): LocalDate {
  return nextWorkingDay(lengthLater(term.start, term.length, term.moved), term.moved);
}

/** Whether the term is over: it runs until 24:00 Kazakhstan time of its last day. */
export function termExpired(lastDay: LocalDate, now: Date): boolean {
  return now >= endOfDay(lastDay);
}

function lengthLater(start: LocalDate, { unit, n }: TermLength, moved: MovedDays): LocalDate {
  switch (unit) {
    case "working-days":
      return addWorkingDays(start, n, moved);
    case "calendar-days":
      return addDays(start, n);
    case "months":
      return addMonths(start, n);
  }
}
