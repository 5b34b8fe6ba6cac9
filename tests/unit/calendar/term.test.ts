import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, endOfDay } from "@/lib/calendar/local-date";
import { type TermLength, termEnd, termExpired } from "@/lib/calendar/term";
import { isWorkingDay, type MovedDays } from "@/lib/calendar/working-days";
import { DATES, worksNaively } from "./oracle";

const none: MovedDays = new Map();
const start = fc.constantFrom(...DATES.slice(0, 400).map(({ date }) => date));
const length: fc.Arbitrary<TermLength> = fc.oneof(
  fc.record({ unit: fc.constant("working-days" as const), n: fc.integer({ min: 0, max: 40 }) }),
  fc.record({ unit: fc.constant("calendar-days" as const), n: fc.integer({ min: 0, max: 90 }) }),
  fc.record({ unit: fc.constant("months" as const), n: fc.integer({ min: 0, max: 6 }) }),
);

describe("a term's last day", () => {
  it.each([
    ["20 working days for the check", "2026-03-02", { unit: "working-days", n: 20 }, "2026-04-03"],
    ["30 days for the questionnaire", "2026-03-02", { unit: "calendar-days", n: 30 }, "2026-04-01"],
    ["30 days that end on a holiday", "2026-02-21", { unit: "calendar-days", n: 30 }, "2026-03-26"],
    ["3 months to complain", "2026-03-02", { unit: "months", n: 3 }, "2026-06-02"],
    ["3 months that end on a Sunday", "2026-02-17", { unit: "months", n: 3 }, "2026-05-18"],
    ["3 months that end on a day off", "2026-04-06", { unit: "months", n: 3 }, "2026-07-07"],
    [
      "a month with no such number, ending on Saturday",
      "2026-01-31",
      { unit: "months", n: 1 },
      "2026-03-02",
    ],
    ["a month into a leap February", "2028-01-31", { unit: "months", n: 1 }, "2028-02-29"],
    ["no days, from a Sunday", "2026-03-01", { unit: "calendar-days", n: 0 }, "2026-03-02"],
  ] as const)("%s", (_, from, term, expected) => {
    expect(termEnd({ start: from, length: term, moved: none })).toBe(expected);
  });

  it("moves on past a weekday that the Government made free", () => {
    const moved: MovedDays = new Map([["2026-04-01", "off"]]);
    expect(termEnd({ start: "2026-03-02", length: { unit: "calendar-days", n: 30 }, moved })).toBe(
      "2026-04-02",
    );
  });

  it("is always a working day with none between it and the plain end", () => {
    fc.assert(
      fc.property(start, length, (from, term) => {
        const end = termEnd({ start: from, length: term, moved: none });
        expect(worksNaively(end, none)).toBe(true);
        if (term.unit !== "calendar-days") return;
        for (let day = addDays(from, term.n); day < end; day = addDays(day, 1)) {
          expect(isWorkingDay(day, none)).toBe(false);
        }
      }),
    );
  });

  it("runs until 24:00 in Kazakhstan", () => {
    expect(termExpired("2026-04-03", new Date("2026-04-03T18:59:59.999Z"))).toBe(false);
    expect(termExpired("2026-04-03", new Date("2026-04-03T19:00:00Z"))).toBe(true);
    fc.assert(fc.property(start, (day) => termExpired(day, endOfDay(day))));
  });
});
