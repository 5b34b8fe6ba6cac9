import { keepCaseText, newTextId } from "@/lib/application/case-text.command";
import { type Executed, executeIn } from "@/lib/application/execute.command";
import type { AnswerFile } from "@/lib/assessment/findings.query";
import { keepFindings, type Looked, lockAnswers } from "@/lib/assessment/keep-findings.command";
import { recordAssessment, summarise } from "@/lib/assessment/record-assessment.command";
import type { Actor } from "@/lib/identity/roles";
import { inTransaction, type Tx } from "@/lib/platform/db";
import { jcsHash } from "@/lib/platform/digest";
import { correct } from "@/lib/questionnaire/correction";
import type { Typed } from "@/lib/questionnaire/draft.schema";
import type { Problem } from "@/lib/questionnaire/section-check";
import { ruleSetById } from "@/lib/rules/rule-sets.query";

export type Correction = Looked & {
  /** The answer's key; `jobs.0` for one job. */
  readonly key: string;
  readonly typed: Typed;
  readonly reason: string;
};

export type CorrectedAnswer =
  | { readonly ok: true; readonly version: number }
  | { readonly ok: false; readonly code: "stale" | "same-answer" }
  | { readonly ok: false; readonly code: "answer-wrong"; readonly problems: readonly Problem[] }
  | Extract<Executed, { readonly ok: false }>;

/**
 * Puts an answer right that the evidence does not bear out, with a reason: the case is assessed again by
 * the same rule set, as a new version beside the old one, and goes to where it then belongs.
 */
export function correctAnswer(
  actor: Actor,
  given: Correction,
  now: Date,
): Promise<CorrectedAnswer> {
  return inTransaction(async (tx): Promise<CorrectedAnswer> => {
    const found = await lockAnswers(tx, actor, "correct-answer", given, [given.key]);
    if (!found.ok) return found;
    if (found.isDone) return { ok: true, version: found.file.version };
    return record(tx, actor, given, found.file, now);
  });
}

async function record(
  tx: Tx,
  actor: Actor,
  { applicationId, key, typed, reason, actId }: Correction,
  file: AnswerFile,
  now: Date,
): Promise<CorrectedAnswer> {
  const corrected = correct(key, typed, file.answers);
  if (!corrected.ok) return { ok: false, code: "answer-wrong", problems: corrected.problems };
  const { answers } = corrected;
  if (jcsHash(answers) === jcsHash(file.answers)) return { ok: false, code: "same-answer" };

  const rules = await ruleSetById(file.ruleSet.id, tx);
  const { assessment, summary } = await summarise(tx, applicationId, answers, rules);
  const textId = newTextId();
  const command = { type: "correct-answer", key, textId, assessment: summary } as const;
  const done = await executeIn(tx, actor, applicationId, command, now);
  if (!done.ok) return done;
  const text = { id: textId, applicationId, kind: "correction", text: reason } as const;
  await keepCaseText(tx, actor, text, now);
  await recordAssessment(tx, applicationId, answers, assessment, summary, now);
  const { version } = summary;
  const kept = { applicationId, keys: [key], kind: "corrected", version, textId, actId } as const;
  await keepFindings(tx, actor, file, kept, now);
  return { ok: true, version };
}
