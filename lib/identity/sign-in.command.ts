import { passwordFits } from "@/lib/identity/password-hash.command";
import { countAttempt, forgetAttempts, uncountAttempt } from "@/lib/identity/rate-limit.command";
import { AccountRole } from "@/lib/identity/roles";
import { type OpenedSession, openSession } from "@/lib/identity/session.command";
import { db } from "@/lib/platform/db";

export type SignInResult =
  | { readonly ok: true; readonly role: AccountRole; readonly session: OpenedSession }
  | { readonly ok: false; readonly code: "wrong-credentials" | "too-many-attempts" };

const OF_ACCOUNT = { most: 10, minutes: 15 };
// A service centre's visitors share one address.
const OF_SENDER = { most: 60, minutes: 15 };

/**
 * Signs in by address and password. Wrong, unknown, unconfirmed and closed accounts are refused with the
 * same code after the same work, so that nobody learns which addresses have one.
 *
 * @param sender the network address that asks, for the limit
 */
export async function signIn(
  email: string,
  password: string,
  sender: string,
): Promise<SignInResult> {
  // Counted before the password is looked at: guesses sent at once cannot all slip through.
  const within = await Promise.all([
    countAttempt("sign-in-account", email, OF_ACCOUNT),
    countAttempt("sign-in-sender", sender, OF_SENDER),
  ]);
  if (within.includes(false)) return { ok: false, code: "too-many-attempts" };

  const account = await db.account.findUnique({
    where: { email },
    select: { id: true, role: true, passwordHash: true, active: true, emailConfirmedAt: true },
  });
  const fits = await passwordFits(account?.passwordHash ?? null, password);
  if (account === null || !fits || !account.active || account.emailConfirmedAt === null) {
    return { ok: false, code: "wrong-credentials" };
  }
  await Promise.all([
    forgetAttempts("sign-in-account", email),
    uncountAttempt("sign-in-sender", sender),
  ]);
  const role = AccountRole.parse(account.role);
  return { ok: true, role, session: await openSession(account.id, role) };
}
