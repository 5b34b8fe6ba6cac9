import { randomBytes } from "node:crypto";
import type { Actor } from "@/lib/identity/roles";
import type { Tx } from "@/lib/platform/db";

/** What somebody gives a reason for: the testing centre, or the applicant to the testing centre. */
export type ReasonKind =
  | "certificate-rejection"
  | "ban-grounds"
  | "ban-reply"
  | "ban-decision"
  | "ban-lifting"
  | "accommodation-need"
  | "accommodation-reason"
  | "time-claim"
  | "time-claim-reason";

type Reason = {
  readonly id: string;
  readonly applicationId: string;
  readonly kind: ReasonKind;
  readonly text: string;
};

/** Keeps a reason beside the case's events, which name it by id, so that it can be erased in its time. */
export async function keepReason(tx: Tx, actor: Actor, reason: Reason, at: Date): Promise<void> {
  const salt = randomBytes(16).toString("hex");
  await tx.caseText.create({ data: { ...reason, salt, authorId: actor.accountId, at } });
}
