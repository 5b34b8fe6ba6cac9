import { type Case, caseFor } from "@/lib/application/application.query";
import { Reasons } from "@/lib/decision/reasons.schema";
import type { Actor } from "@/lib/identity/roles";
import { db } from "@/lib/platform/db";

/** The texts of a decision beside the state, as the pages that decide show them. */
export type DecisionFile = {
  readonly found: Case;
  readonly reasons: Reasons | null;
  readonly draftedBy: string | null;
  /** Why the last draft was sent back, while none has followed. */
  readonly returned: string | null;
  readonly objection: string | null;
  readonly objectionAnswer: string | null;
  readonly complaint: string | null;
  readonly complaintAnswer: string | null;
  readonly annulment: string | null;
};

async function textOf(id: string | undefined): Promise<string | null> {
  if (id === undefined) return null;
  return (await db.caseText.findUnique({ where: { id }, select: { text: true } }))?.text ?? null;
}

async function latestText(applicationId: string, kind: string): Promise<string | null> {
  const where = { applicationId, kind };
  const row = await db.caseText.findFirst({
    where,
    orderBy: { at: "desc" },
    select: { text: true },
  });
  return row?.text ?? null;
}

const parseReasons = (text: string | null): Reasons | null =>
  text === null ? null : Reasons.parse(JSON.parse(text));

/** Everything that has been said about a decision; null when the case is not this officer's. */
export async function decisionFile(actor: Actor, id: string): Promise<DecisionFile | null> {
  const found = await caseFor(actor, id);
  return found && readFile(found);
}

/** The same for the applicant's own case. */
export async function readFile(found: Case): Promise<DecisionFile> {
  const { decision, complaint, annulmentProposal } = found.state;
  const draft = decision?.draft ?? null;
  const [reasons, officer, returned, objection, answer, complaintText, complaintAnswer, annulment] =
    await Promise.all([
      textOf(draft?.textId),
      draft && db.account.findUnique({ where: { id: draft.by }, select: { displayName: true } }),
      draft === null ? latestText(found.id, "return-reason") : null,
      textOf(decision?.hearing?.objection?.textId),
      decision?.hearing?.objectionAnswer ? latestText(found.id, "objection-answer") : null,
      textOf(complaint?.textId),
      found.state.stage === "complaint" ? null : latestText(found.id, "complaint-answer"),
      textOf(annulmentProposal?.textId),
    ]);
  return {
    found,
    reasons: parseReasons(reasons),
    draftedBy: officer?.displayName ?? null,
    returned,
    objection,
    objectionAnswer: answer,
    complaint: complaintText,
    complaintAnswer,
    annulment,
  };
}
