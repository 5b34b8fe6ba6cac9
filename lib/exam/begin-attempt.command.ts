import { type Executed, executeIn, stateOf } from "@/lib/application/execute.command";
import type { LocalDate } from "@/lib/calendar/local-date";
import { applyAccommodation } from "@/lib/exam/accommodation-of-attempt.command";
import { noteAttemptEvent } from "@/lib/exam/attempt-events.command";
import { minutesAfter } from "@/lib/exam/clock";
import { StoredForm } from "@/lib/exam/form.schema";
import type { Actor } from "@/lib/identity/roles";
import { type db, inTransaction, type Tx } from "@/lib/platform/db";
import { ruleSetAt } from "@/lib/rules/rule-sets.query";

export type Begun =
  | { readonly ok: true }
  | Extract<Executed, { ok: false }>
  | { readonly ok: false; readonly code: "prepare-again" };

/**
 * Starts a prepared attempt: the process takes it, the payment is used, and listening's time runs from `now`, all in
 * one transaction. Pressed twice, the second press changes nothing. A form that was drawn by rules which are no
 * longer in force has to be prepared again.
 */
export function beginAttempt(actor: Actor, attemptId: string, now: Date): Promise<Begun> {
  return inTransaction(async (tx) => {
    await tx.$queryRaw`select 1 from attempt where id = ${attemptId}::uuid for update`;
    const attempt = await tx.attempt.findUnique({ where: { id: attemptId } });
    if (attempt === null || attempt.personId !== actor.personId) {
      return { ok: false, code: "not-allowed" };
    }
    if (attempt.phase !== "ready") return { ok: true };
    const { applicationId, personId } = attempt;
    const { ruleSet } = await ruleSetAt(now, tx);
    if (ruleSet.id !== attempt.ruleSetId) return { ok: false, code: "prepare-again" };
    const bannedElsewhereUntil = await banElsewhere(tx, personId, applicationId);
    const command = { type: "start-attempt", attemptId, bannedElsewhereUntil } as const;
    const done = await executeIn(tx, actor, applicationId, command, now);
    if (!done.ok) return done;
    await applyAccommodation(tx, attemptId, ruleSet);
    const { form } = await tx.attempt.findUniqueOrThrow({ where: { id: attemptId } });
    const { minutes } = StoredForm.parse(form);
    const listeningEndsAt = minutesAfter(now, minutes.listening);
    await tx.attempt.update({
      where: { id: attemptId },
      data: { phase: "listening", startedAt: now, listeningEndsAt },
    });
    await noteAttemptEvent(tx, attemptId, "listening-started", { by: "candidate" }, actor, now);
    return { ok: true };
  });
}

/** A ban follows the person: the longest one that stands in any other application of theirs. */
export async function banElsewhere(
  tx: Tx | typeof db,
  personId: string,
  applicationId: string,
): Promise<LocalDate | null> {
  const others = await tx.application.findMany({
    where: { personId, NOT: { id: applicationId } },
    select: { state: true },
  });
  const bans = others.map((row) => stateOf(row).testing.bannedUntil).filter((day) => day !== null);
  return bans.toSorted().at(-1) ?? null;
}
