import { type Case, caseFor } from "@/lib/application/application.query";
import { type LocalDate, localDateOf } from "@/lib/calendar/local-date";
import { recordAudit } from "@/lib/identity/audit.command";
import { PERSON_NAME, type PersonName } from "@/lib/identity/names";
import type { Actor } from "@/lib/identity/roles";
import { type BookingStatus, toBookingStatus } from "@/lib/interview/booking";
import { RecordContent } from "@/lib/interview/record.schema";
import { inTransaction, type Tx } from "@/lib/platform/db";

export type FilePerson = PersonName & {
  readonly otherNames: string | null;
  readonly bornOn: LocalDate;
  readonly citizenship: string;
  readonly documentCountry: string;
  readonly documentNumber: string;
};

export type StoredRecord = {
  readonly outcome: "positive" | "negative";
  readonly content: RecordContent;
  readonly officer: string;
  readonly at: Date;
};

/** What the police have before them in an interview. */
export type InterviewFile = {
  readonly case: Case;
  readonly person: FilePerson;
  readonly minors: number;
  readonly booking: {
    readonly id: string;
    readonly slotId: string;
    readonly status: BookingStatus;
    readonly startsAt: Date;
    readonly endsAt: Date;
    readonly room: string;
  };
  readonly record: StoredRecord | null;
};

/**
 * Opens the file of a booking for an officer of its region, and writes down that it was opened. Null when
 * it is not theirs to see.
 */
export function openInterviewFile(actor: Actor, bookingId: string): Promise<InterviewFile | null> {
  return inTransaction(async (tx) => {
    const row = await load(tx, bookingId);
    if (row === null || actor.role !== "police") return null;
    const found = await caseFor(actor, row.applicationId, "view-case", tx);
    if (found === null) return null;
    await recordAudit(tx, actor, "interview-file-opened", found.id, { booking: bookingId });
    const { person, _count } = row.application;
    const { room, startsAt, endsAt } = row.slot;
    return {
      case: found,
      person: { ...person, bornOn: localDateOf(person.dateOfBirth) },
      minors: _count.familyMembers,
      booking: {
        id: row.id,
        slotId: row.slotId,
        status: toBookingStatus(row.status),
        room,
        startsAt,
        endsAt,
      },
      record: await recordOf(tx, bookingId),
    };
  });
}

const load = (tx: Tx, id: string) =>
  tx.booking.findUnique({
    where: { id },
    select: {
      id: true,
      slotId: true,
      status: true,
      applicationId: true,
      slot: true,
      application: {
        select: {
          _count: { select: { familyMembers: true } },
          person: {
            select: {
              ...PERSON_NAME,
              otherNames: true,
              dateOfBirth: true,
              citizenship: true,
              documentCountry: true,
              documentNumber: true,
            },
          },
        },
      },
    },
  });

async function recordOf(tx: Tx, bookingId: string): Promise<StoredRecord | null> {
  const row = await tx.interviewRecord.findUnique({ where: { bookingId } });
  if (row === null) return null;
  const officer = await tx.account.findUnique({ where: { id: row.officerId } });
  return {
    outcome: row.outcome === "positive" ? "positive" : "negative",
    content: RecordContent.parse(row.content),
    officer: officer?.displayName ?? "",
    at: row.at,
  };
}
