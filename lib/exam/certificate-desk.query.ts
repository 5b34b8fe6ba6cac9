import { stateOf } from "@/lib/application/execute.command";
import { type LocalDate, localDateOf } from "@/lib/calendar/local-date";
import { PERSON_NAME, type PersonName } from "@/lib/identity/names";
import { may } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { db } from "@/lib/platform/db";

export type PendingCertificate = {
  readonly id: string;
  readonly applicationNumber: string;
  readonly name: PersonName;
  readonly number: string;
  readonly issuedOn: LocalDate;
  readonly submittedAt: Date;
  /** Last day for the testing centre's verdict. */
  readonly due: LocalDate | null;
};

const WITH_CASE = {
  application: { select: { number: true, state: true, person: { select: PERSON_NAME } } },
} as const;

/** Certificates that wait for the testing centre, the first due first. */
export async function pendingCertificates(actor: Actor): Promise<readonly PendingCertificate[]> {
  if (!may(actor, "verify-external-certificate")) return [];
  const rows = await db.externalCertificate.findMany({
    where: { status: "pending" },
    include: WITH_CASE,
    orderBy: { submittedAt: "asc" },
  });
  const pending = rows.map(({ id, number, issuedOn, submittedAt, application }) => ({
    id,
    number,
    submittedAt,
    issuedOn: localDateOf(issuedOn),
    applicationNumber: application.number,
    name: application.person,
    due: stateOf(application).due,
  }));
  return pending.toSorted((one, other) => ((one.due ?? "") < (other.due ?? "") ? -1 : 1));
}

export type CertificateCase = PendingCertificate & {
  readonly status: "pending" | "verified" | "rejected";
  readonly listeningCorrect: number;
  readonly readingCorrect: number;
  readonly dateOfBirth: LocalDate;
  readonly document: string;
  readonly file: { readonly id: string; readonly name: string; readonly mediaType: string } | null;
};

/** One certificate beside the person and the file that it is to be compared with; null when not allowed. */
export async function certificateCase(actor: Actor, id: string): Promise<CertificateCase | null> {
  if (!may(actor, "verify-external-certificate")) return null;
  const row = await db.externalCertificate.findUnique({
    where: { id },
    include: {
      application: {
        select: {
          number: true,
          state: true,
          person: {
            select: {
              ...PERSON_NAME,
              dateOfBirth: true,
              documentCountry: true,
              documentNumber: true,
            },
          },
        },
      },
    },
  });
  if (row === null) return null;
  const { application, evidenceId, status } = row;
  const { dateOfBirth, documentCountry, documentNumber, ...name } = application.person;
  const file = evidenceId && (await db.evidence.findUnique({ where: { id: evidenceId } }));
  return {
    id,
    number: row.number,
    applicationNumber: application.number,
    name,
    issuedOn: localDateOf(row.issuedOn),
    submittedAt: row.submittedAt,
    due: stateOf(application).due,
    status: status === "verified" || status === "rejected" ? status : "pending",
    listeningCorrect: row.listeningCorrect,
    readingCorrect: row.readingCorrect,
    dateOfBirth: localDateOf(dateOfBirth),
    document: `${documentCountry} ${documentNumber}`,
    file: file ? { id: file.id, name: file.fileName, mediaType: file.mediaType } : null,
  };
}
