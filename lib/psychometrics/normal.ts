/**
 * Φ, the standard normal distribution function, to 1e-15 where it is not tiny: the series of Marsaglia
 * (2004) near the middle, a continued fraction in the tails.
 */
export function normalCdf(z: number): number {
  if (z < 0) return 1 - normalCdf(-z);
  if (z > 38) return 1;
  const density = Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
  if (z < 6) {
    let term = z;
    let sum = z;
    for (let k = 3; term > sum * 1e-17; k += 2) {
      term *= (z * z) / k;
      sum += term;
    }
    return 0.5 + density * sum;
  }
  return 1 - upperTail(z, density);
}

function upperTail(z: number, density: number): number {
  let fraction = 0;
  for (let k = 60; k > 0; k -= 1) fraction = k / (z + fraction);
  return density / (z + fraction);
}

/** P(|Z| > |z|): what a χ² of z² with one degree of freedom leaves. */
export function twoSided(z: number): number {
  const away = Math.abs(z);
  if (away < 6) return 2 * (1 - normalCdf(away));
  return 2 * upperTail(away, Math.exp(-0.5 * away * away) / Math.sqrt(2 * Math.PI));
}
