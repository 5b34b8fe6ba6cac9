import { addRow, product } from "@/lib/psychometrics/cells";
import type { Design } from "@/lib/psychometrics/design";
import {
  type Curves,
  curvesOf,
  eachPosterior,
  NODES,
  normalWeights,
} from "@/lib/psychometrics/rasch-model";

/** Abilities are N(0, sd²); difficulties are on that scale, by the design's items. */
export type RaschFit = {
  readonly difficulty: Float64Array;
  readonly sd: number;
  readonly logLikelihood: number;
  readonly rounds: number;
  readonly converged: boolean;
};

const TOLERANCE = 1e-6;
const MOST_ROUNDS = 500;

type Expected = {
  /** By item and node: how many candidates of that ability are expected to have met the item. */
  readonly met: Float64Array;
  readonly meanSquare: number;
  readonly logLikelihood: number;
};

function expectation(
  design: Design,
  curves: Curves,
  sd: number,
  difficulty: Float64Array,
): Expected {
  const size = NODES.length;
  const { starts, item, score, correct } = design;
  const met = new Float64Array(design.items.length * size);
  const squareOf = NODES.map((theta) => theta ** 2);
  let squares = 0;
  let logLikelihood = -product(correct, 0, difficulty, 0, 0, correct.length);
  eachPosterior(design, curves, normalWeights(sd), ({ weight, from, to, log }, person) => {
    logLikelihood += log;
    squares += product(weight, 0, squareOf, 0, from, to);
    for (let at = starts[person] ?? 0; at < (starts[person + 1] ?? 0); at += 1) {
      addRow(met, (item[at] ?? 0) * size, weight, from, to);
    }
  });
  return { met, meanSquare: squares / score.length, logLikelihood };
}

/** The difficulty at which as many right answers are expected as there were: Newton's steps on a convex function. */
function solve(met: Float64Array, row: number, correct: number, start: number): number {
  let difficulty = start;
  for (let step = 0; step < 50; step += 1) {
    let surplus = -correct;
    let slope = 0;
    for (let q = 0; q < NODES.length; q += 1) {
      const p = 1 / (1 + Math.exp(difficulty - (NODES[q] ?? 0)));
      const n = met[row + q] ?? 0;
      surplus += n * p;
      slope += n * p * (1 - p);
    }
    const move = Math.max(-1, Math.min(1, surplus / slope));
    difficulty += move;
    if (Math.abs(move) < 1e-9) break;
  }
  return difficulty;
}

function firstGuess({ answers, correct }: Design): Float64Array {
  return answers.map((n, i) => {
    const right = correct[i] ?? 0;
    return Math.log((n - right + 0.5) / (right + 0.5));
  });
}

/**
 * Marginal maximum likelihood for the Rasch model with a normal population, by EM (Bock & Aitkin 1981;
 * Thissen 1982). Every candidate contributes the items that they met, which is right where the form was
 * drawn without regard to ability (Rubin 1976; Mislevy & Wu 1996). A generator, so that a process that
 * serves others can breathe between two rounds: each is one pass over the answers.
 */
export function* fitRasch(design: Design): Generator<void, RaschFit> {
  let difficulty = firstGuess(design);
  let sd = 1;
  let logLikelihood = Number.NEGATIVE_INFINITY;
  for (let round = 1; round <= MOST_ROUNDS; round += 1) {
    const expected = expectation(design, curvesOf(difficulty), sd, difficulty);
    const next = difficulty.map((old, i) =>
      solve(expected.met, i * NODES.length, design.correct[i] ?? 0, old),
    );
    const nextSd = Math.sqrt(expected.meanSquare);
    let move = Math.abs(nextSd - sd);
    for (let i = 0; i < next.length; i += 1) {
      move = Math.max(move, Math.abs((next[i] ?? 0) - (difficulty[i] ?? 0)));
    }
    difficulty = next;
    sd = nextSd;
    logLikelihood = expected.logLikelihood;
    if (move < TOLERANCE) return { difficulty, sd, logLikelihood, rounds: round, converged: true };
    yield;
  }
  return { difficulty, sd, logLikelihood, rounds: MOST_ROUNDS, converged: false };
}
