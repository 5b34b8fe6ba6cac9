import { randomUUID } from "node:crypto";
import { type Executed, executeIn } from "@/lib/application/execute.command";
import { recordAssessment, summarise } from "@/lib/assessment/record-assessment.command";
import type { Actor } from "@/lib/identity/roles";
import { inTransaction, type Tx } from "@/lib/platform/db";
import { documentToSign, type ReadyToSign } from "@/lib/questionnaire/document.query";
import { lockedState } from "@/lib/questionnaire/locked-state.command";
import { ownQuestionnaire } from "@/lib/questionnaire/questionnaire.query";
import type { SigningMethod, SigningRefusal } from "@/lib/questionnaire/signing";
import { ruleSetAt } from "@/lib/rules/rule-sets.query";
import type { Locale } from "@/lib/wording/routing";

export type Submitted =
  | { readonly ok: true; readonly submissionId: string }
  | { readonly ok: false; readonly code: "incomplete" | "text-changed" | "rules-changed" }
  | Extract<Executed, { readonly ok: false }>
  | { readonly ok: false; readonly code: SigningRefusal; readonly triesLeft?: number };

export type ToSubmit = {
  readonly applicationId: string;
  /** Of the document that the applicant saw. */
  readonly sha256: string;
  readonly proof: string;
  readonly locale: Locale;
};

/**
 * Signs and submits the questionnaire and assesses it in the same instant, all in one transaction: the
 * signed bytes, the frozen assessment and the events are there together or not at all. Submitting what
 * was submitted already gives the same answer again.
 */
export function submitQuestionnaire(
  actor: Actor,
  toSubmit: ToSubmit,
  method: SigningMethod<Tx>,
  now: Date,
): Promise<Submitted> {
  return inTransaction(async (tx): Promise<Submitted> => {
    const signed = await sign(tx, actor, toSubmit, method, now);
    if (!signed.ok || "submissionId" in signed) return signed;
    const { applicationId, sha256 } = toSubmit;
    const { bytes, document } = signed;
    const rules = await ruleSetAt(now, tx);
    const { assessment, summary } = await summarise(tx, applicationId, document.answers, rules);
    const submissionId = randomUUID();
    const done = await executeIn(
      tx,
      actor,
      applicationId,
      { type: "submit-questionnaire", submissionId, sha256, assessment: summary },
      now,
    );
    if (!done.ok) return done;
    const signature = { method: method.name, signedById: actor.accountId, signedAt: now };
    await tx.submission.create({
      data: { id: submissionId, applicationId, bytes, sha256, ...signature },
    });
    await recordAssessment(tx, applicationId, document.answers, assessment, summary, now);
    return { ok: true, submissionId };
  });
}

type Signed = Submitted | Extract<ReadyToSign, { readonly ok: true }>;

async function sign(
  tx: Tx,
  actor: Actor,
  { applicationId, sha256, proof, locale }: ToSubmit,
  method: SigningMethod<Tx>,
  now: Date,
): Promise<Signed> {
  await lockedState(tx, applicationId);
  const found = await ownQuestionnaire(actor, applicationId, now, tx);
  if (found === null) return { ok: false, code: "not-allowed" };
  if (found.application.state.stage !== "questionnaire") {
    const same = await tx.submission.findFirst({ where: { applicationId, sha256 } });
    return same ? { ok: true, submissionId: same.id } : { ok: false, code: "wrong-stage" };
  }
  // Nobody is judged by rules that they have not seen.
  if (found.shownRuleSetId !== null && found.shownRuleSetId !== found.ruleSet.id) {
    return { ok: false, code: "rules-changed" };
  }
  const ready = documentToSign(found, locale);
  if (!ready.ok) return { ok: false, code: "incomplete" };
  if (ready.sha256 !== sha256) return { ok: false, code: "text-changed" };
  const signature = await method.verify(tx, { accountId: actor.accountId, sha256, proof }, now);
  return signature.ok ? ready : signature;
}
