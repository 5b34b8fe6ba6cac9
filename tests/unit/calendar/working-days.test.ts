import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addWorkingDays,
  isWorkingDay,
  type MovedDays,
  nextWorkingDay,
  workingDaysBetween,
} from "@/lib/calendar/working-days";
import { DATES, worksNaively } from "./oracle";

const none: MovedDays = new Map();
const dates = DATES.map(({ date }) => date);
// Room is left at the end of the oracle's two years for what is added.
const date = fc.constantFrom(...dates.slice(0, 500));
const count = fc.integer({ min: 0, max: 60 });
const moved: fc.Arbitrary<MovedDays> = fc
  .array(fc.tuple(fc.constantFrom(...dates), fc.constantFrom("working" as const, "off" as const)), {
    maxLength: 40,
  })
  .map((entries) => new Map(entries));

describe("working days", () => {
  it.each([
    ["2026-02-16", 20, "2026-03-17"],
    ["2026-03-02", 20, "2026-04-03"],
    ["2026-12-14", 3, "2026-12-18"],
    ["2027-03-10", 5, "2027-03-18"],
    ["2026-03-02", 0, "2026-03-02"],
    ["2026-12-31", 1, "2027-01-05"],
  ])("%s and %i working days is %s", (start, n, expected) => {
    expect(addWorkingDays(start, n, none)).toBe(expected);
  });

  it("refuses a number of days that is none", () => {
    expect(() => addWorkingDays("2026-03-02", -1, none)).toThrow(RangeError);
    expect(() => addWorkingDays("2026-03-02", 1.5, none)).toThrow(RangeError);
  });

  it("lets the table of moved days decide first, both ways", () => {
    const table: MovedDays = new Map([
      ["2026-01-05", "off"],
      ["2026-01-10", "working"],
      ["2026-03-09", "working"],
    ]);
    expect(isWorkingDay("2026-01-05", table)).toBe(false);
    expect(isWorkingDay("2026-01-10", table)).toBe(true);
    expect(isWorkingDay("2026-03-09", table)).toBe(true);
    expect(isWorkingDay("2026-01-05", none)).toBe(true);
    expect(addWorkingDays("2026-01-02", 1, table)).toBe("2026-01-06");
    expect(addWorkingDays("2026-01-09", 1, table)).toBe("2026-01-10");
  });

  it("counts none when the end does not come after the start", () => {
    expect(workingDaysBetween("2026-03-02", "2026-03-02", none)).toBe(0);
    expect(workingDaysBetween("2026-03-03", "2026-03-02", none)).toBe(0);
  });
});

describe("working days against a calendar made by hand", () => {
  it("knows the same days, whatever was moved", () => {
    fc.assert(
      fc.property(fc.constantFrom(...dates), moved, (day, table) => {
        expect(isWorkingDay(day, table)).toBe(worksNaively(day, table));
      }),
    );
  });

  it("adds to the same day, which is a working one, and measures the way back", () => {
    fc.assert(
      fc.property(date, count, moved, (start, n, table) => {
        const end = addWorkingDays(start, n, table);
        const later = dates.filter((day) => day > start && worksNaively(day, table));
        expect(end).toBe(n === 0 ? start : later[n - 1]);
        expect(workingDaysBetween(start, end, table)).toBe(n);
      }),
    );
  });

  it("never ends earlier for a later start or a longer term", () => {
    fc.assert(
      fc.property(date, date, count, moved, (a, b, n, table) => {
        const [first, second] = a <= b ? [a, b] : [b, a];
        expect(addWorkingDays(first, n, table) <= addWorkingDays(second, n, table)).toBe(true);
        expect(addWorkingDays(a, n, table) < addWorkingDays(a, n + 1, table)).toBe(true);
      }),
    );
  });

  it("moves on to the first working day, and stays on one", () => {
    fc.assert(
      fc.property(date, moved, (day, table) => {
        const expected = dates.find((other) => other >= day && worksNaively(other, table));
        expect(nextWorkingDay(day, table)).toBe(expected);
      }),
    );
  });
});
