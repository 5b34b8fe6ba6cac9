import { takeRow } from "@/lib/psychometrics/cells";
import type { Design } from "@/lib/psychometrics/design";

/** P(right) of the Rasch model: ability and difficulty in logits. */
export const chance = (ability: number, difficulty: number): number =>
  1 / (1 + Math.exp(difficulty - ability));

/**
 * The abilities over which the population is integrated: −8 to 8 logits by a quarter. For smooth functions
 * equal steps are as exact as they are simple; the error at this step is far below what is shown.
 */
export const NODES: Float64Array = Float64Array.from({ length: 65 }, (_, q) => -8 + q / 4);

/** Logarithms of the weights of N(0, sd²) on the nodes, which add up to 1. */
export function normalWeights(sd: number): Float64Array {
  const raw = NODES.map((theta) => -0.5 * (theta / sd) ** 2);
  const total = Math.log(raw.reduce((sum, one) => sum + Math.exp(one), 0));
  return raw.map((one) => one - total);
}

/** By item and node: the probability of a right answer, and −ln of that of a wrong one. */
export type Curves = { readonly p: Float64Array; readonly cost: Float64Array };

export function curvesOf(difficulty: Float64Array): Curves {
  const size = NODES.length;
  const p = new Float64Array(difficulty.length * size);
  const cost = new Float64Array(difficulty.length * size);
  for (let i = 0; i < difficulty.length; i += 1) {
    for (let q = 0; q < size; q += 1) {
      const away = (NODES[q] ?? 0) - (difficulty[i] ?? 0);
      p[i * size + q] = 1 / (1 + Math.exp(-away));
      cost[i * size + q] =
        away > 0 ? away + Math.log1p(Math.exp(-away)) : Math.log1p(Math.exp(away));
    }
  }
  return { p, cost };
}

/** A candidate's posterior over the nodes; outside `from` up to `to` it is nothing. */
export type Posterior = {
  readonly weight: Float64Array;
  readonly from: number;
  readonly to: number;
  /** ln of the likelihood, but for the sum of the difficulties of what was right. */
  readonly log: number;
};

const NOTHING = 1e-12;

/** Candidates `from` up to `to`. */
type Range = { readonly from: number; readonly to: number };

/**
 * Visits every candidate with the posterior of their ability. The array is used again for the next one.
 * In the Rasch model the score says everything about the ability, so only the items met are added up.
 */
export function eachPosterior(
  design: Design,
  curves: Curves,
  logWeights: Float64Array,
  visit: (posterior: Posterior, person: number) => void,
  people: Range = { from: 0, to: design.score.length },
): void {
  const { starts, item, score } = design;
  const size = NODES.length;
  const weight = new Float64Array(size);
  for (let person = people.from; person < people.to; person += 1) {
    weight.set(logWeights);
    addTimes(weight, NODES, score[person] ?? 0);
    const end = starts[person + 1] ?? 0;
    for (let at = starts[person] ?? 0; at < end; at += 1) {
      takeRow(weight, curves.cost, (item[at] ?? 0) * size);
    }
    visit(normalised(weight), person);
  }
}

function addTimes(weight: Float64Array, values: Float64Array, times: number): void {
  for (let q = 0; q < weight.length; q += 1) {
    weight[q] = (weight[q] ?? 0) + times * (values[q] ?? 0);
  }
}

/** From logarithms to weights that add up to 1, in place. */
function normalised(weight: Float64Array): Posterior {
  const largest = weight.reduce((most, one) => Math.max(most, one));
  let total = 0;
  let from = weight.length;
  let to = 0;
  for (const [q, log] of weight.entries()) {
    const one = Math.exp(log - largest);
    weight[q] = one;
    total += one;
    if (one < NOTHING) continue;
    from = Math.min(from, q);
    to = q + 1;
  }
  for (let q = from; q < to; q += 1) weight[q] = (weight[q] ?? 0) / total;
  return { weight, from, to, log: largest + Math.log(total) };
}
