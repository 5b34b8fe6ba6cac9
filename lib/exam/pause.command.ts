import { noteAttemptEvent } from "@/lib/exam/attempt-events.command";
import type { PauseKind } from "@/lib/exam/clock";
import type { ActorOrSystem } from "@/lib/identity/roles";
import type { Tx } from "@/lib/platform/db";

export type Paused = { readonly ok: true } | { readonly ok: false; readonly code: "not-running" };
export type Resumed = { readonly ok: true } | { readonly ok: false; readonly code: "not-paused" };

/**
 * Stops an attempt's clock: no question is shown, and no deadline comes, until it is resumed. The caller has asked
 * whether `by` may.
 *
 * @param at the instant from which time stands still: now, or the beginning of the server's own outage
 */
export async function pauseAttempt(
  tx: Tx,
  attemptId: string,
  kind: PauseKind,
  by: ActorOrSystem,
  at: Date,
): Promise<Paused> {
  const changed = await tx.$executeRaw`
    update attempt set paused_at = ${at}, pause_kind = ${kind}
     where id = ${attemptId}::uuid and paused_at is null
       and case phase when 'listening' then ${at} < listening_ends_at
                      when 'between' then ${at} < rest_ends_at
                      when 'reading' then ${at} < reading_ends_at else false end`;
  if (changed === 0) return { ok: false, code: "not-running" };
  await noteAttemptEvent(tx, attemptId, "paused", { kind }, by, at);
  return { ok: true };
}

/** Lets the clock run again: the running phase ends later by as long as it stood. */
export async function resumeAttempt(
  tx: Tx,
  attemptId: string,
  by: ActorOrSystem,
  now: Date,
): Promise<Resumed> {
  await tx.$queryRaw`select 1 from attempt where id = ${attemptId}::uuid for update`;
  const attempt = await tx.attempt.findUnique({
    where: { id: attemptId },
    select: { pausedAt: true, pauseKind: true },
  });
  if (attempt?.pausedAt == null) return { ok: false, code: "not-paused" };
  const seconds = Math.max(0, (now.getTime() - attempt.pausedAt.getTime()) / 1_000);
  await moveDeadline(tx, attemptId, seconds);
  await tx.attempt.update({ where: { id: attemptId }, data: { pausedAt: null, pauseKind: null } });
  await noteAttemptEvent(tx, attemptId, "resumed", { kind: attempt.pauseKind, seconds }, by, now);
  return { ok: true };
}

/** Moves the end of the running phase. Who calls it appends the event that says why, in the same transaction. */
export const moveDeadline = (tx: Tx, attemptId: string, seconds: number): Promise<void> =>
  moveDeadlines(tx, [{ attemptId, seconds }]);

/** The same for many attempts, in one statement. */
export async function moveDeadlines(
  tx: Tx,
  moves: readonly { readonly attemptId: string; readonly seconds: number }[],
): Promise<void> {
  await tx.$executeRaw`
    update attempt
       set listening_ends_at = listening_ends_at
             + case phase when 'listening' then m.seconds else 0 end * interval '1 second',
           rest_ends_at = rest_ends_at
             + case phase when 'between' then m.seconds else 0 end * interval '1 second',
           reading_ends_at = reading_ends_at
             + case phase when 'reading' then m.seconds else 0 end * interval '1 second'
      from jsonb_to_recordset(${JSON.stringify(moves)}::jsonb) as m("attemptId" uuid, seconds float8)
     where id = m."attemptId"`;
}
