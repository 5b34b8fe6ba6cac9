import { type LinkPurpose, openLink, useUpLink } from "@/lib/identity/account-token.command";
import { recordAudit } from "@/lib/identity/audit.command";
import { type PasswordProblem, passwordProblem } from "@/lib/identity/password";
import { hashPassword } from "@/lib/identity/password-hash.command";
import { AccountRole } from "@/lib/identity/roles";
import { endAllSessions } from "@/lib/identity/session.command";
import { db, inTransaction } from "@/lib/platform/db";

export type ChosenPassword =
  | { readonly ok: true; readonly accountId: string; readonly role: AccountRole }
  | { readonly ok: false; readonly code: "link-invalid" | PasswordProblem };

const INVALID = { ok: false, code: "link-invalid" } as const;

/**
 * Sets the password of the account that a link by mail belongs to. The link shows that the address is the
 * owner's, so it is confirmed as well; every session ends, since whoever had the old password may hold one.
 */
export async function choosePassword(
  secret: string,
  password: string,
  purposes: readonly LinkPurpose[],
  now: Date,
): Promise<ChosenPassword> {
  const link = await openLink(db, secret, purposes, now);
  if (link === null) return INVALID;
  const { account } = link;
  const problem = passwordProblem(password, account.email);
  if (problem !== null) return { ok: false, code: problem };
  const passwordHash = await hashPassword(password);
  const role = AccountRole.parse(account.role);

  return inTransaction(async (tx): Promise<ChosenPassword> => {
    if (!(await useUpLink(tx, { id: link.id, accountId: account.id }, now))) return INVALID;
    await tx.account.update({
      where: { id: account.id },
      data: { passwordHash, emailConfirmedAt: account.emailConfirmedAt ?? now },
    });
    await endAllSessions(tx, account.id);
    const owner = { accountId: account.id, role, region: null, agency: null, personId: null };
    await recordAudit(tx, owner, "password-chosen", account.id);
    return { ok: true, accountId: account.id, role };
  });
}
