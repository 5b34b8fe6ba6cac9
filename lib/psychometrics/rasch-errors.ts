import { add, product } from "@/lib/psychometrics/cells";
import type { Design } from "@/lib/psychometrics/design";
import { inverseOf } from "@/lib/psychometrics/positive-definite";
import type { RaschFit } from "@/lib/psychometrics/rasch";
import {
  curvesOf,
  eachPosterior,
  NODES,
  normalWeights,
  type Posterior,
} from "@/lib/psychometrics/rasch-model";

export type RaschErrors = {
  /** Covariance of the difficulties and, last, of ln sd: rows after one another. */
  readonly covariance: Float64Array;
  /** Rows of it: one more than there are items. */
  readonly order: number;
};

/** What one candidate's posterior is turned into, form after form. */
type Work = {
  readonly order: number;
  readonly information: Float64Array;
  readonly p: Float64Array;
  /** p(1 − p) by item and node. */
  readonly variance: Float64Array;
  /** (ability/sd)² by node; and of one candidate, its distance to the mean times the weight. */
  readonly squares: Float64Array;
  readonly spread: Float64Array;
  /** By place in the form and node: p less its mean; and that times the weight. */
  readonly centred: Float64Array;
  readonly weighted: Float64Array;
};

const SIZE = NODES.length;

/** Candidates between two pauses: the dearest pass of all takes them in a tenth of a second. */
const CHUNK = 2000;

/** row[q] = weight[q] · (values[at + q] − mean), and the distance alone where it is asked for. */
function centre(
  values: Float64Array,
  at: number,
  posterior: Posterior,
  to: Float64Array,
  row: number,
  alone?: Float64Array,
) {
  const { weight, from, to: end } = posterior;
  const mean = product(weight, 0, values, at, from, end);
  for (let q = from; q < end; q += 1) {
    const away = (values[at + q] ?? 0) - mean;
    if (alone !== undefined) alone[row + q] = away;
    to[row + q] = (weight[q] ?? 0) * away;
  }
  return mean;
}

function addPopulation(work: Work, posterior: Posterior): void {
  const { from, to } = posterior;
  const mean = centre(work.squares, 0, posterior, work.spread, 0);
  const varied = product(work.squares, 0, work.spread, 0, from, to);
  add(work.information, work.order ** 2 - 1, 2 * mean - varied);
}

function addItem(work: Work, posterior: Posterior, form: Int32Array, k: number): void {
  const { weight, from, to } = posterior;
  const { order, information, centred, weighted } = work;
  const i = form[k] ?? 0;
  centre(work.p, i * SIZE, posterior, weighted, k * SIZE, centred);
  add(information, i * order + i, product(weight, 0, work.variance, i * SIZE, from, to));
  const withPopulation = product(centred, k * SIZE, work.spread, 0, from, to);
  add(information, i * order + order - 1, -withPopulation);
  for (let m = 0; m <= k; m += 1) {
    const j = form[m] ?? 0;
    const cell = Math.max(i, j) * order + Math.min(i, j);
    add(information, cell, -product(centred, k * SIZE, weighted, m * SIZE, from, to));
  }
}

/**
 * Covariance of the estimates: the inverse of the observed information of the marginal likelihood (Louis
 * 1982). For a candidate it is the mean of what a known ability would tell less the posterior covariance of
 * the scores, so its cost is the square of a form's length, never of the bank's or of the candidates'.
 * Null when the information cannot be inverted, as with hardly any candidates.
 */
export function* raschErrors(design: Design, fit: RaschFit): Generator<void, RaschErrors | null> {
  const order = design.items.length + 1;
  const curves = curvesOf(fit.difficulty);
  const longest = longestForm(design);
  const work: Work = {
    order,
    information: new Float64Array(order * order),
    p: curves.p,
    variance: curves.p.map((p) => p * (1 - p)),
    squares: NODES.map((theta) => (theta / fit.sd) ** 2),
    spread: new Float64Array(SIZE),
    centred: new Float64Array(longest * SIZE),
    weighted: new Float64Array(longest * SIZE),
  };
  const weights = normalWeights(fit.sd);
  const visit = (posterior: Posterior, person: number) => {
    addPopulation(work, posterior);
    const form = design.item.subarray(design.starts[person] ?? 0, design.starts[person + 1] ?? 0);
    for (let k = 0; k < form.length; k += 1) addItem(work, posterior, form, k);
  };
  const people = design.score.length;
  for (let from = 0; from < people; from += CHUNK) {
    eachPosterior(design, curves, weights, visit, { from, to: Math.min(people, from + CHUNK) });
    yield;
  }
  return invert(work.information, order - 1);
}

function longestForm({ starts }: Design): number {
  let longest = 0;
  for (let person = 1; person < starts.length; person += 1) {
    longest = Math.max(longest, (starts[person] ?? 0) - (starts[person - 1] ?? 0));
  }
  return longest;
}

/** The lower half and the last column were summed: mirror them and invert. */
function invert(information: Float64Array, count: number): RaschErrors | null {
  const order = count + 1;
  for (let i = 0; i < count; i += 1) {
    information[count * order + i] = information[i * order + count] ?? 0;
    for (let j = 0; j < i; j += 1) information[j * order + i] = information[i * order + j] ?? 0;
  }
  const covariance = inverseOf(information, order);
  return covariance === null ? null : { covariance, order };
}
