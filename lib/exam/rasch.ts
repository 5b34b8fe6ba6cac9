/** The chance that somebody of this ability answers an item of this difficulty right (Rasch 1960); both in logits. */
export const chance = (ability: number, difficulty: number): number =>
  1 / (1 + Math.exp(difficulty - ability));

/** Right answers to be expected of this ability. */
export const expectedScore = (ability: number, difficulties: readonly number[]): number =>
  difficulties.reduce((sum, difficulty) => sum + chance(ability, difficulty), 0);

const FURTHEST = 12;

/**
 * The ability of which this share of right answers is to be expected: where a threshold lies on the scale.
 *
 * @param share above 0 and below 1
 */
export function abilityAt(share: number, difficulties: readonly number[]): number {
  let [low, high] = [-FURTHEST, FURTHEST];
  // Expected scores rise with ability: halving the interval finds the place to a billionth of a logit.
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2;
    if (expectedScore(middle, difficulties) < share * difficulties.length) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Difficulty in three words, by the author's estimate in logits. */
export const BANDS = ["easy", "middle", "hard"] as const;
export type Band = (typeof BANDS)[number];

export function bandOf(difficulty: number): Band {
  if (difficulty < -0.5) return "easy";
  return difficulty > 0.5 ? "hard" : "middle";
}
