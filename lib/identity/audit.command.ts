import type { ActorOrSystem } from "@/lib/identity/roles";
import { currentTime } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";

/** Ids, codes and numbers: a trail outlives the names that it is about. */
export type AuditDetail = {
  readonly [key: string]: string | number | boolean | null | readonly string[];
};

/**
 * Writes down who looked at or changed what, in the transaction that does it.
 * @param action a short code such as `staff-created`
 * @param subject the id of what it was about; never a name or an address
 */
export async function recordAudit(
  tx: Tx,
  actor: ActorOrSystem,
  action: string,
  subject: string | null,
  detail: AuditDetail = {},
): Promise<void> {
  const at = await currentTime(tx);
  const data = { at, actorId: actor.accountId, actorRole: actor.role, action, subject, detail };
  await tx.auditEntry.create({ data });
}
