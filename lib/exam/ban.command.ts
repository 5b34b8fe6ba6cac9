import { randomUUID } from "node:crypto";
import { type Executed, executeIn } from "@/lib/application/execute.command";
import type { BanReason } from "@/lib/exam/ban";
import { keepReason } from "@/lib/exam/keep-reason.command";
import type { Actor } from "@/lib/identity/roles";
import { inTransaction } from "@/lib/platform/db";

export type BanChange =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: Extract<Executed, { ok: false }>["code"] | "no-attempt" };

/** Bans the person for a violation in the case's last attempt. The ban follows them into all their cases. */
export function imposeBan(
  actor: Actor,
  applicationId: string,
  reason: BanReason,
  now: Date,
): Promise<BanChange> {
  return inTransaction(async (tx) => {
    const attempt = await tx.attempt.findFirst({
      where: { applicationId },
      orderBy: { number: "desc" },
      select: { id: true },
    });
    if (attempt === null) return { ok: false, code: "no-attempt" };
    const command = { type: "impose-ban", attemptId: attempt.id, reason } as const;
    const done = await executeIn(tx, actor, applicationId, command, now);
    return done.ok ? { ok: true } : done;
  });
}

/** Ends a ban before its time, with a reason that the case keeps. */
export function liftBan(
  actor: Actor,
  applicationId: string,
  reason: string,
  now: Date,
): Promise<BanChange> {
  return inTransaction(async (tx) => {
    const textId = randomUUID();
    const command = { type: "lift-ban", textId } as const;
    const done = await executeIn(tx, actor, applicationId, command, now);
    if (!done.ok) return done;
    const text = { id: textId, applicationId, kind: "ban-lifting", text: reason } as const;
    await keepReason(tx, actor, text, now);
    return { ok: true };
  });
}
