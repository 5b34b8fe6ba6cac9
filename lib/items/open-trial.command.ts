import type { Actor } from "@/lib/identity/roles";
import { askedOnTrial, endedAttempt, type TrialPage, trialPage } from "@/lib/items/trial.query";
import { inTransaction } from "@/lib/platform/db";

/**
 * Shows the unscored questions after an ended attempt of one's own, and writes down that they were shown: whoever has read
 * a question has met it, answered or not. The same ones come when it is opened again. Null when there is no such attempt.
 */
export async function openTrial(
  actor: Actor,
  attemptId: string,
  now: Date,
): Promise<TrialPage | null> {
  await inTransaction(async (tx) => {
    await tx.$queryRaw`select 1 from attempt where id = ${attemptId}::uuid for no key update`;
    const ended = await endedAttempt(actor, attemptId, tx);
    if (ended === null || ended.offered.length > 0) return;
    const data = (await askedOnTrial(attemptId, ended, tx)).map((itemId) => ({
      ...{ attemptId, itemId },
      at: now,
    }));
    await tx.trialOffer.createMany({ data });
  });
  return trialPage(actor, attemptId);
}
