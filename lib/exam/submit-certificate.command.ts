import { randomUUID } from "node:crypto";
import { fileTypeFromBuffer } from "file-type";
import { type Executed, executeIn } from "@/lib/application/execute.command";
import { localDateOf } from "@/lib/calendar/local-date";
import type {
  CertificateProblem,
  ExternalCertificateInput,
} from "@/lib/exam/external-certificate.schema";
import type { Actor } from "@/lib/identity/roles";
import { inTransaction } from "@/lib/platform/db";
import { putFile, removeFile } from "@/lib/platform/storage";

export const CERTIFICATE_FILE_LIMIT = 10 * 1024 * 1024;
const ACCEPTED = ["application/pdf", "image/jpeg", "image/png"];

export type SubmittedCertificate =
  | { readonly ok: true; readonly certificateId: string }
  | {
      readonly ok: false;
      readonly code: Extract<Executed, { ok: false }>["code"] | CertificateProblem;
    };

export type GivenFile = { readonly name: string; readonly bytes: Uint8Array };

/**
 * Hands in a KAZTEST certificate from outside with its scan or photo. The file's type is read from its
 * content, whatever its name says; a refusal leaves nothing behind.
 */
export async function submitCertificate(
  actor: Actor,
  applicationId: string,
  input: ExternalCertificateInput,
  file: GivenFile,
  now: Date,
): Promise<SubmittedCertificate> {
  if (input.issuedOn > localDateOf(now)) return { ok: false, code: "date-in-future" };
  if (file.bytes.length === 0) return { ok: false, code: "file-missing" };
  if (file.bytes.length > CERTIFICATE_FILE_LIMIT) return { ok: false, code: "file-too-large" };
  const mediaType = (await fileTypeFromBuffer(file.bytes))?.mime ?? "";
  if (!ACCEPTED.includes(mediaType)) return { ok: false, code: "file-type" };
  const stored = await putFile(file.bytes);
  const done = await record(actor, applicationId, input, { ...file, mediaType, ...stored }, now);
  if (!done.ok) await removeFile(stored.key);
  return done;
}

type StoredFile = GivenFile & {
  readonly mediaType: string;
  readonly key: string;
  readonly sha256: string;
};

function record(
  actor: Actor,
  applicationId: string,
  input: ExternalCertificateInput,
  file: StoredFile,
  now: Date,
): Promise<SubmittedCertificate> {
  return inTransaction(async (tx) => {
    const certificateId = randomUUID();
    const command = { type: "submit-external-certificate", certificateId } as const;
    const done = await executeIn(tx, actor, applicationId, command, now);
    if (!done.ok) return done;
    const evidence = await tx.evidence.create({
      data: {
        applicationId,
        supports: "kaztest",
        fileName: file.name.slice(0, 200),
        mediaType: file.mediaType,
        size: file.bytes.length,
        sha256: file.sha256,
        storageKey: file.key,
        uploadedById: actor.accountId,
        uploadedAt: now,
      },
    });
    const { number, listeningCorrect, readingCorrect } = input;
    await tx.externalCertificate.create({
      data: {
        id: certificateId,
        applicationId,
        number,
        issuedOn: new Date(input.issuedOn),
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
