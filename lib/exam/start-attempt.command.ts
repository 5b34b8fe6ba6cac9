import { randomUUID } from "node:crypto";
import { type Executed, executeIn, stateOf } from "@/lib/application/execute.command";
import type { LocalDate } from "@/lib/calendar/local-date";
import { minutesAfter } from "@/lib/exam/clock";
import { formFor } from "@/lib/exam/draw-form.query";
import type { Actor } from "@/lib/identity/roles";
import { inTransaction, type Tx } from "@/lib/platform/db";
import { ruleSetAt } from "@/lib/rules/rule-sets.query";

export type Started =
  | { readonly ok: true; readonly attemptId: string }
  | Extract<Executed, { ok: false }>;

/**
 * Starts an attempt: listening's time runs from `now`. Pressed twice, the second press finds the attempt
 * that the first one started.
 */
export async function startAttempt(
  actor: Actor,
  applicationId: string,
  now: Date,
): Promise<Started> {
  const { personId } = actor;
  if (personId === null) return { ok: false, code: "not-allowed" };
  const { ruleSet } = await ruleSetAt(now);
  // Drawn before the transaction: it takes the processor a while, and nobody should wait for a lock meanwhile.
  const form = await formFor(personId, ruleSet, randomUUID());
  return inTransaction(async (tx) => {
    const attemptId = randomUUID();
    const bannedElsewhereUntil = await banElsewhere(tx, personId, applicationId);
    const command = { type: "start-attempt", attemptId, bannedElsewhereUntil } as const;
    const done = await executeIn(tx, actor, applicationId, command, now);
    if (!done.ok) {
      const running = await runningAttempt(tx, applicationId);
      const pressedTwice = done.code === "attempt-running" && running !== null;
      return pressedTwice ? { ok: true, attemptId: running } : done;
    }
    await tx.attempt.create({
      data: {
        id: attemptId,
        applicationId,
        personId,
        number: done.state.testing.used,
        ruleSetId: ruleSet.id,
        form,
        phase: "listening",
        startedAt: now,
        listeningEndsAt: minutesAfter(now, form.minutes.listening),
      },
    });
    return { ok: true, attemptId };
  });
}

/** A ban follows the person: the longest one that stands in any other application of theirs. */
async function banElsewhere(
  tx: Tx,
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

async function runningAttempt(tx: Tx, applicationId: string): Promise<string | null> {
  const row = await tx.attempt.findFirst({
    where: { applicationId, NOT: { phase: "ended" } },
    select: { id: true },
  });
  return row?.id ?? null;
}
