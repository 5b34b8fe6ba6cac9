import fc from "fast-check";
import { expect, it } from "vitest";
import { collector } from "@/lib/psychometrics/collect";
import { analyseItems } from "@/lib/psychometrics/item-analysis";
import { reliabilityOf } from "@/lib/psychometrics/reliability";
import { NOT_REACHED, OMITTED } from "@/lib/psychometrics/responses";
import { lsat6 } from "./lsat6";

const NOBODY = { sex: null, citizenship: null, service: null };

// itemstats(expand.table(LSAT6)) of the R package mirt: mean, and total.r_if_rm, the item-rest correlation.
const MIRT = [
  [0.924, 0.113],
  [0.709, 0.153],
  [0.553, 0.173],
  [0.763, 0.144],
  [0.87, 0.122],
] as const;

it("finds the published shares and item-rest correlations of LSAT section 6", () => {
  for (const [item, analysis] of analyseItems(lsat6()).entries()) {
    const [p, correlation] = MIRT[item] ?? [0, 0];
    expect(analysis.p).toBeCloseTo(p, 10);
    expect(analysis.restCorrelation).toBeCloseTo(correlation, 3);
    expect(analysis.pError).toBeCloseTo(Math.sqrt((p * (1 - p)) / 1000), 10);
  }
});

// descript(LSAT) of ltm prints Cronbach's alpha of all items: 0.2950.
it("finds the published reliability of LSAT section 6", () => {
  const { kr20, mean, sd, sem } = reliabilityOf(lsat6());
  expect(kr20).toBeCloseTo(0.295, 4);
  expect(mean).toBeCloseTo(3.819, 10);
  expect(sem).toBeCloseTo(sd * Math.sqrt(1 - 0.295), 4);
});

// K. L. Wuensch, East Carolina University, KR20.txt: ten students, ten items, Σpq = 2.18, variance 5.84.
const WUENSCH = [
  "1111110110",
  "1011011101",
  "1111011001",
  "0010001000",
  "0000010010",
  "1110111111",
  "1101110111",
  "1111111101",
  "0101111101",
  "1101101110",
];

it("follows a worked example of formula 20", () => {
  const all = collector();
  const items = [..."abcdefghij"];
  for (const line of WUENSCH) {
    const right = [...line].map((mark) => mark === "1");
    all.add({ items, right, choices: right.map(Number), groups: NOBODY });
  }
  const { kr20, sd } = reliabilityOf(all.finish());
  expect(sd ** 2).toBeCloseTo(5.84, 10);
  expect(kr20).toBeCloseTo((10 / 9) * (1 - 2.18 / 5.84), 10);
});

type Answer = 0 | 1 | 2 | 3 | null;
const ITEMS = ["x", "y", "z", "w"];

function take(people: readonly (readonly Answer[])[]) {
  const all = collector();
  for (const choices of people) {
    all.add({ items: ITEMS, choices, right: choices.map((one) => one === 0), groups: NOBODY });
  }
  return all.finish();
}

/** Pearson's correlation from its definition. */
function pearson(one: readonly number[], other: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const [a, b] = [mean(one), mean(other)];
  const both = one.reduce((sum, x, k) => sum + (x - a) * ((other[k] ?? 0) - b), 0);
  const squares = (values: readonly number[], m: number) =>
    values.reduce((sum, x) => sum + (x - m) ** 2, 0);
  return both / Math.sqrt(squares(one, a) * squares(other, b));
}

const answer = fc.constantFrom<Answer>(0, 1, 2, 3, null);
const people = fc.array(fc.tuple(answer, answer, answer, answer), { minLength: 2, maxLength: 40 });

it("agrees with Pearson's correlation on whatever was answered", () => {
  fc.assert(
    fc.property(people, (given) => {
      const analyses = analyseItems(take(given));
      for (const [place, analysis] of analyses.entries()) {
        const reached = given.filter((choices) => choices.slice(place).some((one) => one !== null));
        expect(analysis.reached).toBe(reached.length);
        expect(analysis.notReached).toBe(given.length - reached.length);
        expect(analysis.omitted.n).toBe(reached.filter((one) => one[place] === null).length);
        const rest = reached.map((one) => one.filter((c, at) => at !== place && c === 0).length);
        for (const [option, choice] of analysis.options.entries()) {
          const chose = reached.map((one) => Number(one[place] === option));
          expect(choice.n).toBe(chose.reduce((a, b) => a + b, 0));
          const expected = pearson(chose, rest);
          if (choice.correlation !== null) expect(choice.correlation).toBeCloseTo(expected, 8);
          else expect(Number.isNaN(expected) || choice.n === 0).toBe(true);
        }
      }
    }),
  );
});

it("tells what was passed over from what was not reached", () => {
  const { choice, score } = take([
    [null, 0, null, null],
    [null, null, null, null],
    [1, null, 2, 0],
  ]);
  expect([...choice]).toEqual([
    ...[OMITTED, 0, NOT_REACHED, NOT_REACHED],
    ...[NOT_REACHED, NOT_REACHED, NOT_REACHED, NOT_REACHED],
    ...[1, OMITTED, 2, 0],
  ]);
  expect([...score]).toEqual([1, 0, 1]);
});
