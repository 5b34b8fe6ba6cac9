import fc from "fast-check";
import { expect, it } from "vitest";
import { seededRandom } from "@/lib/exam/seeded-random";
import {
  leeClassification,
  passChanceOn,
  rudnerClassification,
} from "@/lib/psychometrics/classification";
import { designOf } from "@/lib/psychometrics/design";
import { abilityFor, formAt } from "@/lib/psychometrics/information";
import { itemFit } from "@/lib/psychometrics/item-fit";
import { normalCdf } from "@/lib/psychometrics/normal";
import { fitRasch } from "@/lib/psychometrics/rasch";
import { warmAbility } from "@/lib/psychometrics/warm";
import { finished, normals, simulated } from "./simulate";

const chance = (theta: number, b: number) => Math.exp(theta - b) / (1 + Math.exp(theta - b));

/** P(at least `needed` right): every pattern of right and wrong, one by one. */
function byPatterns(form: readonly number[], needed: number, theta: number): number {
  let sum = 0;
  for (let pattern = 0; pattern < 2 ** form.length; pattern += 1) {
    const marks = form.map((_, k) => (pattern >> k) & 1);
    if (marks.reduce((a, b) => a + b, 0) < needed) continue;
    sum += form.reduce((p, b, k) => p * (marks[k] ? chance(theta, b) : 1 - chance(theta, b)), 1);
  }
  return sum;
}

const logit = fc.double({ min: -3, max: 3, noNaN: true });

it("knows the chance to pass, as adding up every pattern does", () => {
  const cases = fc.tuple(fc.array(logit, { minLength: 1, maxLength: 8 }), fc.nat(7), logit);
  fc.assert(
    fc.property(cases, ([form, below, theta]) => {
      const needed = 1 + (below % form.length);
      const quick = passChanceOn(Float64Array.from(form), needed, theta);
      expect(quick).toBeCloseTo(byPatterns(form, needed, theta), 10);
    }),
    { numRuns: 60 },
  );
});

const DIFFICULTY = Float64Array.from({ length: 20 }, (_, k) => -1.5 + k / 8);
const FORM = { difficulty: DIFFICULTY, exposure: new Float64Array(20).fill(1), length: 20 };
const POPULATION = { mean: 0.2, sd: 1.1 };
const NEEDED = 9;

/** Everybody sits the form twice: what a table of two administrations shows. */
function twoSittings(people: number) {
  const random = seededRandom("twice");
  const normal = normals(random);
  const cut = abilityFor(FORM, NEEDED);
  const counts = { same: 0, accurate: 0, falsePass: 0, pass: 0 };
  for (let n = 0; n < people; n += 1) {
    const theta = POPULATION.mean + POPULATION.sd * normal();
    const passes = () => {
      let right = 0;
      for (const b of DIFFICULTY) right += random() < chance(theta, b) ? 1 : 0;
      return right >= NEEDED;
    };
    const [first, second, deserves] = [passes(), passes(), theta >= cut];
    counts.same += Number(first === second);
    counts.accurate += Number(first === deserves);
    counts.falsePass += Number(first && !deserves);
    counts.pass += Number(first);
  }
  return counts;
}

it("predicts what two sittings of everybody would show", () => {
  const people = 60_000;
  const seen = twoSittings(people);
  const responses = simulated({ seed: "one", people: 1, difficulty: [...DIFFICULTY], length: 20 });
  const design = designOf(responses, 0);
  // The design of one candidate who met all items; its estimates are the truth here.
  const all = {
    ...design,
    items: Int32Array.from(DIFFICULTY.keys()),
    starts: Int32Array.of(0, 20),
    item: Int32Array.from(DIFFICULTY.keys()),
  };
  const scale = { ...POPULATION, difficulty: DIFFICULTY, error: new Float64Array(20) };
  const found = leeClassification(all, scale, NEEDED, abilityFor(FORM, NEEDED));
  expect(found.consistency).toBeCloseTo(seen.same / people, 2);
  expect(found.accuracy).toBeCloseTo(seen.accurate / people, 2);
  expect(found.falsePass).toBeCloseTo(seen.falsePass / people, 2);
  expect(found.pass).toBeCloseTo(seen.pass / people, 2);
  const byChance = found.pass ** 2 + (1 - found.pass) ** 2;
  expect(found.kappa).toBeCloseTo((found.consistency - byChance) / (1 - byChance), 10);
});

// Rudner (2005): the expected accuracy is the integral of Φ((θ − cut)/se) over those above the cut, and of
// what it leaves over those below. Here by the trapezoid rule in 200,000 steps.
it("follows Rudner's integral", () => {
  const cut = 0.4;
  const found = rudnerClassification(FORM, POPULATION, cut);
  let accuracy = 0;
  const steps = 200_000;
  for (let k = 0; k <= steps; k += 1) {
    const theta = -8 + (16 * k) / steps;
    const z = (theta - POPULATION.mean) / POPULATION.sd;
    const density = Math.exp(-0.5 * z * z) / (POPULATION.sd * Math.sqrt(2 * Math.PI));
    let information = 0;
    for (const b of DIFFICULTY) information += chance(theta, b) * (1 - chance(theta, b));
    const pass = normalCdf((theta - cut) * Math.sqrt(information));
    accuracy += density * (16 / steps) * (theta >= cut ? pass : 1 - pass);
  }
  expect(found.accuracy).toBeCloseTo(accuracy, 4);
});

it("finds the ability of a score, and the score of an ability", () => {
  for (const score of [1, 6, 12, 19]) {
    expect(formAt(FORM, abilityFor(FORM, score)).score).toBeCloseTo(score, 8);
  }
  // Twenty items of difficulty 0 tell twenty quarters about an ability of 0.
  const even = { difficulty: new Float64Array(3), exposure: Float64Array.of(1, 5, 2), length: 20 };
  expect(formAt(even, 0)).toEqual({ score: 10, information: 5 });
});

// Warm (1989): where all items are equally hard, the estimate is the logit of (r + ½)/(n + 1).
it("gives everybody a finite ability, and Warm's own where items are alike", () => {
  for (let r = 0; r <= 12; r += 1) {
    const { theta } = warmAbility(new Float64Array(12).fill(0.7), r);
    expect(theta).toBeCloseTo(0.7 + Math.log((r + 0.5) / (12 - r + 0.5)), 6);
  }
});

it("gives more ability for more right answers, whatever the items", () => {
  fc.assert(
    fc.property(fc.array(logit, { minLength: 2, maxLength: 40 }), (difficulty) => {
      const form = Float64Array.from(difficulty);
      const abilities = Array.from({ length: form.length + 1 }, (_, r) => warmAbility(form, r));
      for (const [r, { theta, error }] of abilities.entries()) {
        expect(Number.isFinite(theta) && Number.isFinite(error)).toBe(true);
        if (r > 0) expect(theta).toBeGreaterThan(abilities[r - 1]?.theta ?? 0);
      }
    }),
    { numRuns: 40 },
  );
});

it("sees which item does not fit", () => {
  const difficulty = Array.from({ length: 15 }, (_, item) => -1 + item / 7);
  const responses = simulated({ seed: "fit", people: 3000, difficulty, length: 15 });
  // Item 3 is answered by a coin instead.
  const random = seededRandom("coin");
  const right = responses.right.map((mark, at) =>
    responses.items[responses.item[at] ?? 0] === "3" ? Number(random() < 0.5) : mark,
  );
  const score = responses.score.map((_, person) =>
    right.slice(person * 15, person * 15 + 15).reduce((a, b) => a + b, 0),
  );
  const design = designOf({ ...responses, right, score }, 1);
  const fits = itemFit(design, finished(fitRasch(design)));
  for (const [place, { infit, outfit }] of fits.entries()) {
    const isCoin = responses.items[place] === "3";
    expect(infit > 1.1, `infit ${infit}`).toBe(isCoin);
    if (!isCoin) expect(Math.abs(outfit - 1)).toBeLessThan(0.15);
  }
});
