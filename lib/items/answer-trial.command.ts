import type { Actor } from "@/lib/identity/roles";
import { endedAttempt } from "@/lib/items/trial.query";
import { trialOrder } from "@/lib/items/trial-questions";
import { inTransaction } from "@/lib/platform/db";

/** `place` is where the option stood on the screen; null when the question was left out. */
export type TrialAnswer = { readonly itemId: string; readonly place: number | null };

export type Answered =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: "not-allowed" | "answered" };

/**
 * Keeps what somebody answered to questions on trial, after their attempt has ended: in a table of its own,
 * which no marking reads. Questions that they were not shown, or that have left trial meanwhile, are passed over; a set is
 * answered once.
 */
export function answerTrial(
  actor: Actor,
  attemptId: string,
  answers: readonly TrialAnswer[],
  now: Date,
): Promise<Answered> {
  return inTransaction(async (tx) => {
    await tx.$queryRaw`select 1 from attempt where id = ${attemptId}::uuid for no key update`;
    const ended = await endedAttempt(actor, attemptId, tx);
    if (ended === null) return { ok: false, code: "not-allowed" };
    if (ended.isAnswered) return { ok: false, code: "answered" };
    const isAsked = (id: string) => ended.offered.includes(id) && ended.unmet.includes(id);
    // An item that is sent twice is one: the last answer to it.
    const given = new Map(answers.map((answer) => [answer.itemId, answer]));
    const asked = [...given.values()].filter(({ itemId }) => isAsked(itemId));
    const items = await tx.item.findMany({
      where: { id: { in: asked.map(({ itemId }) => itemId) } },
      select: { id: true, key: true },
    });
    const keys = new Map(items.map(({ id, key }) => [id, key]));
    const data = asked.map(({ itemId, place }) => {
      const option = place === null ? null : (trialOrder(attemptId, itemId)[place] ?? null);
      return { attemptId, itemId, option, correct: option === keys.get(itemId), at: now };
    });
    await tx.trialResponse.createMany({ data });
    return { ok: true };
  });
}
