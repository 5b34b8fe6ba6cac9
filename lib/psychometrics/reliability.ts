import { add } from "@/lib/psychometrics/cells";
import { candidatesOf, eachAnswer, type Responses } from "@/lib/psychometrics/responses";

export type Reliability = {
  /** Items of a form; the mean, should forms differ. */
  readonly length: number;
  readonly mean: number;
  readonly sd: number;
  /** Kuder-Richardson formula 20 (1937), which for right and wrong is Cronbach's alpha; null when scores do not vary. */
  readonly kr20: number | null;
  /** Standard error of measurement in right answers: sd · √(1 − KR-20). */
  readonly sem: number | null;
};

/**
 * KR-20 of a block. Where everybody sat the same items it is the textbook's; where forms differ, each
 * candidate's Σpq is that of their own form, and the mean over candidates stands in the formula. What was
 * not reached counts as wrong, as it does for the threshold.
 */
export function reliabilityOf(responses: Responses): Reliability {
  const people = candidatesOf(responses);
  if (people === 0) return { length: 0, mean: 0, sd: 0, kr20: null, sem: null };
  const length = responses.item.length / people;
  const mean = responses.score.reduce((sum, one) => sum + one, 0) / people;
  const variance = responses.score.reduce((sum, one) => sum + (one - mean) ** 2, 0) / people;
  const sd = Math.sqrt(variance);
  if (variance === 0 || length <= 1) return { length, mean, sd, kr20: null, sem: null };
  const ofItems = itemVariance(responses) / people;
  const kr20 = (length / (length - 1)) * (1 - ofItems / variance);
  return { length, mean, sd, kr20, sem: sd * Math.sqrt(Math.max(0, 1 - kr20)) };
}

/** Σpq of every candidate's form, added up. */
function itemVariance(responses: Responses): number {
  const seen = new Float64Array(responses.items.length);
  const correct = new Float64Array(responses.items.length);
  eachAnswer(responses, (_, item, __, right) => {
    add(seen, item, 1);
    add(correct, item, right);
  });
  return seen.reduce((sum, n, item) => {
    const p = (correct[item] ?? 0) / n;
    return sum + n * p * (1 - p);
  }, 0);
}
