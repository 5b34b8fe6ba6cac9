import { randomUUID } from "node:crypto";
import { noteAttemptEvent } from "@/lib/exam/attempt-events.command";
import { keepReason } from "@/lib/exam/keep-reason.command";
import { moveDeadline } from "@/lib/exam/pause.command";
import { recordAudit } from "@/lib/identity/audit.command";
import { may } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { inTransaction, isUniqueViolation, type Tx } from "@/lib/platform/db";

type Refused<Code> = { readonly ok: false; readonly code: Code };
const refused = <Code>(code: Code): Refused<Code> => ({ ok: false, code });

export type Claimed = { readonly ok: true } | Refused<"not-allowed" | "claimed-already">;

/** The candidate says that they lost time, and how. It moves no clock: the testing centre looks at it. */
export async function claimTime(
  actor: Actor,
  attemptId: string,
  what: string,
  now: Date,
): Promise<Claimed> {
  try {
    return await inTransaction(async (tx) => {
      const attempt = await tx.attempt.findUnique({ where: { id: attemptId } });
      const isMine = may(actor, "claim-time") && attempt?.personId === actor.personId;
      if (attempt === null || !isMine || attempt.phase === "ready") return refused("not-allowed");
      const { applicationId } = attempt;
      const textId = randomUUID();
      const text = { id: textId, applicationId, kind: "time-claim", text: what } as const;
      await keepReason(tx, actor, text, now);
      await tx.timeClaim.create({ data: { attemptId, textId, claimedAt: now } });
      return { ok: true };
    });
  } catch (cause) {
    if (isUniqueViolation(cause)) return refused("claimed-already");
    throw cause;
  }
}

export type ClaimVerdict = {
  /** Minutes that are given back; null refuses. */
  readonly minutes: number | null;
  readonly reason: string;
};

export type ClaimJudged =
  | { readonly ok: true }
  | Refused<"not-allowed" | "decided-already" | "attempt-over">;

/**
 * The testing centre gives time back for what only the candidate saw, or refuses, with a reason that they read. Time can be
 * given to an attempt that still runs; what came too late for one that is over is a matter of its late answers.
 */
export async function judgeTimeClaim(
  actor: Actor,
  claimId: string,
  verdict: ClaimVerdict,
  now: Date,
): Promise<ClaimJudged> {
  if (!may(actor, "judge-time-claim")) return refused("not-allowed");
  return inTransaction(async (tx) => {
    const claim = await tx.timeClaim.findUnique({ where: { id: claimId } });
    if (claim === null) return refused("not-allowed");
    const { attemptId } = claim;
    await tx.$queryRaw`select 1 from attempt where id = ${attemptId}::uuid for no key update`;
    const { phase, applicationId } = await tx.attempt.findUniqueOrThrow({
      where: { id: attemptId },
    });
    const { minutes } = verdict;
    if (minutes !== null && phase === "ended") return refused("attempt-over");
    if (!(await close(tx, actor, claimId, applicationId, verdict, now))) {
      return refused("decided-already");
    }
    const status = minutes === null ? "refused" : "approved";
    await recordAudit(tx, actor, `time-claim-${status}`, attemptId, { claimId, minutes });
    if (minutes !== null) await giveMinutes(tx, actor, { attemptId, claimId, minutes }, now);
    return { ok: true };
  });
}

/** Decides an open claim; false when somebody else has. */
async function close(
  tx: Tx,
  actor: Actor,
  claimId: string,
  applicationId: string,
  { minutes, reason }: ClaimVerdict,
  now: Date,
): Promise<boolean> {
  const reasonTextId = randomUUID();
  const status = minutes === null ? "refused" : "approved";
  const { count } = await tx.timeClaim.updateMany({
    where: { id: claimId, status: "open" },
    data: { status, minutes, reasonTextId, decidedById: actor.accountId, decidedAt: now },
  });
  if (count === 0) return false;
  const text = { id: reasonTextId, applicationId, kind: "time-claim-reason" } as const;
  await keepReason(tx, actor, { ...text, text: reason }, now);
  return true;
}

type Given = { readonly attemptId: string; readonly claimId: string; readonly minutes: number };

async function giveMinutes(tx: Tx, actor: Actor, given: Given, now: Date): Promise<void> {
  const { attemptId, claimId, minutes } = given;
  const seconds = minutes * 60;
  const at = now.toISOString();
  const detail = { claimId, seconds, cause: "approved", from: at, to: at };
  await moveDeadline(tx, attemptId, seconds);
  await noteAttemptEvent(tx, attemptId, "credited", detail, actor, now);
}
