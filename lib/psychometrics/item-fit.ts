import { add, product } from "@/lib/psychometrics/cells";
import type { Design } from "@/lib/psychometrics/design";
import type { RaschFit } from "@/lib/psychometrics/rasch";
import { curvesOf, eachPosterior, NODES, normalWeights } from "@/lib/psychometrics/rasch-model";

/** Mean squares, 1 where the model holds: `outfit` counts surprises alike, `infit` by what they tell. */
export type ItemFit = { readonly infit: number; readonly outfit: number };

/**
 * Residual fit of each item, taken over the posterior of each candidate's ability instead of a point
 * estimate (Wu 1997; Adams & Wu 2007): so the expectation is 1 for short forms too, and those who got
 * everything right need not be left out.
 */
export function itemFit(design: Design, fit: RaschFit): ItemFit[] {
  const size = NODES.length;
  const count = design.items.length;
  const { starts, item, right } = design;
  const curves = curvesOf(fit.difficulty);
  // (x − p)²/(p(1 − p)) is (1 − p)/p for a right answer and p/(1 − p) for a wrong one.
  const oddsOfRight = curves.p.map((p) => (1 - p) / p);
  const oddsOfWrong = curves.p.map((p) => p / (1 - p));
  const squareOfRight = curves.p.map((p) => (1 - p) ** 2);
  const squareOfWrong = curves.p.map((p) => p ** 2);
  const variance = curves.p.map((p) => p * (1 - p));
  const surprise = new Float64Array(count);
  const squares = new Float64Array(count);
  const expected = new Float64Array(count);
  eachPosterior(design, curves, normalWeights(fit.sd), ({ weight, from, to }, person) => {
    for (let at = starts[person] ?? 0; at < (starts[person + 1] ?? 0); at += 1) {
      const i = item[at] ?? 0;
      const [odds, square] =
        right[at] === 1 ? [oddsOfRight, squareOfRight] : [oddsOfWrong, squareOfWrong];
      add(surprise, i, product(odds, i * size, weight, 0, from, to));
      add(squares, i, product(square, i * size, weight, 0, from, to));
      add(expected, i, product(variance, i * size, weight, 0, from, to));
    }
  });
  return Array.from(surprise, (sum, i) => ({
    outfit: sum / (design.answers[i] ?? 1),
    infit: (squares[i] ?? 0) / (expected[i] ?? 1),
  }));
}
