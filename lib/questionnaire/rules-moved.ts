import { assess } from "@/lib/assessment/assess";
import { type AskedSection, sectionsBy } from "@/lib/questionnaire/asked-sections";
import type { Draft } from "@/lib/questionnaire/draft.schema";
import { type Facts, toAnswers } from "@/lib/questionnaire/to-answers";
import { byQuestion } from "@/lib/rules/addressed";
import type { Asked } from "@/lib/rules/asked.schema";
import { thresholdFor } from "@/lib/rules/parameter";
import type { RuleSet } from "@/lib/rules/rule-set.schema";

type Pair<T> = { readonly before: T; readonly after: T };

/** What a new rule set means for a questionnaire that is still open. */
export type RulesMoved = {
  readonly needed: Pair<number>;
  /** Null where the answers are not complete under both sets; else the totals, and the criteria that give other points. */
  readonly points:
    | (Pair<number> & { readonly criteria: readonly (Pair<number> & { readonly key: string })[] })
    | null;
  /** Conditions that are new or say something else, and those that are gone. */
  readonly asked: readonly Asked[];
  readonly notAsked: readonly Asked[];
};

const missingFrom = (asked: readonly Asked[], others: readonly Asked[]): readonly Asked[] => {
  const known = new Set(byQuestion(others).map(({ item }) => JSON.stringify(item)));
  return asked.filter((one) => !known.has(JSON.stringify(one)));
};

/** Compares an open questionnaire under two rule sets: its points as answered so far, and what is asked. */
export function rulesMoved(
  draft: Draft,
  facts: Facts,
  { before, after }: Pair<RuleSet>,
): RulesMoved {
  const needed = {
    before: thresholdFor(before, facts.service),
    after: thresholdFor(after, facts.service),
  };
  return {
    needed,
    points: pointsOf(draft, facts, { before, after }),
    asked: missingFrom(after.asked, before.asked),
    notAsked: missingFrom(before.asked, after.asked),
  };
}

function pointsOf(draft: Draft, facts: Facts, sets: Pair<RuleSet>): RulesMoved["points"] {
  const [old, next] = [scored(draft, facts, sets.before), scored(draft, facts, sets.after)];
  if (old === null || next === null) return null;
  const keys = new Set([...Object.keys(old.criteria), ...Object.keys(next.criteria)]);
  const criteria = [...keys]
    .map((key) => ({ key, before: old.criteria[key] ?? 0, after: next.criteria[key] ?? 0 }))
    .filter((one) => one.before !== one.after);
  return { before: old.total, after: next.total, criteria };
}

function scored(draft: Draft, facts: Facts, ruleSet: RuleSet) {
  const sectionOf: AskedSection = sectionsBy(ruleSet);
  const answers = toAnswers(draft, facts, sectionOf);
  return answers.ok ? assess(answers.answers, ruleSet) : null;
}
