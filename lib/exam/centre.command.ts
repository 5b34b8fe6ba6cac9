import { noteAttemptEvent } from "@/lib/exam/attempt-events.command";
import type { MessageKind } from "@/lib/exam/course";
import { pauseAttempt, resumeAttempt } from "@/lib/exam/pause.command";
import { may } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { inTransaction, type Tx } from "@/lib/platform/db";

type Refused<Code extends string> = { readonly ok: false; readonly code: Code };
type Done = { readonly ok: true };

/** Longest text that a candidate is interrupted with. */
export const LONGEST_MESSAGE = 500;

type Told = {
  readonly attemptId: string;
  readonly kind: MessageKind;
  readonly text: string;
};

async function tell(tx: Tx, actor: Actor, told: Told, at: Date): Promise<string> {
  const { id } = await tx.attemptMessage.create({
    data: { ...told, authorId: actor.accountId, at },
    select: { id: true },
  });
  return id;
}

/** Says something to a candidate whose attempt has not ended: their page shows it, and they confirm it. */
export function messageCandidate(
  actor: Actor,
  attemptId: string,
  text: string,
  now: Date,
): Promise<Done | Refused<"not-allowed" | "ended">> {
  return inTransaction(async (tx) => {
    if (!may(actor, "message-candidate")) return { ok: false, code: "not-allowed" };
    await tx.$queryRaw`select 1 from attempt where id = ${attemptId}::uuid for no key update`;
    const attempt = await tx.attempt.findUnique({ where: { id: attemptId } });
    if (attempt === null || attempt.phase === "ended") return { ok: false, code: "ended" };
    const message = await tell(tx, actor, { attemptId, kind: "message", text }, now);
    await noteAttemptEvent(tx, attemptId, "message-sent", { message }, actor, now);
    return { ok: true };
  });
}

/** Stops a candidate's clock, with a reason that they read. */
export function pauseByCentre(
  actor: Actor,
  attemptId: string,
  reason: string,
  now: Date,
): Promise<Done | Refused<"not-allowed" | "not-running">> {
  return inTransaction(async (tx) => {
    if (!may(actor, "pause-attempt")) return { ok: false, code: "not-allowed" };
    await tx.$queryRaw`select 1 from attempt where id = ${attemptId}::uuid for update`;
    const paused = await pauseAttempt(tx, attemptId, "centre", actor, now);
    if (!paused.ok) return paused;
    await tell(tx, actor, { attemptId, kind: "pause", text: reason }, now);
    return { ok: true };
  });
}

/** Lets the clock that the testing centre stopped run again. A break and an outage end in their own ways. */
export function resumeByCentre(
  actor: Actor,
  attemptId: string,
  reason: string,
  now: Date,
): Promise<Done | Refused<"not-allowed" | "not-paused">> {
  return inTransaction(async (tx) => {
    if (!may(actor, "pause-attempt")) return { ok: false, code: "not-allowed" };
    await tx.$queryRaw`select 1 from attempt where id = ${attemptId}::uuid for update`;
    const attempt = await tx.attempt.findUnique({ where: { id: attemptId } });
    if (attempt?.pauseKind !== "centre") return { ok: false, code: "not-paused" };
    const resumed = await resumeAttempt(tx, attemptId, actor, now);
    if (!resumed.ok) return resumed;
    await tell(tx, actor, { attemptId, kind: "resume", text: reason }, now);
    return { ok: true };
  });
}
