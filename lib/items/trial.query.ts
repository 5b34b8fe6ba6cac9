import { StoredForm } from "@/lib/exam/form.schema";
import { type Question, questionsOf } from "@/lib/exam/questions";
import { FaceRow } from "@/lib/exam/stored-item.schema";
import type { Actor } from "@/lib/identity/roles";
import { type ClipFormat, clipOf, type MediaBytes, picturesOf } from "@/lib/items/media.query";
import { trialChoice, trialOrder, unmetOnTrial } from "@/lib/items/trial-questions";
import { db, type Tx } from "@/lib/platform/db";
import { parameter } from "@/lib/rules/parameter";
import { ruleSetById } from "@/lib/rules/rule-sets.query";

type Reader = Pick<Tx, "attempt" | "item" | "trialResponse" | "trialOffer" | "ruleSet">;

/** An ended attempt of the applicant's own, what they were shown after it, and what they may be asked after it; null for all others. */
export async function endedAttempt(actor: Actor, attemptId: string, tx: Reader = db) {
  const { personId } = actor;
  if (actor.role !== "applicant" || personId === null) return null;
  const attempt = await tx.attempt.findFirst({
    where: { id: attemptId, personId, phase: "ended" },
    select: { id: true, form: true, ruleSetId: true },
  });
  if (attempt === null) return null;
  const [rows, answered, shown] = await Promise.all([
    tx.item.findMany({ where: { status: "trial" }, select: { id: true } }),
    tx.trialResponse.count({ where: { attemptId } }),
    tx.trialOffer.findMany({ where: { attemptId }, select: { itemId: true } }),
  ]);
  const unmet = unmetOnTrial(
    rows.map(({ id }) => id),
    StoredForm.parse(attempt.form),
  );
  const offered = shown.map(({ itemId }) => itemId);
  return { ruleSetId: attempt.ruleSetId, unmet, offered, isAnswered: answered > 0 };
}

type Ended = NonNullable<Awaited<ReturnType<typeof endedAttempt>>>;

/** What is asked after this attempt: what was shown already, as far as it is still on trial, or else a choice. */
export async function askedOnTrial(
  attemptId: string,
  { isAnswered, offered, unmet, ruleSetId }: Ended,
  tx: Pick<Tx, "ruleSet"> = db,
): Promise<readonly string[]> {
  if (isAnswered) return [];
  if (offered.length > 0) return unmet.filter((id) => offered.includes(id));
  const { ruleSet } = await ruleSetById(ruleSetId, tx);
  return trialChoice(attemptId, unmet, parameter(ruleSet, "test.trialQuestions"));
}

async function chosen(actor: Actor, attemptId: string): Promise<readonly string[]> {
  const ended = await endedAttempt(actor, attemptId);
  return ended === null ? [] : askedOnTrial(attemptId, ended);
}

/** How many new questions this person could try out after their attempt; 0 when none, or when they have. */
export const trialOffer = async (actor: Actor, attemptId: string): Promise<number> =>
  (await chosen(actor, attemptId)).length;

export type TrialPage = {
  readonly questions: readonly Question[];
  readonly isAnswered: boolean;
};

/** The unscored questions after an ended attempt of one's own; null when there is no such attempt. Shown by `openTrial` only. */
export async function trialPage(actor: Actor, attemptId: string): Promise<TrialPage | null> {
  const ended = await endedAttempt(actor, attemptId);
  if (ended === null) return null;
  const ids = await chosen(actor, attemptId);
  const rows = await db.item.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, block: true, kind: true, face: true },
  });
  const faces = rows.map((row) => FaceRow.parse(row));
  const optionOrder = Object.fromEntries(ids.map((id) => [id, [...trialOrder(attemptId, id)]]));
  const form = { listening: [...ids], reading: [], optionOrder };
  const questions = questionsOf(form, "listening", faces, await picturesOf(faces));
  return { questions, isAnswered: ended.isAnswered };
}

/** The clip of a trial item that this person may hear after their attempt; null for all others. */
export async function trialClip(
  actor: Actor,
  attemptId: string,
  itemId: string,
  format: ClipFormat,
): Promise<MediaBytes | null> {
  if (!(await chosen(actor, attemptId)).includes(itemId)) return null;
  const row = await db.item.findUnique({
    where: { id: itemId },
    select: { id: true, kind: true, face: true },
  });
  return row && clipOf(FaceRow.parse(row).face, format);
}
