import { randomBytes, randomUUID } from "node:crypto";
import { type Executed, executeIn } from "@/lib/application/execute.command";
import { localDateOf } from "@/lib/calendar/local-date";
import { letterFacts } from "@/lib/decision/letter-facts.query";
import { type DraftChanged, isDraftRead } from "@/lib/decision/read-draft.command";
import type { Actor } from "@/lib/identity/roles";
import { codeOf } from "@/lib/notification/code";
import { inTransaction, type Tx } from "@/lib/platform/db";

async function nextNumber(tx: Tx, region: string, now: Date): Promise<string> {
  const [next] = await tx.$queryRaw<{ n: bigint }[]>`select nextval('notification_number') as n`;
  const year = localDateOf(now).slice(0, 4);
  return `${region}/${year}/${String(next?.n ?? 0).padStart(6, "0")}`;
}

/**
 * The second person's approval of the draft that they have read: closes the case, and freezes in the same transaction
 * what the letter will say. The letter itself is printed by the worker.
 */
export function approveDecision(
  actor: Actor,
  applicationId: string,
  readId: string,
  now: Date,
): Promise<Executed | DraftChanged> {
  return inTransaction(async (tx) => {
    if (!(await isDraftRead(tx, applicationId, readId)))
      return { ok: false, code: "draft-changed" };
    const row = await tx.application.findUnique({ where: { id: applicationId } });
    const number = await nextNumber(tx, row?.region ?? "", now);
    const notificationId = randomUUID();
    const command = { type: "approve-decision", notificationId, number } as const;
    const done = await executeIn(tx, actor, applicationId, command, now);
    if (!done.ok) return done;
    const issued = done.events.find((event) => event.type === "notification-issued");
    if (issued === undefined) throw new Error("An approval issues a notification");
    const code = codeOf(randomBytes(10));
    const facts = await letterFacts(tx, done.state, {
      approverId: actor.accountId,
      number,
      code,
      on: issued.on,
      now,
      validUntil: issued.validUntil,
    });
    await tx.notification.create({
      data: {
        id: notificationId,
        applicationId,
        number,
        code,
        outcome: issued.outcome,
        region: done.state.region,
        issuedAt: now,
        validUntil: issued.validUntil && new Date(issued.validUntil),
        facts,
        draftedById: issued.draftedBy,
        approvedById: issued.approvedBy,
      },
    });
    return done;
  });
}
