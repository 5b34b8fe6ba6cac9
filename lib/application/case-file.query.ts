import { caseFor } from "@/lib/application/application.query";
import type { LocalDate } from "@/lib/calendar/local-date";
import { PERSON_NAME, type PersonName } from "@/lib/identity/names";
import type { Actor } from "@/lib/identity/roles";
import { RecordContent } from "@/lib/interview/record.schema";
import { db } from "@/lib/platform/db";

const PERSON = {
  ...PERSON_NAME,
  otherNames: true,
  dateOfBirth: true,
  sex: true,
  citizenship: true,
  documentCountry: true,
  documentNumber: true,
  iin: true,
} as const;

type FilePerson = PersonName & {
  readonly otherNames: string | null;
  readonly dateOfBirth: LocalDate;
  readonly sex: string;
  readonly citizenship: string;
  readonly documentCountry: string;
  readonly documentNumber: string;
  readonly iin: string | null;
};

/** The rows of a case beside its state, as its page shows them. */
export type CaseFile = {
  readonly person: FilePerson;
  readonly children: readonly {
    readonly id: string;
    readonly relation: string;
    readonly latinName: string;
    readonly cyrillicName: string;
    readonly dateOfBirth: LocalDate;
    readonly citizenship: string;
    readonly documentNumber: string | null;
  }[];
  readonly attempts: readonly {
    readonly id: string;
    readonly number: number;
    readonly startedAt: Date;
    readonly endedAt: Date | null;
    readonly listeningCorrect: number | null;
    readonly readingCorrect: number | null;
    readonly certificate: string | null;
  }[];
  readonly externals: readonly {
    readonly id: string;
    readonly number: string;
    readonly issuedOn: LocalDate;
    readonly status: string;
    readonly listeningCorrect: number;
    readonly readingCorrect: number;
  }[];
  readonly records: readonly {
    readonly id: string;
    readonly bookingId: string;
    readonly outcome: string;
    readonly at: Date;
    readonly content: RecordContent;
  }[];
  readonly letters: readonly {
    readonly id: string;
    readonly number: string;
    readonly outcome: string;
    readonly issuedAt: Date;
    readonly annulled: boolean;
    readonly locales: readonly string[];
  }[];
  /** Who prepared the draft in force; four eyes need the name. */
  readonly draftedBy: string | null;
};

const day = (column: Date): LocalDate => column.toISOString().slice(0, 10);

/** The rows of a case for those who work on it; null when it is not theirs to see. */
export async function caseFile(actor: Actor, id: string): Promise<CaseFile | null> {
  const found = await caseFor(actor, id);
  if (found === null) return null;
  const row = await db.application.findUniqueOrThrow({
    where: { id },
    select: {
      person: { select: PERSON },
      familyMembers: { orderBy: { dateOfBirth: "asc" } },
      attempts: {
        where: { NOT: { startedAt: null } },
        orderBy: { number: "asc" },
        select: {
          id: true,
          number: true,
          startedAt: true,
          endedAt: true,
          listeningCorrect: true,
          readingCorrect: true,
          certificate: { select: { number: true } },
        },
      },
      externalCertificates: { orderBy: { submittedAt: "asc" } },
      interviewRecords: {
        orderBy: { at: "asc" },
        select: { id: true, bookingId: true, outcome: true, at: true, content: true },
      },
      notifications: {
        orderBy: { issuedAt: "desc" },
        select: {
          id: true,
          number: true,
          outcome: true,
          issuedAt: true,
          annulledAt: true,
          letters: { select: { locale: true } },
        },
      },
    },
  });
  const voided = found.state.testing.voided ?? [];
  const standing = (attemptId: string, number: string | undefined) =>
    voided.includes(attemptId) ? null : (number ?? null);
  return {
    person: { ...row.person, dateOfBirth: day(row.person.dateOfBirth) },
    children: row.familyMembers.map((child) => ({
      ...child,
      dateOfBirth: day(child.dateOfBirth),
    })),
    attempts: row.attempts.flatMap(({ certificate, startedAt, ...attempt }) =>
      startedAt === null
        ? []
        : [{ ...attempt, startedAt, certificate: standing(attempt.id, certificate?.number) }],
    ),
    externals: row.externalCertificates.map((external) => ({
      ...external,
      issuedOn: day(external.issuedOn),
    })),
    records: row.interviewRecords.map((record) => ({
      ...record,
      content: RecordContent.parse(record.content),
    })),
    letters: row.notifications.map(({ letters, annulledAt, ...letter }) => ({
      ...letter,
      annulled: annulledAt !== null,
      locales: letters.map(({ locale }) => locale),
    })),
    draftedBy: await nameOf(found.state.decision?.draft?.by ?? null),
  };
}

async function nameOf(accountId: string | null): Promise<string | null> {
  if (accountId === null) return null;
  const account = await db.account.findUnique({
    where: { id: accountId },
    select: { displayName: true },
  });
  return account?.displayName ?? null;
}
