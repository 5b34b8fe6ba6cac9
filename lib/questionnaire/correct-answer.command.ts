import { keepCaseText, newTextId } from "@/lib/application/case-text.command";
import { type Executed, executeIn } from "@/lib/application/execute.command";
import { isDoneAlready, isSeenTooLong, keepFindings } from "@/lib/assessment/examine-answers.command";
import { readAnswerFile } from "@/lib/assessment/findings.query";
import { recordAssessment, summarise } from "@/lib/assessment/record-assessment.command";
import { mayOnCase } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { inTransaction } from "@/lib/platform/db";
import { jcsHash } from "@/lib/platform/digest";
import { correct } from "@/lib/questionnaire/correction";
import type { Typed } from "@/lib/questionnaire/draft.schema";
import { lockedState } from "@/lib/questionnaire/locked-state.command";
import type { Problem } from "@/lib/questionnaire/section-check";
import { ruleSetById } from "@/lib/rules/rule-sets.query";

export type Correction = {
  readonly applicationId: string;
  /** The answer's key; `jobs.0` for one job. */
  readonly key: string;
  readonly typed: Typed;
  readonly reason: string;
  /** Of the assessment that the officer looked at. */
  readonly version: number;
  /** The last finding of the case that the officer saw; 0 when there was none. */
  readonly seen: number;
  /** Of this one press of a button. */
  readonly actId: string;
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
  { applicationId, key, typed, reason, version, seen, actId }: Correction,
  now: Date,
): Promise<CorrectedAnswer> {
  return inTransaction(async (tx): Promise<CorrectedAnswer> => {
    const state = await lockedState(tx, applicationId);
    if (state === null || !mayOnCase(actor, "correct-answer", state)) {
      return { ok: false, code: "not-allowed" };
    }
    const file = await readAnswerFile(state, false, tx);
    if (file === null) return { ok: false, code: "wrong-stage" };
    if (await isDoneAlready(tx, applicationId, actId)) return { ok: true, version: file.version };
    if (file.version !== version || isSeenTooLong([key], seen, file)) {
      return { ok: false, code: "stale" };
    }
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
    const made = { applicationId, keys: [key], kind: "corrected", textId, actId } as const;
    await keepFindings(tx, actor, file, { ...made, version: summary.version }, now);
    return { ok: true, version: summary.version };
  });
}
