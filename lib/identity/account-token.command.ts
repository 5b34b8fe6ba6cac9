import { randomBytes } from "node:crypto";
import type { Tx } from "@/lib/platform/db";
import { sha256Hex } from "@/lib/platform/digest";

/** What a link by mail is for. */
export type LinkPurpose = "confirm-email" | "reset-password" | "invitation";

const HOUR_MS = 3_600_000;
const LASTS_MS: Readonly<Record<LinkPurpose, number>> = {
  "confirm-email": 24 * HOUR_MS,
  "reset-password": HOUR_MS,
  invitation: 7 * 24 * HOUR_MS,
};

export type IssuedLink = { readonly secret: string; readonly expiresAt: Date };

/** Makes a one-time secret for a link; only its hash is kept. */
export async function issueLink(
  tx: Pick<Tx, "accountToken">,
  accountId: string,
  purpose: LinkPurpose,
  now: Date,
): Promise<IssuedLink> {
  const secret = randomBytes(32).toString("base64url");
  const expiresAt = new Date(now.getTime() + LASTS_MS[purpose]);
  await tx.accountToken.create({
    data: { accountId, purpose, tokenHash: sha256Hex(secret), createdAt: now, expiresAt },
  });
  return { secret, expiresAt };
}

/** The account and purpose of a link that is still good; null otherwise. Using it is another step. */
export async function openLink(
  tx: Pick<Tx, "accountToken">,
  secret: string,
  purposes: readonly LinkPurpose[],
  now: Date,
) {
  return tx.accountToken.findFirst({
    where: {
      tokenHash: sha256Hex(secret),
      purpose: { in: [...purposes] },
      usedAt: null,
      expiresAt: { gt: now },
      account: { active: true },
    },
    select: {
      id: true,
      account: { select: { id: true, email: true, role: true, emailConfirmedAt: true } },
    },
  });
}

/** Uses a link up, and with it every other one of the account. False when another request was first. */
export async function useUpLink(
  tx: Pick<Tx, "accountToken">,
  link: { readonly id: string; readonly accountId: string },
  now: Date,
): Promise<boolean> {
  const { count } = await tx.accountToken.updateMany({
    where: { id: link.id, usedAt: null },
    data: { usedAt: now },
  });
  if (count === 0) return false;
  const purpose: { in: LinkPurpose[] } = { in: ["confirm-email", "reset-password", "invitation"] };
  await tx.accountToken.updateMany({
    where: { accountId: link.accountId, purpose, usedAt: null },
    data: { usedAt: now },
  });
  return true;
}
