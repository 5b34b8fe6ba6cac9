import { expect, it } from "vitest";
import { groupDifferences } from "@/lib/psychometrics/differential";
import { adjustedForMany } from "@/lib/psychometrics/false-discovery";
import { groupCodes } from "@/lib/psychometrics/groups";
import { etsClass, mantelHaenszel, type Stratum } from "@/lib/psychometrics/mantel-haenszel";
import { normalCdf, twoSided } from "@/lib/psychometrics/normal";
import { simulated } from "./simulate";

const strata = (rows: readonly (readonly [number, number, number, number])[]): Stratum[] =>
  rows.map(([referenceRight, focalRight, referenceWrong, focalWrong]) => ({
    referenceRight,
    referenceWrong,
    focalRight,
    focalWrong,
  }));

// Admissions to Berkeley's six largest departments in 1973 (Bickel, Hammel & O'Connell 1975), men and women
// admitted, men and women rejected. R prints for mantelhaen.test(UCBAdmissions): χ² = 1.4269, p = 0.2323,
// common odds ratio 0.9046968, 95 % interval 0.7719074 to 1.0603298.
const BERKELEY = strata([
  [512, 89, 313, 19],
  [353, 17, 207, 8],
  [120, 202, 205, 391],
  [138, 131, 279, 244],
  [53, 94, 138, 299],
  [22, 24, 351, 317],
]);

it("finds what R prints for the admissions to Berkeley", () => {
  const found = mantelHaenszel(BERKELEY);
  expect(found?.oddsRatio).toBeCloseTo(0.9046968, 7);
  expect(found?.chiSquare).toBeCloseTo(1.4269, 4);
  expect(found?.p).toBeCloseTo(0.2323, 4);
  const log = Math.log(found?.oddsRatio ?? 1);
  const error = (found?.error ?? 0) / 2.35;
  expect(Math.exp(log - 1.959964 * error)).toBeCloseTo(0.7719074, 6);
  expect(Math.exp(log + 1.959964 * error)).toBeCloseTo(1.0603298, 6);
  expect(found?.delta).toBeCloseTo(-2.35 * log, 10);
});

// Penicillin and rabbits (Agresti 1990, pp. 231–237); R's help of mantelhaen.test says p = 0.047.
it("finds what R's manual says of the rabbits", () => {
  const rabbits = strata([
    [0, 0, 6, 5],
    [3, 0, 3, 6],
    [6, 2, 0, 4],
    [5, 6, 1, 0],
    [2, 5, 0, 0],
  ]);
  const found = mantelHaenszel(rabbits);
  expect(found?.oddsRatio).toBeCloseTo(7, 10);
  expect(found?.p).toBeCloseTo(0.047, 3);
});

it("says nothing where the strata say nothing", () => {
  expect(mantelHaenszel([])).toBeNull();
  expect(mantelHaenszel(strata([[5, 5, 0, 0]]))).toBeNull();
});

it("classes by size and certainty", () => {
  const found = { oddsRatio: 1, chiSquare: 9, p: 0.001 };
  expect(etsClass({ ...found, delta: 0.9, error: 0.1 }, 0.001)).toBe("A");
  expect(etsClass({ ...found, delta: -2, error: 0.2 }, 0.2)).toBe("A");
  expect(etsClass({ ...found, delta: 1.2, error: 0.1 }, 0.001)).toBe("B");
  expect(etsClass({ ...found, delta: -1.6, error: 0.5 }, 0.001)).toBe("B");
  expect(etsClass({ ...found, delta: -1.6, error: 0.3 }, 0.001)).toBe("C");
});

// Benjamini & Hochberg (1995), section 4.1: fifteen p-values, of which their procedure rejects four at 5 %.
it("corrects for many as in Benjamini and Hochberg's example", () => {
  const values = [
    ...[0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344],
    ...[0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1.0],
  ];
  const adjusted = adjustedForMany(values.toReversed()).toReversed();
  expect(adjusted.filter((p) => p < 0.05)).toHaveLength(4);
  expect(adjusted[3]).toBeCloseTo((0.0095 * 15) / 4, 10);
  expect(adjusted.every((p, k) => p >= (values[k] ?? 0) && p <= 1)).toBe(true);
});

it("knows the normal distribution", () => {
  expect(normalCdf(1.959963984540054)).toBeCloseTo(0.975, 12);
  expect(normalCdf(0)).toBe(0.5);
  expect(normalCdf(-3)).toBeCloseTo(0.0013498980316301, 14);
  expect(twoSided(8) / 1.244192114854357e-15).toBeCloseTo(1, 6);
});

it("finds the item that is harder for one group, and none beside it", () => {
  const difficulty = Array.from({ length: 20 }, (_, item) => -1 + item / 10);
  const harder = (item: number, person: number) => (item === 7 && person % 2 === 1 ? 1 : 0);
  const given = { seed: "dif", people: 4000, difficulty, length: 20, harder };
  const responses = simulated(given);
  const found = groupDifferences(responses);
  const bySex = (id: string) =>
    found[responses.items.indexOf(id)]?.find(({ grouping }) => grouping === "sex");
  expect(bySex("7")).toMatchObject({ focal: "female", ets: "C", referenceN: 2000, focalN: 2000 });
  // A logit is 2.35 on the delta scale, and harder is negative.
  expect(bySex("7")?.delta).toBeCloseTo(-2.35, 0);
  const others = responses.items.filter((id) => id !== "7");
  expect(others.filter((id) => bySex(id)?.ets !== "A")).toEqual([]);
});

it("is silent about groups that are small", () => {
  const small = simulated({ seed: "few", people: 1900, difficulty: [0, 0.5, 1], length: 3 });
  const seen = groupDifferences(small).flat();
  // One in twenty is 95 people.
  expect(seen.some(({ grouping }) => grouping === "service")).toBe(false);
  expect(seen.some(({ grouping }) => grouping === "sex")).toBe(true);
});

it("keeps codes of groups, and of nothing else", () => {
  expect(groupCodes({ sex: "female", citizenship: "UZ", service: "kandas" })).toEqual({
    sex: 1,
    citizenship: 0,
    service: 1,
  });
  expect(groupCodes({ sex: "?", citizenship: "XX", service: "?" })).toEqual({
    sex: null,
    citizenship: 3,
    service: null,
  });
});
