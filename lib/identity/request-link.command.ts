import { countAttempt } from "@/lib/identity/rate-limit.command";
import type { StartingPoint } from "@/lib/identity/starting-point";
import { inTransaction, type Tx } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/queue";
import type { Locale } from "@/lib/wording/routing";

/** Why an account gets a mail with a link. */
export type MailOccasion = "sign-up" | "reset" | "invitation";

export type LinkRequested =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: "too-many-attempts" };

const OF_SENDER = { most: 30, minutes: 60 };
const OF_ADDRESS = { most: 5, minutes: 60 };

/** The worker makes the secret and sends the mail: no job holds a secret. Sent twice at once, it is one mail. */
export async function enqueueLink(
  tx: Pick<Tx, "$queryRaw">,
  accountId: string,
  occasion: MailOccasion,
  start: StartingPoint = {},
): Promise<void> {
  const payload = { accountId, occasion, ...start };
  await enqueue(tx, "send-account-mail", payload, { key: `account-mail:${accountId}:${occasion}` });
}

/**
 * Asks for an account. The answer is the same whether the address has one or not; its owner learns by mail.
 * The password is chosen after the address is confirmed, so nobody can prepare an account for another's address.
 */
export async function requestSignUp(
  email: string,
  locale: Locale,
  sender: string,
  now: Date,
  start: StartingPoint = {},
): Promise<LinkRequested> {
  if (!(await countAttempt("link-sender", sender, OF_SENDER))) {
    return { ok: false, code: "too-many-attempts" };
  }
  await inTransaction(async (tx) => {
    if (!(await countAttempt("link-address", email, OF_ADDRESS, tx))) return;
    await tx.account.createMany({
      data: [{ email, role: "applicant", locale, createdAt: now }],
      skipDuplicates: true,
    });
    const { id } = await tx.account.findUniqueOrThrow({ where: { email }, select: { id: true } });
    await enqueueLink(tx, id, "sign-up", start);
  });
  return { ok: true };
}

/** Asks for a new password. The answer is the same for every address. */
export async function requestReset(email: string, sender: string): Promise<LinkRequested> {
  if (!(await countAttempt("link-sender", sender, OF_SENDER))) {
    return { ok: false, code: "too-many-attempts" };
  }
  await inTransaction(async (tx) => {
    if (!(await countAttempt("link-address", email, OF_ADDRESS, tx))) return;
    const account = await tx.account.findUnique({ where: { email }, select: { id: true } });
    if (account !== null) await enqueueLink(tx, account.id, "reset");
  });
  return { ok: true };
}
