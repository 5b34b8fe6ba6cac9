import { randomBytes, randomUUID } from "node:crypto";
import type { ActorOrSystem } from "@/lib/identity/roles";
import type { Tx } from "@/lib/platform/db";

/** Free text that belongs to a case; events name it by id. */
export type CaseTextKind =
  | "correction"
  | "finding"
  | "decision-reasons"
  | "unverified-reason"
  | "return-reason"
  | "objection"
  | "objection-answer"
  | "complaint"
  | "complaint-answer"
  | "annulment-reason"
  | "annulment-answer"
  | "late-ruling";

/** The id under which a text will be kept: the event is decided on before the text is written. */
export const newTextId = (): string => randomUUID();

/** Keeps a text beside the chain of events, where it can be erased when its term ends. */
export async function keepCaseText(
  tx: Tx,
  actor: ActorOrSystem,
  text: {
    readonly id: string;
    readonly applicationId: string;
    readonly kind: CaseTextKind;
    readonly text: string;
  },
  at: Date,
): Promise<void> {
  const salt = randomBytes(16).toString("hex");
  await tx.caseText.create({ data: { ...text, salt, authorId: actor.accountId, at } });
}
