import type { Actor } from "@/lib/identity/roles";
import { db } from "@/lib/platform/db";
import type { Locale } from "@/lib/wording/routing";

/** The language of the mails that an account gets. */
export async function setMailLanguage(actor: Actor, locale: Locale): Promise<void> {
  await db.account.update({ where: { id: actor.accountId }, data: { locale } });
}
