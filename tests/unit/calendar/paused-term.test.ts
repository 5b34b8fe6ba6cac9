import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/calendar/local-date";
import { extendForPauses, type Pause, remainingDays } from "@/lib/calendar/paused-term";
import { type TermLength, termEnd } from "@/lib/calendar/term";
import type { MovedDays } from "@/lib/calendar/working-days";
import { DATES, worksNaively } from "./oracle";

const none: MovedDays = new Map();
const working = (n: number): TermLength => ({ unit: "working-days", n });
const dates = DATES.map(({ date }) => date);
const start = fc.constantFrom(...dates.slice(0, 300));
const n = fc.integer({ min: 1, max: 30 });
const pauses: fc.Arbitrary<Pause[]> = fc.array(
  fc
    .tuple(fc.constantFrom(...dates.slice(0, 340)), fc.integer({ min: 0, max: 20 }))
    .map(([from, days]) => ({ from, to: addDays(from, days) })),
  { maxLength: 4 },
);

describe("a term whose clock pauses", () => {
  it("counts neither the day it stopped nor the day it goes on", () => {
    const hearing: Pause = { from: "2026-03-04", to: "2026-03-06" };
    expect(extendForPauses("2026-03-02", working(2), [hearing], none)).toBe("2026-03-10");
  });

  it("has no last day while the clock stands", () => {
    const standing: Pause = { from: "2026-03-04", to: null };
    expect(extendForPauses("2026-03-02", working(2), [standing], none)).toBeNull();
    expect(remainingDays("2026-03-02", working(2), [standing], "2026-03-31", none)).toBe(1);
  });

  it("is not touched by a pause after its end", () => {
    const late: Pause = { from: "2026-03-05", to: null };
    expect(extendForPauses("2026-03-02", working(2), [late], none)).toBe("2026-03-04");
  });

  it("counts overlapping pauses once", () => {
    const overlapping: Pause[] = [
      { from: "2026-03-03", to: "2026-03-05" },
      { from: "2026-03-04", to: "2026-03-06" },
    ];
    expect(extendForPauses("2026-03-02", working(1), overlapping, none)).toBe("2026-03-10");
  });

  it.each([
    [{ unit: "calendar-days", n: 10 }, "2026-03-16"],
    [{ unit: "months", n: 1 }, "2026-04-06"],
  ] as const)("holds for %o too", (length, expected) => {
    const pause: Pause = { from: "2026-03-03", to: "2026-03-06" };
    expect(extendForPauses("2026-03-02", length, [pause], none)).toBe(expected);
  });

  it("ends like a plain term when nothing paused it", () => {
    const length: fc.Arbitrary<TermLength> = fc.record({
      unit: fc.constantFrom("working-days" as const, "calendar-days" as const, "months" as const),
      n: fc.integer({ min: 0, max: 6 }),
    });
    fc.assert(
      fc.property(start, length, (from, term) => {
        const plain = termEnd({ start: from, length: term, moved: none });
        expect(extendForPauses(from, term, [], none)).toBe(plain);
      }),
    );
  });

  it("has exactly n working days outside its pauses", () => {
    fc.assert(
      fc.property(start, n, pauses, (from, days, stood) => {
        const running = dates.filter(
          (day) =>
            day > from &&
            worksNaively(day, none) &&
            stood.every((pause) => day < pause.from || (pause.to !== null && day > pause.to)),
        );
        expect(extendForPauses(from, working(days), stood, none)).toBe(running[days - 1]);
      }),
    );
  });

  it("has days remaining before its last day, and none from then on", () => {
    fc.assert(
      fc.property(start, n, pauses, (from, days, stood) => {
        const end = extendForPauses(from, working(days), stood, none);
        if (end === null) throw new Error("These pauses all have an end.");
        const left = (today: string) => remainingDays(from, working(days), stood, today, none);
        expect(left(from)).toBe(days);
        expect(left(addDays(end, -1))).toBe(1);
        expect(left(end)).toBe(0);
        expect(left(addDays(end, 30))).toBe(0);
      }),
    );
  });
});
