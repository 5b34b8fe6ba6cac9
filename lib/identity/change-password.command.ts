import { recordAudit } from "@/lib/identity/audit.command";
import { type PasswordProblem, passwordProblem } from "@/lib/identity/password";
import { hashPassword, passwordFits } from "@/lib/identity/password-hash.command";
import { countAttempt, forgetAttempts } from "@/lib/identity/rate-limit.command";
import { endAllSessions } from "@/lib/identity/session.command";
import type { SignedIn } from "@/lib/identity/session.query";
import { db, inTransaction } from "@/lib/platform/db";

export type ChangedPassword =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: "wrong-password" | "too-many-attempts" | PasswordProblem };

// Somebody at an unlocked screen must not find the password out by trying.
const LIMIT = { most: 10, minutes: 15 };

/** Changes the password of the one who is signed in, and ends their other sessions. */
export async function changePassword(
  { actor, sessionId }: SignedIn,
  current: string,
  next: string,
): Promise<ChangedPassword> {
  const id = actor.accountId;
  if (!(await countAttempt("change-password", id, LIMIT))) {
    return { ok: false, code: "too-many-attempts" };
  }
  const account = await db.account.findUniqueOrThrow({
    where: { id },
    select: { email: true, passwordHash: true },
  });
  if (!(await passwordFits(account.passwordHash, current))) {
    return { ok: false, code: "wrong-password" };
  }
  await forgetAttempts("change-password", id);
  const problem = passwordProblem(next, account.email);
  if (problem !== null) return { ok: false, code: problem };
  const passwordHash = await hashPassword(next);
  await inTransaction(async (tx) => {
    await tx.account.update({ where: { id }, data: { passwordHash } });
    await endAllSessions(tx, id, sessionId);
    await recordAudit(tx, actor, "password-changed", id);
  });
  return { ok: true };
}

/** Ends every session of the one who is signed in, this one included. */
export async function signOutEverywhere({ actor }: SignedIn): Promise<void> {
  await inTransaction(async (tx) => {
    await endAllSessions(tx, actor.accountId);
    await recordAudit(tx, actor, "signed-out-everywhere", actor.accountId);
  });
}
