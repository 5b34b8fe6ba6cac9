import type { Actor } from "@/lib/identity/roles";
import { db } from "@/lib/platform/db";

/** Marks what the person has seen. */
export async function readMessages(actor: Actor, now: Date): Promise<void> {
  await db.message.updateMany({
    where: { accountId: actor.accountId, readAt: null, createdAt: { lte: now } },
    data: { readAt: now },
  });
}
