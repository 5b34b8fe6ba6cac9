import { randomUUID } from "node:crypto";
import { type Executed, executeIn } from "@/lib/application/execute.command";
import { localDateOf } from "@/lib/calendar/local-date";
import type { ExternalCertificateInput } from "@/lib/exam/external-certificate.schema";
import type { Actor } from "@/lib/identity/roles";
import { inTransaction } from "@/lib/platform/db";
import {
  addEvidence,
  type EvidenceRefusal,
  type HandedIn,
} from "@/lib/questionnaire/evidence.command";
import { KAZTEST_EVIDENCE } from "@/lib/questionnaire/evidence-rules";

type Refused = Extract<Executed, { ok: false }>["code"] | EvidenceRefusal | "date-in-future";

export type SubmittedCertificate =
  | { readonly ok: true; readonly certificateId: string }
  | { readonly ok: false; readonly code: Refused };

/**
 * Hands in a KAZTEST certificate from outside with its scan or photo. The file is attached first; when the
 * case then does not take the certificate, it stays attached and a second try finds it there.
 */
export async function submitCertificate(
  actor: Actor,
  applicationId: string,
  input: ExternalCertificateInput,
  file: HandedIn,
  now: Date,
): Promise<SubmittedCertificate> {
  if (input.issuedOn > localDateOf(now)) return { ok: false, code: "date-in-future" };
  const evidence = await addEvidence(actor, applicationId, KAZTEST_EVIDENCE, file, now);
  if (!evidence.ok) return evidence;
  return inTransaction(async (tx) => {
    const certificateId = randomUUID();
    const command = { type: "submit-external-certificate", certificateId } as const;
    const done = await executeIn(tx, actor, applicationId, command, now);
    if (!done.ok) return done;
    const { number, issuedOn, listeningCorrect, readingCorrect } = input;
    await tx.externalCertificate.create({
      data: {
        id: certificateId,
        applicationId,
        number,
        issuedOn: new Date(issuedOn),
        listeningCorrect,
        readingCorrect,
        evidenceId: evidence.id,
        status: "pending",
        submittedAt: now,
      },
    });
    return { ok: true, certificateId };
  });
}
