import type { AssessmentSummary } from "@/lib/application/state";
import { type Assessment, assess } from "@/lib/assessment/assess";
import type { Tx } from "@/lib/platform/db";
import type { Answers } from "@/lib/questionnaire/answers.schema";
import type { StoredRuleSet } from "@/lib/rules/rule-sets.query";

type Summarised = { readonly assessment: Assessment; readonly summary: AssessmentSummary };

/** Assesses by one rule set and gives the next version of the application's result. The caller holds its lock. */
export async function summarise(
  tx: Tx,
  applicationId: string,
  answers: Answers,
  { ruleSet, hash }: StoredRuleSet,
): Promise<Summarised> {
  const assessment = assess(answers, ruleSet);
  const { outcome, total, threshold, shortfall, stops } = assessment;
  const before = await tx.assessment.count({ where: { applicationId } });
  const version = before + 1;
  const rules = { ruleSetId: ruleSet.id, ruleSetHash: hash };
  return {
    assessment,
    summary: { version, outcome, total, threshold, shortfall, stops, ...rules },
  };
}

/** Freezes a result: the answers, the points and the rule set's hash, from which it can be computed again. */
export async function recordAssessment(
  tx: Tx,
  applicationId: string,
  answers: Answers,
  result: Assessment,
  { version, ruleSetId, ruleSetHash }: AssessmentSummary,
  at: Date,
): Promise<void> {
  const data = { applicationId, version, answers, result, ruleSetId, ruleSetHash, at };
  await tx.assessment.create({ data });
}
