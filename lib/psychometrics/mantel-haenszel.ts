import { twoSided } from "@/lib/psychometrics/normal";

/** One stratum: candidates of equal score; reference and focal group, right and wrong. */
export type Stratum = {
  readonly referenceRight: number;
  readonly referenceWrong: number;
  readonly focalRight: number;
  readonly focalWrong: number;
};

export type MantelHaenszel = {
  /** Common odds ratio: above 1 the reference group does better at equal score. */
  readonly oddsRatio: number;
  /** −2.35 ln of it: ETS's delta scale, negative where the item is harder for the focal group. */
  readonly delta: number;
  /** Its standard error, by Robins, Breslow & Greenland (1986). */
  readonly error: number;
  /** χ² with continuity correction, one degree of freedom, and its p. */
  readonly chiSquare: number;
  readonly p: number;
};

const DELTA = 2.35;

/** Running sums over strata: of χ², of the odds ratio, and of its variance. */
type Sums = {
  surplus: number;
  variance: number;
  right: number;
  wrong: number;
  rightP: number;
  mixed: number;
  wrongQ: number;
};

function addStratum(
  sums: Sums,
  { referenceRight: a, referenceWrong: b, focalRight: c, focalWrong: d }: Stratum,
) {
  const total = a + b + c + d;
  if (total < 2) return;
  const rightOnes = a + c;
  const wrongOnes = b + d;
  sums.surplus += a - ((a + b) * rightOnes) / total;
  sums.variance += ((a + b) * (c + d) * rightOnes * wrongOnes) / (total ** 2 * (total - 1));
  const r = (a * d) / total;
  const s = (b * c) / total;
  const p = (a + d) / total;
  const q = (b + c) / total;
  sums.right += r;
  sums.wrong += s;
  sums.rightP += p * r;
  sums.mixed += p * s + q * r;
  sums.wrongQ += q * s;
}

/** Mantel & Haenszel (1959) as Holland & Thayer (1988) use it; null when the strata say nothing. */
export function mantelHaenszel(strata: Iterable<Stratum>): MantelHaenszel | null {
  const sums: Sums = {
    surplus: 0,
    variance: 0,
    right: 0,
    wrong: 0,
    rightP: 0,
    mixed: 0,
    wrongQ: 0,
  };
  for (const stratum of strata) addStratum(sums, stratum);
  const { right, wrong } = sums;
  if (right === 0 || wrong === 0 || sums.variance === 0) return null;
  const oddsRatio = right / wrong;
  const chiSquare = Math.max(0, Math.abs(sums.surplus) - 0.5) ** 2 / sums.variance;
  const logVariance =
    sums.rightP / (2 * right ** 2) +
    sums.mixed / (2 * right * wrong) +
    sums.wrongQ / (2 * wrong ** 2);
  return {
    oddsRatio,
    delta: -DELTA * Math.log(oddsRatio),
    error: DELTA * Math.sqrt(logVariance),
    chiSquare,
    p: twoSided(Math.sqrt(chiSquare)),
  };
}

export type EtsClass = "A" | "B" | "C";

const ONE_SIDED_5_PERCENT = 1.6449;

/**
 * ETS's classes (Zieky 1993): A where |Δ| is below 1 or not surely other than 0, C where it is 1.5 or more
 * and surely above 1, B between.
 *
 * @param p the one to judge by: corrected, where many items are looked at together
 */
export function etsClass({ delta, error }: MantelHaenszel, p: number): EtsClass {
  const size = Math.abs(delta);
  if (size < 1 || p >= 0.05) return "A";
  return size >= 1.5 && (size - 1) / error > ONE_SIDED_5_PERCENT ? "C" : "B";
}
