import { Accommodation } from "@/lib/exam/accommodation";
import { servedUntil } from "@/lib/exam/advance.command";
import { breakSecondsLeft } from "@/lib/exam/breaks";
import { pauseAttempt, resumeAttempt } from "@/lib/exam/pause.command";
import { OUTAGE_PAUSE_ENDS } from "@/lib/exam/pause-end";
import { type Actor, SYSTEM } from "@/lib/identity/roles";
import { actorOfSession } from "@/lib/identity/session.query";
import { currentTime } from "@/lib/platform/clock";
import { db, inTransaction, type Tx } from "@/lib/platform/db";
import type { Attempt } from "@/lib/platform/generated/client";

export const PAUSE_ACTIONS = ["break", "resume"] as const;
export type PauseAction = (typeof PAUSE_ACTIONS)[number];

export type PauseChanged =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly code:
        | "not_signed_in"
        | "not_found"
        | "lease_superseded"
        | "no_breaks"
        | "breaks_used"
        | "not_running"
        | "not_paused"
        | "paused_by_centre";
    };

const refused = <C extends Extract<PauseChanged, { ok: false }>["code"]>(code: C) =>
  ({ ok: false, code }) as const;

/**
 * The candidate takes a break that was approved, or lets the clock run again after a break or an outage. What the
 * testing centre stopped only the testing centre lets run again.
 */
export async function changePause(
  sessionId: string,
  attemptId: string,
  lease: string,
  action: PauseAction,
): Promise<PauseChanged> {
  const actor = await actorOfSession(sessionId);
  if (actor === null) return refused("not_signed_in");
  return inTransaction(async (tx) => {
    await tx.$queryRaw`select 1 from attempt where id = ${attemptId}::uuid for no key update`;
    const attempt = await tx.attempt.findUnique({ where: { id: attemptId } });
    const isMine = actor.role === "applicant" && attempt?.personId === actor.personId;
    if (attempt === null || !isMine) return refused("not_found");
    if (attempt.leaseId !== lease) return refused("lease_superseded");
    return action === "break" ? takeBreak(tx, actor, attempt) : goOn(tx, actor, attempt);
  });
}

async function takeBreak(tx: Tx, actor: Actor, attempt: Attempt): Promise<PauseChanged> {
  const { phase, pausedAt } = attempt;
  if (pausedAt !== null) return { ok: true };
  if (phase !== "listening" && phase !== "reading") return refused("not_running");
  const breakMinutes = Accommodation.nullable().parse(attempt.accommodation)?.breakMinutes ?? 0;
  if (breakMinutes === 0) return refused("no_breaks");
  const now = await currentTime(tx);
  const usedSeconds = await usedBreakSeconds(tx, attempt.id);
  if (breakSecondsLeft({ breakMinutes, usedSeconds, since: null }, now) <= 0) {
    return refused("breaks_used");
  }
  const paused = await pauseAttempt(tx, attempt.id, "break", actor, now);
  return paused.ok ? paused : refused("not_running");
}

async function goOn(tx: Tx, actor: Actor, { id, pauseKind }: Attempt): Promise<PauseChanged> {
  if (pauseKind === null) return refused("not_paused");
  if (pauseKind === "centre") return refused("paused_by_centre");
  const resumed = await resumeAttempt(tx, id, actor, await currentTime(tx));
  return resumed.ok ? resumed : refused("not_paused");
}

async function usedBreakSeconds(tx: Tx, attemptId: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ seconds: number }[]>`
    select coalesce(sum((detail->>'seconds')::float8), 0) as seconds from attempt_event
     where attempt_id = ${attemptId}::uuid and type = 'resumed' and detail->>'kind' = 'break'`;
  return row?.seconds ?? 0;
}

/**
 * Lets the clocks run again that an outage stopped, once its grace has run: whoever has seen a question
 * cannot think it over for as long as they like.
 */
export async function endOutagePauses(): Promise<void> {
  const over = await db.$queryRawUnsafe<{ id: string }[]>(OUTAGE_PAUSES_OVER);
  for (const { id } of over) await inTransaction((tx) => endOutagePause(tx, id));
}

const OUTAGE_PAUSES_OVER = `
  select a.id from attempt a where a.pause_kind = 'outage' and ${OUTAGE_PAUSE_ENDS} <= served_until()`;

async function endOutagePause(tx: Tx, id: string): Promise<void> {
  await tx.$queryRaw`select 1 from attempt where id = ${id}::uuid for no key update`;
  const still = await tx.$queryRawUnsafe<unknown[]>(
    `${OUTAGE_PAUSES_OVER} and a.id = $1::uuid`,
    id,
  );
  if (still.length > 0) await resumeAttempt(tx, id, SYSTEM, await currentTime(tx));
}

/**
 * Lets the clocks run again whose breaks are used up. A break that came to its end while nobody served lasts until
 * somebody does.
 */
export async function endUsedBreaks(): Promise<void> {
  const onBreak = await db.attempt.findMany({
    where: { pauseKind: "break" },
    select: { id: true },
  });
  if (onBreak.length === 0) return;
  const until = await servedUntil();
  for (const { id } of onBreak) await inTransaction((tx) => endBreakIfUsed(tx, id, until));
}

async function endBreakIfUsed(tx: Tx, id: string, until: Date): Promise<void> {
  await tx.$queryRaw`select 1 from attempt where id = ${id}::uuid for no key update`;
  const { pauseKind, pausedAt, accommodation } = await tx.attempt.findUniqueOrThrow({
    where: { id },
  });
  if (pauseKind !== "break") return;
  const breakMinutes = Accommodation.nullable().parse(accommodation)?.breakMinutes ?? 0;
  const usedSeconds = await usedBreakSeconds(tx, id);
  const left = breakSecondsLeft({ breakMinutes, usedSeconds, since: pausedAt }, until);
  if (left <= 0) await resumeAttempt(tx, id, SYSTEM, await currentTime(tx));
}
