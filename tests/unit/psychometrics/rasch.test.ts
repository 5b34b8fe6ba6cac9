import { expect, it } from "vitest";
import { designOf } from "@/lib/psychometrics/design";
import { fitRasch } from "@/lib/psychometrics/rasch";
import { raschErrors } from "@/lib/psychometrics/rasch-errors";
import { onBankScale } from "@/lib/psychometrics/scale";
import { lsat6 } from "./lsat6";
import { finished, simulated } from "./simulate";
import { slowLogLikelihood } from "./slow-likelihood";

function calibrated(responses: ReturnType<typeof lsat6>, minimum = 1) {
  const design = designOf(responses, minimum);
  const fit = finished(fitRasch(design));
  const errors = finished(raschErrors(design, fit));
  if (errors === null) throw new Error("no errors");
  return { design, fit, errors };
}

// rasch(LSAT) of the R package ltm, as printed in Rizopoulos, D. (2006), ltm: An R package for latent variable
// modeling and item response theory analyses, Journal of Statistical Software 17(5), section 3.1: difficulties
// and the common discrimination with standard errors, for abilities of variance 1. mirt and irtQ print the same.
const LTM = {
  difficulty: [-3.6153, -1.3224, -0.3176, -1.7301, -2.7802],
  error: [0.3266, 0.1422, 0.0977, 0.1691, 0.251],
  discrimination: 0.7551,
  discriminationError: 0.0694,
  logLikelihood: -2466.938,
};

it("finds the published estimates of LSAT section 6", () => {
  const { fit } = calibrated(lsat6());
  expect(fit.converged).toBe(true);
  expect(fit.sd).toBeCloseTo(LTM.discrimination, 3);
  expect(fit.logLikelihood).toBeCloseTo(LTM.logLikelihood, 3);
  for (const [item, published] of LTM.difficulty.entries()) {
    expect((fit.difficulty[item] ?? 0) / fit.sd, `item ${item + 1}`).toBeCloseTo(published, 3);
  }
});

it("finds the published standard errors of LSAT section 6", () => {
  const { fit, errors } = calibrated(lsat6());
  const { covariance, order } = errors;
  const at = (row: number, column: number) => covariance[row * order + column] ?? 0;
  const logSd = order - 1;
  expect(fit.sd * Math.sqrt(at(logSd, logSd))).toBeCloseTo(LTM.discriminationError, 3);
  for (const [item, published] of LTM.error.entries()) {
    const b = fit.difficulty[item] ?? 0;
    // ltm's difficulty is b/sd: its variance by the delta method, the parameters being b and ln sd.
    const variance = at(item, item) - 2 * b * at(item, logSd) + b * b * at(logSd, logSd);
    expect(Math.sqrt(variance) / fit.sd, `item ${item + 1}`).toBeCloseTo(published, 3);
  }
});

const SMALL = {
  seed: "small",
  people: 150,
  difficulty: [-1.2, -0.4, 0, 0.3, 0.9, 1.5],
  length: 4,
} as const;

it("is the top of a likelihood that is added up the slow way, on forms that differ", () => {
  const { design, fit } = calibrated(simulated(SMALL));
  const best = [...fit.difficulty, Math.log(fit.sd)];
  const top = slowLogLikelihood(design, best);
  expect(fit.logLikelihood).toBeCloseTo(top, 6);
  const step = 1e-4;
  for (const place of best.keys()) {
    const moved = (by: number) => best.map((one, index) => (index === place ? one + by : one));
    const slope =
      (slowLogLikelihood(design, moved(step)) - slowLogLikelihood(design, moved(-step))) /
      (2 * step);
    expect(Math.abs(slope), `parameter ${place}`).toBeLessThan(1e-3);
  }
});

it("has the covariance that the slow likelihood's curvature says", () => {
  const { design, fit, errors } = calibrated(simulated(SMALL));
  const best = [...fit.difficulty, Math.log(fit.sd)];
  const step = 1e-3;
  const moved = (a: number, b: number, i: number, j: number) =>
    slowLogLikelihood(
      design,
      best.map((one, k) => one + (k === i ? a : 0) + (k === j ? b : 0)),
    );
  const curvature = (i: number, j: number) =>
    (moved(step, step, i, j) -
      moved(step, -step, i, j) -
      moved(-step, step, i, j) +
      moved(-step, -step, i, j)) /
    (4 * step * step);
  const order = best.length;
  // −curvature times the covariance is the unit matrix.
  for (let i = 0; i < order; i += 1) {
    const row = best.map((_, k) => -curvature(i, k));
    for (let j = 0; j < order; j += 1) {
      const cell = row.reduce(
        (sum, one, k) => sum + one * (errors.covariance[k * order + j] ?? 0),
        0,
      );
      expect(cell, `${i}, ${j}`).toBeCloseTo(i === j ? 1 : 0, 2);
    }
  }
});

it("recovers what a simulation was made of, with honest errors", () => {
  const difficulty = Array.from({ length: 40 }, (_, item) => -2 + item / 10);
  const given = { seed: "recovery", people: 3000, difficulty, length: 12, mean: 0.4, sd: 1.2 };
  const { design, fit, errors } = calibrated(simulated(given), 200);
  expect(design.items.length).toBe(40);
  const responses = simulated(given);
  const truth = Float64Array.from(design.items, (i) => difficulty[Number(responses.items[i])] ?? 0);
  const scale = onBankScale(fit, errors, truth);
  const standard = scale.difficulty.map(
    (one, i) => (one - (truth[i] ?? 0)) / (scale.error[i] ?? 1),
  );
  const meanSquare = standard.reduce((sum, one) => sum + one * one, 0) / standard.length;
  expect(meanSquare).toBeGreaterThan(0.5);
  expect(meanSquare).toBeLessThan(1.7);
  expect(scale.mean).toBeCloseTo(0.4, 1);
  expect(scale.sd).toBeCloseTo(1.2, 1);
});

it("leaves out what has no finite estimate, and what was met too seldom", () => {
  const difficulty = [0, 0, 0, 0, -30, 30];
  const responses = simulated({ seed: "extreme", people: 100, difficulty, length: 6 });
  const kept = [...designOf(responses, 1).items].map((place) => responses.items[place]).sort();
  expect(kept).toEqual(["0", "1", "2", "3"]);
  expect(designOf(responses, 101).items).toHaveLength(0);
});

it("puts the mean of the estimates where the bank has it, and keeps their distances", () => {
  const { fit, errors } = calibrated(lsat6());
  const bank = Float64Array.of(-2, -1, 0, 1, 3);
  const { difficulty, error, mean } = onBankScale(fit, errors, bank);
  expect(difficulty.reduce((sum, one) => sum + one, 0) / 5).toBeCloseTo(0.2, 10);
  const [first = 0, second = 0] = difficulty;
  expect(first - second).toBeCloseTo((fit.difficulty[0] ?? 0) - (fit.difficulty[1] ?? 0), 10);
  expect(mean).toBeCloseTo(first - (fit.difficulty[0] ?? 0), 10);
  // The distance to a mean is known better than the distance to the population.
  expect(error[0]).toBeLessThan(Math.sqrt(errors.covariance[0] ?? 0));
});

it("has no errors where nobody answered", () => {
  const { fit, design } = calibrated(simulated(SMALL));
  const nobody = { ...design, score: new Int32Array(0), starts: new Int32Array(1) };
  expect(finished(raschErrors(nobody, fit))).toBeNull();
});
