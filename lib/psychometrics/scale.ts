import type { RaschFit } from "@/lib/psychometrics/rasch";
import type { RaschErrors } from "@/lib/psychometrics/rasch-errors";

/** Difficulties on the bank's scale, and the population N(mean, sd²) on it. Logits. */
export type Scale = {
  readonly difficulty: Float64Array;
  /** Standard errors; NaN where they could not be computed. */
  readonly error: Float64Array;
  readonly mean: number;
  readonly sd: number;
};

const meanOf = (values: Float64Array): number =>
  values.length === 0 ? 0 : values.reduce((sum, one) => sum + one, 0) / values.length;

/**
 * Puts the estimates on the scale of the bank. The Rasch model knows differences only: here the mean of the
 * estimates is the mean of what the bank says of the same items (mean linking, Kolen & Brennan 2014, ch. 6).
 * The errors are those of the differences to that mean, as with difficulties that add up to nothing.
 *
 * @param bank the bank's difficulties of the same items, in the same order
 */
export function onBankScale(fit: RaschFit, errors: RaschErrors | null, bank: Float64Array): Scale {
  const count = fit.difficulty.length;
  const shift = meanOf(bank) - meanOf(fit.difficulty);
  return {
    difficulty: fit.difficulty.map((one) => one + shift),
    error: errors === null ? new Float64Array(count).fill(Number.NaN) : errorsToMean(errors, count),
    mean: shift,
    sd: fit.sd,
  };
}

function errorsToMean({ covariance, order }: RaschErrors, count: number): Float64Array {
  const rowMeans = new Float64Array(count);
  for (let i = 0; i < count; i += 1) {
    let sum = 0;
    for (let j = 0; j < count; j += 1) sum += covariance[i * order + j] ?? 0;
    rowMeans[i] = sum / count;
  }
  const ofMean = meanOf(rowMeans);
  return rowMeans.map((withMean, i) =>
    Math.sqrt(Math.max(0, (covariance[i * order + i] ?? 0) - 2 * withMean + ofMean)),
  );
}
