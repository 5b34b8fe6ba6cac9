import { issueLink } from "@/lib/identity/account-token.command";
import { recordAudit } from "@/lib/identity/audit.command";
import { EmailAddress } from "@/lib/identity/email";
import { SYSTEM } from "@/lib/identity/roles";
import { currentTime } from "@/lib/platform/clock";
import { closeDatabase, inTransaction, type Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { StartRefusal } from "@/lib/platform/refusal";
import { routing } from "@/lib/wording/routing";

/** Whoever runs the server may make the first one; any other is made by an administrator, on record. */
async function accountOf(tx: Tx, email: string, now: Date): Promise<string> {
  const administrators = await tx.account.findMany({
    where: { role: "administrator", active: true },
    select: { id: true, email: true, passwordHash: true },
  });
  // A link that ran out before it was used is no reason to be locked out for ever.
  const invited = administrators.find((one) => one.email === email && one.passwordHash === null);
  if (invited !== undefined) return invited.id;
  if (administrators.length > 0) {
    throw new StartRefusal(
      "There is an administrator already: let them make further accounts under «Staff».",
    );
  }
  const taken = await tx.account.findUnique({ where: { email }, select: { id: true } });
  if (taken !== null) {
    throw new StartRefusal("This address belongs to another account: give one that has none.");
  }
  const { id } = await tx.account.create({
    data: { email, role: "administrator", locale: routing.defaultLocale, createdAt: now },
    select: { id: true },
  });
  await recordAudit(tx, SYSTEM, "first-administrator-created", id);
  return id;
}

/**
 * Makes the first administrator of an instance.
 * @returns the link by which they choose a password, once, within seven days
 */
export async function firstAdministrator(address: string): Promise<string> {
  const email = EmailAddress.safeParse(address);
  if (!email.success) {
    throw new StartRefusal(
      "Give the administrator's e-mail address: «npm run create-admin -- name@example.kz».",
    );
  }
  try {
    const secret = await inTransaction(async (tx) => {
      const now = await currentTime(tx);
      const id = await accountOf(tx, email.data, now);
      return (await issueLink(tx, id, "invitation", now)).secret;
    });
    return `${env().publicUrl}/${routing.defaultLocale}/confirm?token=${secret}`;
  } finally {
    await closeDatabase();
  }
}
