import { z } from "zod";
import { type Case, caseFor } from "@/lib/application/application.query";
import type { ApplicationEvent } from "@/lib/application/events";
import { Reasons } from "@/lib/decision/reasons.schema";
import { SPEAKING_EVENTS, type SpokenTexts, spokenTexts } from "@/lib/decision/spoken-texts";
import type { Actor } from "@/lib/identity/roles";
import { db } from "@/lib/platform/db";

/** The texts of a decision beside the state, as the pages that decide show them. */
export type DecisionFile = {
  readonly found: Case;
  /** Of the draft in force. */
  readonly reasons: Reasons | null;
  readonly draftedBy: string | null;
  /** The draft that was sent back, for the next one to start from, and why. */
  readonly sentBack: { readonly reasons: Reasons | null; readonly why: string | null } | null;
  readonly said: SpokenTexts;
};

const Id = z.uuid();

/** Everything that has been said about a decision; null when the case is not this akimat officer's. */
export async function decisionFile(actor: Actor, id: string): Promise<DecisionFile | null> {
  if (!Id.safeParse(id).success) return null;
  const found = await caseFor(actor, id, "view-queue");
  return found && readFile(found);
}

/** The same for the applicant's own case. */
export async function readFile(found: Case): Promise<DecisionFile> {
  const draft = found.state.decision?.draft ?? null;
  const [said, officer] = await Promise.all([
    saidIn(found.id),
    draft && db.account.findUnique({ where: { id: draft.by }, select: { displayName: true } }),
  ]);
  const reasons = parseReasons(said.draft);
  return {
    found,
    reasons: draft === null ? null : reasons,
    draftedBy: officer?.displayName ?? null,
    sentBack: draft === null && said.returned !== null ? { reasons, why: said.returned } : null,
    said,
  };
}

/** What was said in a case, in words instead of ids; a text that has been erased is null. */
async function saidIn(applicationId: string): Promise<SpokenTexts> {
  const rows = await db.applicationEvent.findMany({
    where: { applicationId, type: { in: SPEAKING_EVENTS } },
    orderBy: { sequence: "asc" },
    select: { type: true, payload: true },
  });
  const ids = spokenTexts(
    // Written by this program from the very type: type and payload together are the event.
    rows.map(({ type, payload }) => ({ type, ...Object(payload) }) as ApplicationEvent),
  );
  const { objectionOutcome: _, complaintOutcome: __, unverifiedAnswers: ___, ...texts } = ids;
  const asked = Object.values(texts).filter((id) => id !== null);
  const found = await db.caseText.findMany({
    where: { id: { in: asked }, applicationId },
    select: { id: true, text: true },
  });
  const words = new Map(found.map(({ id, text }) => [id, text]));
  const inWords = (id: string | null) => (id === null ? null : (words.get(id) ?? null));
  return {
    ...ids,
    draft: inWords(ids.draft),
    returned: inWords(ids.returned),
    unverified: inWords(ids.unverified),
    objection: inWords(ids.objection),
    objectionAnswer: inWords(ids.objectionAnswer),
    complaint: inWords(ids.complaint),
    complaintAnswer: inWords(ids.complaintAnswer),
    annulment: inWords(ids.annulment),
    annulmentAnswer: inWords(ids.annulmentAnswer),
  };
}

const parseReasons = (text: string | null): Reasons | null =>
  text === null ? null : Reasons.parse(JSON.parse(text));
