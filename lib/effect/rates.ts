import type { Counts } from "@/lib/effect/effect.schema";

export type Rate = { readonly share: number; readonly low: number; readonly high: number };

// The 97.5th percentile of the standard normal distribution.
const Z = 1.959964;

/** Share of passed cases with its 95 % interval (Wilson 1927), which also holds for small groups. */
export function wilson(passed: number, cases: number): Rate | null {
  if (cases === 0) return null;
  const share = passed / cases;
  const spread = Z ** 2 / cases;
  const middle = (share + spread / 2) / (1 + spread);
  const half = (Z / (1 + spread)) * Math.sqrt((share * (1 - share)) / cases + spread / (4 * cases));
  return { share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** Groups that are compared need this many people: below it the share says little. */
const FEWEST_COMPARED = 30;
const FOUR_FIFTHS = 0.8;

/**
 * Groups whose share of passed cases is under four fifths of the highest group's: a rule of thumb for
 * looking closer (29 CFR 1607.4 D), no proof of unfairness.
 */
export function fallsBehind(
  groups: readonly { readonly group: string; readonly counts: Counts | null }[],
): ReadonlySet<string> {
  const shares = groups.flatMap(({ group, counts }) =>
    counts === null || counts.cases < FEWEST_COMPARED
      ? []
      : [{ group, share: counts.passedAfter / counts.cases }],
  );
  const highest = Math.max(0, ...shares.map(({ share }) => share));
  const behind = shares.filter(({ share }) => share < FOUR_FIFTHS * highest);
  return new Set(behind.map(({ group }) => group));
}
