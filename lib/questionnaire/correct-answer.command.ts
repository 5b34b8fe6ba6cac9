import { randomBytes, randomUUID } from "node:crypto";
import { type Executed, executeIn } from "@/lib/application/execute.command";
import { recordAssessment, summarise } from "@/lib/assessment/record-assessment.command";
import { mayOnCase } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { inTransaction, type Tx } from "@/lib/platform/db";
import { jcsHash } from "@/lib/platform/digest";
import { Answers } from "@/lib/questionnaire/answers.schema";
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
  { applicationId, key, typed, reason, version }: Correction,
  now: Date,
): Promise<CorrectedAnswer> {
  return inTransaction(async (tx): Promise<CorrectedAnswer> => {
    if (!(await mayCorrect(tx, actor, applicationId))) return { ok: false, code: "not-allowed" };
    const last = await tx.assessment.findFirst({
      where: { applicationId },
      orderBy: { version: "desc" },
    });
    if (last === null) return { ok: false, code: "wrong-stage" };
    if (last.version !== version) return { ok: false, code: "stale" };
    const before = Answers.parse(last.answers);
    const corrected = correct(key, typed, before);
    if (!corrected.ok) return { ok: false, code: "answer-wrong", problems: corrected.problems };
    const { answers } = corrected;
    if (jcsHash(answers) === jcsHash(before)) return { ok: false, code: "same-answer" };

    const rules = await ruleSetById(last.ruleSetId, tx);
    const { assessment, summary } = await summarise(tx, applicationId, answers, rules);
    const textId = randomUUID();
    const command = { type: "correct-answer", key, textId, assessment: summary } as const;
    const done = await executeIn(tx, actor, applicationId, command, now);
    if (!done.ok) return done;
    const salt = randomBytes(16).toString("hex");
    const text = { id: textId, kind: "correction", text: reason, salt };
    await tx.caseText.create({
      data: { ...text, applicationId, authorId: actor.accountId, at: now },
    });
    await recordAssessment(tx, applicationId, answers, assessment, summary, now);
    return { ok: true, version: summary.version };
  });
}

async function mayCorrect(tx: Tx, actor: Actor, applicationId: string): Promise<boolean> {
  const state = await lockedState(tx, applicationId);
  return state !== null && mayOnCase(actor, "correct-answer", state);
}
