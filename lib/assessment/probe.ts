import { type Assessment, assess } from "@/lib/assessment/assess";
import type { Answers } from "@/lib/questionnaire/answers.schema";
import type { RuleSet } from "@/lib/rules/rule-set.schema";

export type Patch = Partial<Answers>;

/** What the rule set makes of an answer's value, wherever else the answers stand. */
export type Probe = {
  /** Equal for two values exactly when they give the same points and stops in all contexts. */
  readonly mark: (patch: Patch) => string;
  /** Higher for a value that gives more; a stop outweighs all points. */
  readonly worth: (patch: Patch) => number;
  /** Whether the value is better than the answer as it stands, in one context at least. */
  readonly improves: (patch: Patch) => boolean;
};

const A_STOP = 1_000_000;

/** Higher for a better result; a stop outweighs all points. */
export const worthOf = ({ total, stops }: Assessment) => total - A_STOP * stops.length;

/**
 * Tries values in several contexts: with the other answers as they are, and with the best of all. A value that counts
 * only together with another one shows itself in the second.
 */
export function probeOf(answers: Answers, contexts: readonly Answers[], ruleSet: RuleSet): Probe {
  const results = (patch: Patch) =>
    contexts.map((context) => assess({ ...context, ...patch }, ruleSet));
  const own = (patch: Patch): Patch =>
    Object.fromEntries(Object.entries(answers).filter(([key]) => Object.hasOwn(patch, key)));
  return {
    mark: (patch) => JSON.stringify(results(patch).map(({ criteria, stops }) => [criteria, stops])),
    worth: (patch) => results(patch).reduce((sum, result) => sum + worthOf(result), 0),
    improves: (patch) => {
      const before = results(own(patch)).map(worthOf);
      return results(patch).some((result, at) => worthOf(result) > (before[at] ?? 0));
    },
  };
}

/**
 * The numbers above `low`, up to `high`, at which the mark changes, found by halving: exact where a mark that changed
 * does not come back.
 */
export function edges(low: number, high: number, mark: (at: number) => string): readonly number[] {
  return between(low, mark(low), high, mark(high));

  function between(from: number, before: string, to: number, after: string): readonly number[] {
    if (before === after || to <= from) return [];
    if (to - from === 1) return [to];
    const middle = Math.floor((from + to) / 2);
    const here = mark(middle);
    return [...between(from, before, middle, here), ...between(middle, here, to, after)];
  }
}
