import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { abilityAt, bandOf, chance, expectedScore } from "@/lib/exam/rasch";

const difficulties = fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 1 });

describe("the Rasch model", () => {
  it.each([
    [0, 0, 0.5],
    [1, 0, 0.731059],
    [0, 2, 0.119203],
  ])("gives ability %f on difficulty %f the chance %f", (ability, difficulty, expected) => {
    expect(chance(ability, difficulty)).toBeCloseTo(expected, 6);
  });

  it("finds the ability of which a share is to be expected", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), difficulties, (share, all) => {
        const score = expectedScore(abilityAt(share, all), all);
        expect(score / all.length).toBeCloseTo(share, 6);
      }),
    );
  });

  it.each([
    [-0.51, "easy"],
    [-0.5, "middle"],
    [0.5, "middle"],
    [0.51, "hard"],
  ])("calls %f %s", (difficulty, band) => {
    expect(bandOf(difficulty)).toBe(band);
  });
});
