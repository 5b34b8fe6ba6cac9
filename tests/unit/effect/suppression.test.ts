import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Counts } from "@/lib/effect/effect.schema";
import { fallsBehind, wilson } from "@/lib/effect/rates";
import { FEWEST_SHOWN, shownGroups } from "@/lib/effect/suppression";
import { runs } from "@/tests/factories/runs";

const counts = (cases: number, passedAfter = 0): Counts => ({
  cases,
  passedBefore: 0,
  passedAfter,
  newlyPassed: passedAfter,
  noLongerPassed: 0,
});
const hidden = (sizes: Readonly<Record<string, number>>) =>
  shownGroups(new Map(Object.entries(sizes).map(([name, cases]) => [name, counts(cases)])))
    .filter((shown) => shown.counts === null)
    .map(({ group }) => group);

describe("groups that are too small to be shown", () => {
  it.each<[string, Record<string, number>, string[]]>([
    ["none", { a: 10, b: 500 }, []],
    ["one, and with it the next smallest", { a: 9, b: 40, c: 500 }, ["a", "b"]],
    ["two that are enough people together", { a: 6, b: 7, c: 500 }, ["a", "b"]],
    [
      "two that are not, and with them the next smallest",
      { a: 2, b: 3, c: 40, d: 50 },
      ["a", "b", "c"],
    ],
    ["the only one", { a: 3 }, ["a"]],
  ])("%s", (_, sizes, expected) => expect(hidden(sizes)).toEqual(expected));

  it("cannot be computed again from the total and the groups shown", () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(sizes, (given) => {
        const groups = new Map(given.map((cases, place) => [`g${place}`, counts(cases)]));
        const shown = shownGroups(groups);
        const left = shown.filter((group) => group.counts === null);
        const rest =
          given.reduce((sum, cases) => sum + cases, 0) -
          shown.reduce((sum, group) => sum + (group.counts?.cases ?? 0), 0);
        expect(shown.every((group) => (group.counts?.cases ?? FEWEST_SHOWN) >= FEWEST_SHOWN)).toBe(
          true,
        );
        // What is left over is nobody, or several groups of enough people, or everybody there is.
        const isSafe = left.length === 0 || (left.length > 1 && rest >= FEWEST_SHOWN);
        expect(isSafe || left.length === given.length).toBe(true);
      }),
      runs(300),
    );
  });
});

describe("shares of passed cases", () => {
  // Published: Wilson's interval of 15 in 50 is 0.1910 to 0.4375 (Newcombe 1998 gives such tables).
  it.each([
    [15, 50, 0.191, 0.4375],
    [0, 10, 0, 0.2775],
    [10, 10, 0.7225, 1],
  ])("%i of %i lies between %f and %f", (passed, cases, low, high) => {
    const rate = wilson(passed, cases);
    expect(rate?.low).toBeCloseTo(low, 3);
    expect(rate?.high).toBeCloseTo(high, 3);
  });

  it("of nobody is none", () => expect(wilson(0, 0)).toBeNull());

  it("under four fifths of the highest is marked, but not of a few people", () => {
    const groups = [
      { group: "high", counts: counts(100, 50) },
      { group: "near", counts: counts(100, 41) },
      { group: "low", counts: counts(100, 39) },
      { group: "few", counts: counts(29, 0) },
      { group: "hidden", counts: null },
    ];
    expect([...fallsBehind(groups)]).toEqual(["low"]);
  });
});
