import { createHmac, randomUUID, timingSafeEqual } from "node:crypto";
import { inTransaction, type Tx } from "@/lib/platform/db";
import { deriveKey } from "@/lib/platform/derive";
import { env } from "@/lib/platform/env";
import { enqueue } from "@/lib/platform/queue";
import type { Signature, SigningMethod, ToSign } from "@/lib/questionnaire/signing";

const PURPOSE = "sign";
const MINUTE_MS = 60_000;
/** How long a code can be used, how often it can be mistyped, and how many are sent in an hour. */
export const CODE_MINUTES = 10;
const CODE_TRIES = 5;
const CODES_AN_HOUR = 5;

const key = () => deriveKey(env().secret, "signing codes");
const mac = (text: string) => createHmac("sha256", key()).update(text).digest();

/**
 * The six digits of a token. They follow from its id and the instance's secret, so that neither the row
 * nor the queue holds them, and a mail that is sent twice says the same.
 */
export function codeOf(tokenId: string): string {
  const digits = mac(`code ${tokenId}`).readUIntBE(0, 6) % 1_000_000;
  return String(digits).padStart(6, "0");
}

const hashOf = (tokenId: string, code: string) => mac(`hash ${tokenId} ${code}`).toString("hex");

export type CodeSent =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: "too-many-codes" };

/** Has a code mailed that signs exactly these bytes; codes sent before it no longer work. */
export function sendSigningCode(accountId: string, sha256: string, now: Date): Promise<CodeSent> {
  return inTransaction(async (tx) => {
    // Asking twice at once must not get around the limit.
    await tx.$queryRaw`select 1 from account where id = ${accountId}::uuid for update`;
    const recent = await tx.accountToken.count({
      where: {
        accountId,
        purpose: PURPOSE,
        createdAt: { gt: new Date(now.getTime() - 60 * MINUTE_MS) },
      },
    });
    if (recent >= CODES_AN_HOUR) return { ok: false, code: "too-many-codes" };
    await tx.accountToken.updateMany({
      where: { accountId, purpose: PURPOSE, usedAt: null },
      data: { usedAt: now },
    });
    const id = randomUUID();
    const expiresAt = new Date(now.getTime() + CODE_MINUTES * MINUTE_MS);
    await tx.accountToken.create({
      data: {
        id,
        accountId,
        purpose: PURPOSE,
        tokenHash: hashOf(id, codeOf(id)),
        subjectHash: sha256,
        createdAt: now,
        expiresAt,
      },
    });
    await enqueue(tx, "send-signing-code", { tokenId: id });
    return { ok: true };
  });
}

const sameHex = (one: string, other: string) =>
  one.length === other.length &&
  timingSafeEqual(Buffer.from(one, "hex"), Buffer.from(other, "hex"));

async function verify(tx: Tx, { accountId, sha256, proof }: ToSign, now: Date): Promise<Signature> {
  await tx.$queryRaw`select 1 from account where id = ${accountId}::uuid for update`;
  const token = await tx.accountToken.findFirst({
    where: { accountId, purpose: PURPOSE, usedAt: null },
    orderBy: { createdAt: "desc" },
  });
  if (token === null) return { ok: false, code: "code-missing" };
  if (token.expiresAt <= now) return { ok: false, code: "code-expired" };
  if (token.failures >= CODE_TRIES) return { ok: false, code: "code-used-up" };
  if (token.subjectHash !== sha256) return { ok: false, code: "code-for-other-text" };
  const { id } = token;
  if (!sameHex(hashOf(id, proof), token.tokenHash)) {
    const failures = token.failures + 1;
    await tx.accountToken.update({ where: { id }, data: { failures } });
    const triesLeft = CODE_TRIES - failures;
    return triesLeft > 0
      ? { ok: false, code: "code-wrong", triesLeft }
      : { ok: false, code: "code-used-up" };
  }
  await tx.accountToken.update({ where: { id }, data: { usedAt: now } });
  return { ok: true };
}

/** Signing by six digits from a mail to the confirmed address, for those who have no EDS yet. */
export const oneTimeCode: SigningMethod<Tx> = { name: "one-time-code", verify };
