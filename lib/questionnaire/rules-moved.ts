import { assess } from "@/lib/assessment/assess";
import { type AskedSection, sectionsBy } from "@/lib/questionnaire/asked-sections";
import type { Draft } from "@/lib/questionnaire/draft.schema";
import { isSectionKey } from "@/lib/questionnaire/sections";
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
  /** What is asked under the new rules alone, with the answers given so far, and what under the old alone. */
  readonly asked: readonly Asked[];
  readonly notAsked: readonly Asked[];
};

// What has no condition is always asked; a condition reads the answer as it was typed.
function isAsked({ section, when }: Asked, draft: Draft): boolean {
  const typed = isSectionKey(section) ? draft[section]?.typed[when.question] : undefined;
  return typed !== undefined && when.is.includes(typed);
}

function askedOnlyUnder(one: RuleSet, other: RuleSet, draft: Draft): readonly Asked[] {
  const [own, others] = [one, other].map(
    ({ asked }) => new Map(byQuestion(asked).map(({ id, item }) => [id, item])),
  );
  const all = new Map([...(own ?? []), ...(others ?? [])]);
  return [...all].flatMap(([id, item]) => {
    const holds = [own?.get(id), others?.get(id)].map((when) => !when || isAsked(when, draft));
    return holds[0] === true && holds[1] === false ? [item] : [];
  });
}

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
    asked: askedOnlyUnder(after, before, draft),
    notAsked: askedOnlyUnder(before, after, draft),
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
