import { type Case, caseFor } from "@/lib/application/application.query";
import { recordAudit } from "@/lib/identity/audit.command";
import type { Actor } from "@/lib/identity/roles";
import { inTransaction } from "@/lib/platform/db";

/**
 * A case for somebody who works on it, and the trail that they opened it, in one transaction: nobody reads
 * a file unseen. Null when it is not theirs to see. The police see the cases that have come to them: those
 * that reached the interview.
 */
export function openCase(actor: Actor, id: string): Promise<Case | null> {
  return inTransaction(async (tx) => {
    const found = await caseFor(actor, id, "view-case", tx);
    if (found === null) return null;
    if (actor.role === "police" && found.state.interview === null) return null;
    await recordAudit(tx, actor, "case-opened", id, { stage: found.state.stage });
    return found;
  });
}
