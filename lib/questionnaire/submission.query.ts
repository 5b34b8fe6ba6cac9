import { caseFor } from "@/lib/application/application.query";
import type { Actor } from "@/lib/identity/roles";
import { db } from "@/lib/platform/db";
import { readDocument, type SignedDocument } from "@/lib/questionnaire/document.schema";

export type SignedQuestionnaire = {
  readonly id: string;
  readonly document: SignedDocument;
  readonly sha256: string;
  readonly method: string;
  readonly signedAt: Date;
};

/** What was signed last, read from the signed bytes; null when nothing was, or it is not this actor's to see. */
export async function signedQuestionnaire(
  actor: Actor,
  applicationId: string,
): Promise<SignedQuestionnaire | null> {
  const action = actor.role === "applicant" ? "view-own-application" : "view-case";
  if ((await caseFor(actor, applicationId, action)) === null) return null;
  const row = await db.submission.findFirst({
    where: { applicationId },
    orderBy: { signedAt: "desc" },
    select: { id: true, bytes: true, sha256: true, method: true, signedAt: true },
  });
  if (row === null) return null;
  const { bytes, ...rest } = row;
  return { ...rest, document: readDocument(bytes) };
}
