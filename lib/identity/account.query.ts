import type { Actor } from "@/lib/identity/roles";
import { db } from "@/lib/platform/db";

/** What the page of one's own account shows. */
export async function ownAccount(actor: Actor): Promise<{ email: string; locale: string }> {
  return db.account.findUniqueOrThrow({
    where: { id: actor.accountId },
    select: { email: true, locale: true },
  });
}
