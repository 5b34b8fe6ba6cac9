import { chance } from "@/lib/psychometrics/rasch-model";

/** A typical form: how hard its items are, how often each is given, and how many a form has. */
export type TypicalForm = {
  readonly difficulty: Float64Array;
  /** Relative frequency of each item in forms. */
  readonly exposure: Float64Array;
  readonly length: number;
};

export type AtAbility = {
  /** Right answers expected of a typical form. */
  readonly score: number;
  /** Fisher's information of a typical form: in logits⁻², and as variance of its right answers. */
  readonly information: number;
};

/** What a typical form tells of an ability; the sum over its items is the mean over what is given, times its length. */
export function formAt({ difficulty, exposure, length }: TypicalForm, theta: number): AtAbility {
  let all = 0;
  let score = 0;
  let information = 0;
  for (let i = 0; i < difficulty.length; i += 1) {
    const p = chance(theta, difficulty[i] ?? 0);
    const share = exposure[i] ?? 0;
    all += share;
    score += share * p;
    information += share * p * (1 - p);
  }
  if (all === 0) return { score: 0, information: 0 };
  return { score: (length * score) / all, information: (length * information) / all };
}

/** The ability of which a typical form expects just `score` right answers, 0 < score < length. */
export function abilityFor(form: TypicalForm, score: number): number {
  let low = -12;
  let high = 12;
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (formAt(form, middle).score < score) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
