import Holidays from "date-holidays";
import { addDays, isWeekend, type LocalDate } from "@/lib/calendar/local-date";

// The library carries every country's rules (about 2 MB): import this module, and those that build
// on it, only in code that runs on the server.
const library = new Holidays("KZ", { types: ["public"] });

// Orthodox Christmas and the first day of Kurban Ait are religious days off, not state holidays:
// when they fall on a weekend nothing moves.
const NOT_MOVED = ["01-07", "10 Dhu al-Hijjah"];

// The Constitution adopted on 15 March 2026 made that day a holiday, so it is first celebrated in
// 2027; the library starts a year early and would make Monday 16 March 2026 a day off. (30 August,
// the old Constitution Day, is no day off from 2026: there the library agrees.)
const CONSTITUTION_DAY = "03-15";
const FIRST_CONSTITUTION_DAY_YEAR = 2027;

// The sum of working days is asked for every case in a list; a year is worked out once.
const daysOffByYear = new Map<string, ReadonlySet<LocalDate>>();

/**
 * Whether the law makes this date a day off: a holiday, or the weekday that a holiday on a weekend
 * moved to. Ordinary Saturdays and Sundays are not meant, nor days that the Government moved.
 */
export function isHoliday(date: LocalDate): boolean {
  const year = date.slice(0, 4);
  let daysOff = daysOffByYear.get(year);
  if (daysOff === undefined) {
    daysOff = daysOffOf(Number(year));
    daysOffByYear.set(year, daysOff);
  }
  return daysOff.has(date);
}

function daysOffOf(year: number): ReadonlySet<LocalDate> {
  const holidays = library
    .getHolidays(year)
    // The library moves each date by itself, so that Nauryz's substitute for a Saturday lands on 23
    // March, which is a holiday already, and one day off is lost. Moving is done below, over all
    // dates together.
    .filter(({ substitute }) => substitute !== true)
    .map(({ date, rule }) => ({ date: date.slice(0, 10), rule }))
    .filter(
      ({ rule }) => year >= FIRST_CONSTITUTION_DAY_YEAR || !rule.startsWith(CONSTITUTION_DAY),
    );

  const daysOff = new Set(holidays.map(({ date }) => date));
  const moving = holidays.filter(
    ({ date, rule }) => isWeekend(date) && !NOT_MOVED.some((fixed) => rule.startsWith(fixed)),
  );
  for (const { date } of moving) {
    let substitute = addDays(date, 1);
    while (isWeekend(substitute) || daysOff.has(substitute)) substitute = addDays(substitute, 1);
    daysOff.add(substitute);
  }
  return daysOff;
}
