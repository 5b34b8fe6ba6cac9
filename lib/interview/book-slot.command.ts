import { randomUUID } from "node:crypto";
import { type Executed, execute, executeIn } from "@/lib/application/execute.command";
import type { HeldBooking } from "@/lib/application/state";
import type { Actor } from "@/lib/identity/roles";
import { type BookingRefusal, TAKING } from "@/lib/interview/booking";
import { lockCase, shareSlot } from "@/lib/interview/lock.query";
import { db, inTransaction, isUniqueViolation, type Tx } from "@/lib/platform/db";

type CaseRefusal = Extract<Executed, { ok: false }>["code"];

export type Booked =
  | { readonly ok: true; readonly bookingId: string }
  | { readonly ok: false; readonly code: BookingRefusal | CaseRefusal };

export type Choice = { readonly applicationId: string; readonly slotId: string };

/**
 * Books a time of the case's region. Two people may pass every check together: the unique indexes
 * `booking_one_holder` and `booking_one_a_person` are the referee, and a lost race is a value.
 */
export function bookSlot(actor: Actor, choice: Choice, now: Date): Promise<Booked> {
  return refereed(choice, (tx) => take(tx, actor, "book-interview", choice, now));
}

/** Gives the time that is held back and takes another, both or neither. */
export function moveBooking(actor: Actor, choice: Choice, now: Date): Promise<Booked> {
  return refereed(choice, (tx) => take(tx, actor, "move-interview", choice, now));
}

/** Gives the time back; the row is freed with the event (execute). */
export function cancelBooking(actor: Actor, applicationId: string, now: Date): Promise<Executed> {
  return execute(actor, applicationId, { type: "cancel-interview" }, now);
}

async function refereed(
  { slotId, applicationId }: Choice,
  attempt: (tx: Tx) => Promise<Booked>,
): Promise<Booked> {
  // In a rush most come too late: one look tells them so, before a transaction and its locks.
  const others = { slotId, applicationId: { not: applicationId }, status: { in: [...TAKING] } };
  if ((await db.booking.count({ where: others })) > 0) return { ok: false, code: "slot-taken" };
  try {
    return await inTransaction(attempt);
  } catch (cause) {
    if (isUniqueViolation(cause, "booking_one_holder")) return { ok: false, code: "slot-taken" };
    if (isUniqueViolation(cause, "booking_one_a_person")) {
      return { ok: false, code: "booked-elsewhere" };
    }
    throw cause;
  }
}

async function take(
  tx: Tx,
  actor: Actor,
  type: "book-interview" | "move-interview",
  { applicationId, slotId }: Choice,
  now: Date,
): Promise<Booked> {
  const { personId } = actor;
  const region = personId && (await lockCase(tx, applicationId, personId));
  if (personId === null || region === null) return { ok: false, code: "not-allowed" };
  const slot = await freeSlot(tx, slotId, region, applicationId);
  if (typeof slot === "string") return { ok: false, code: slot };

  const id = randomUUID();
  const { startsAt, endsAt } = slot;
  const booking: HeldBooking = {
    id,
    slotId,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
  };
  const done = await executeIn(tx, actor, applicationId, { type, booking }, now);
  if (!done.ok) return done;
  const calendarSequence = type === "move-interview" ? await leave(tx, applicationId, now) : 0;
  const row = { id, slotId, applicationId, personId, calendarSequence };
  await tx.booking.create({ data: { ...row, status: "held", bookedAt: now } });
  return { ok: true, bookingId: id };
}

/** The time as it is offered, kept open until this transaction ends; or why it cannot be had. */
async function freeSlot(tx: Tx, id: string, region: string, applicationId: string) {
  await shareSlot(tx, id);
  const slot = await tx.slot.findFirst({
    where: { id, region, closedAt: null },
    select: {
      startsAt: true,
      endsAt: true,
      bookings: { where: { status: { in: [...TAKING] } }, select: { applicationId: true } },
    },
  });
  if (slot === null) return "slot-gone" as const;
  const [holder] = slot.bookings;
  if (holder === undefined) return slot;
  return holder.applicationId === applicationId ? ("same-slot" as const) : ("slot-taken" as const);
}

/** Lets go of the time that is held; gives the number of the calendar's next file about the appointment. */
async function leave(tx: Tx, applicationId: string, now: Date): Promise<number> {
  const held = await tx.booking.findFirstOrThrow({ where: { applicationId, status: "held" } });
  await tx.booking.update({ where: { id: held.id }, data: { status: "moved", endedAt: now } });
  return held.calendarSequence + 1;
}
