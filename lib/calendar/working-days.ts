import { isHoliday } from "@/lib/calendar/holidays";
import { addDays, isWeekend, type LocalDate } from "@/lib/calendar/local-date";

/**
 * Days that the Government moved for one year: a weekday made free, or a weekend made working. An
 * administrator keeps the table; it goes before the law's own holidays.
 */
export type MovedDays = ReadonlyMap<LocalDate, "working" | "off">;

/** Whether offices in Kazakhstan work on this date. */
export function isWorkingDay(date: LocalDate, moved: MovedDays): boolean {
  const decided = moved.get(date);
  if (decided !== undefined) return decided === "working";
  return !isWeekend(date) && !isHoliday(date);
}

/** The date itself when it is a working day, else the first one after it. */
export function nextWorkingDay(date: LocalDate, moved: MovedDays): LocalDate {
  let day = date;
  while (!isWorkingDay(day, moved)) day = addDays(day, 1);
  return day;
}

/**
 * The `n`-th working day after `date`, counted from the next day: 0 gives `date` itself, working or
 * not.
 *
 * @throws RangeError when `n` is not an integer of 0 or more.
 */
export function addWorkingDays(date: LocalDate, n: number, moved: MovedDays): LocalDate {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`Not a number of working days: ${n}`);
  let day = date;
  for (let left = n; left > 0; left -= 1) day = nextWorkingDay(addDays(day, 1), moved);
  return day;
}

/**
 * Working days after `from`, up to and with `to`; 0 when `to` does not come after `from`. So
 * `workingDaysBetween(d, addWorkingDays(d, n, moved), moved)` is `n`, and from a last day to today
 * it tells how many working days a case is overdue.
 */
export function workingDaysBetween(from: LocalDate, to: LocalDate, moved: MovedDays): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(day, moved)) count += 1;
  }
  return count;
}
