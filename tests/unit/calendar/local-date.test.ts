import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  daysBetween,
  endOfDay,
  isWeekend,
  LocalDate,
  localDateOf,
  startOfDay,
} from "@/lib/calendar/local-date";
import { yearsBetween } from "@/lib/calendar/years-between";
import { DATES } from "./oracle";

const date = fc
  .date({ min: new Date("1950-01-01"), max: new Date("2100-12-31"), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

describe("LocalDate", () => {
  it.each(["2026-03-02", "2024-02-29", "2000-02-29"])("accepts %s", (text) => {
    expect(LocalDate.parse(text)).toBe(text);
  });

  it.each([
    "2026-02-29",
    "1900-02-29",
    "2026-04-31",
    "2026-13-01",
    "2026-3-2",
    "02.03.2026",
    "2026-03-02T00:00:00Z",
    "",
  ])("refuses %s", (text) => {
    expect(LocalDate.safeParse(text).success).toBe(false);
  });
});

describe("the day in Kazakhstan", () => {
  it.each([
    ["2026-03-01T18:59:59.999Z", "2026-03-01"],
    ["2026-03-01T19:00:00.000Z", "2026-03-02"],
    ["2026-12-31T19:00:00.000Z", "2027-01-01"],
  ])("shows %s as %s", (instant, expected) => {
    expect(localDateOf(new Date(instant))).toBe(expected);
  });

  it("agrees with the time-zone database", () => {
    const shown = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Almaty" });
    const instant = fc.date({
      min: new Date("2024-03-02"),
      max: new Date("2040-01-01"),
      noInvalidDate: true,
    });
    fc.assert(fc.property(instant, (at) => localDateOf(at) === shown.format(at)));
  });

  it("starts at 00:00 and ends at 24:00, which is the next day's", () => {
    fc.assert(
      fc.property(date, (day) => {
        expect(localDateOf(startOfDay(day))).toBe(day);
        expect(localDateOf(new Date(startOfDay(day).getTime() - 1))).toBe(addDays(day, -1));
        expect(localDateOf(new Date(endOfDay(day).getTime() - 1))).toBe(day);
        expect(endOfDay(day)).toEqual(startOfDay(addDays(day, 1)));
      }),
    );
  });

  it("reads a date column, which holds midnight UTC, as the same date", () => {
    fc.assert(fc.property(date, (day) => localDateOf(new Date(day)) === day));
  });
});

describe("arithmetic on dates", () => {
  it("adds and measures days", () => {
    expect(addDays("2026-02-28", 1)).toBe("2026-03-01");
    expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
    fc.assert(
      fc.property(date, fc.integer({ min: -4000, max: 4000 }), (day, n) => {
        expect(daysBetween(day, addDays(day, n))).toBe(n);
      }),
    );
  });

  it.each([
    ["2026-03-02", 3, "2026-06-02"],
    ["2026-01-31", 1, "2026-02-28"],
    ["2028-01-31", 1, "2028-02-29"],
    ["2026-08-31", 3, "2026-11-30"],
    ["2026-11-30", 3, "2027-02-28"],
    ["2026-12-31", 12, "2027-12-31"],
    ["2028-02-29", 12, "2029-02-28"],
    ["2026-03-31", -1, "2026-02-28"],
  ])("%s and %i months is %s", (from, months, expected) => {
    expect(addMonths(from, months)).toBe(expected);
  });

  it("keeps the day number, or else takes the month's last day", () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 0, max: 240 }), (day, months) => {
        const end = addMonths(day, months);
        const isMonthsLast = addDays(end, 1).endsWith("-01");
        expect(end.slice(8) === day.slice(8) || (isMonthsLast && end.slice(8) < day.slice(8))).toBe(
          true,
        );
        const monthNumber = (text: string) =>
          Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
        expect(monthNumber(end) - monthNumber(day)).toBe(months);
      }),
    );
  });

  it.each([
    ["2008-03-02", "2026-03-01", 17],
    ["2008-03-02", "2026-03-02", 18],
    ["2008-02-29", "2026-02-28", 17],
    ["2008-02-29", "2026-03-01", 18],
    ["2008-02-29", "2028-02-28", 19],
    ["2008-02-29", "2028-02-29", 20],
    ["2026-03-02", "2026-03-02", 0],
  ])("from %s to %s are %i completed years", (from, to, years) => {
    expect(yearsBetween(from, to)).toBe(years);
  });

  it("knows the weekends", () => {
    for (const { date: day, weekday } of DATES) expect(isWeekend(day)).toBe(weekday >= 5);
  });
});
