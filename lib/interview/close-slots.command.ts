import { randomBytes, randomUUID } from "node:crypto";
import { type Executed, executeIn } from "@/lib/application/execute.command";
import { endOfDay, type LocalDate, startOfDay } from "@/lib/calendar/local-date";
import { recordAudit } from "@/lib/identity/audit.command";
import { may } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { TAKING } from "@/lib/interview/booking";
import { lockCase, lockSlot } from "@/lib/interview/lock.query";
import { db, inTransaction, type Tx } from "@/lib/platform/db";

type CaseRefusal = Extract<Executed, { ok: false }>["code"];

export type Closed =
  | { readonly ok: true; readonly released: boolean }
  | {
      readonly ok: false;
      readonly code:
        | CaseRefusal
        | "slot-gone"
        | "slot-over"
        | "booked-meanwhile"
        | "reason-missing";
    };

/**
 * Takes a time of the officer's region out of the offer. Who has booked it gets the booking term again,
 * with the reason, and no change of theirs is counted (command `release-interview`).
 */
export async function closeSlot(
  actor: Actor,
  slotId: string,
  reason: string | null,
  now: Date,
): Promise<Closed> {
  const { region } = actor;
  if (!may(actor, "manage-slots") || region === null) return { ok: false, code: "not-allowed" };
  return inTransaction(async (tx) => {
    const where = { id: slotId, region, closedAt: null };
    const slot = await tx.slot.findFirst({ where, include: { bookings: TAKEN } });
    if (slot === null) return { ok: false, code: "slot-gone" };
    const [booking] = slot.bookings;
    if (booking === undefined) return closeFree(tx, actor, slotId, now);
    if (booking.status !== "held") return { ok: false, code: "slot-over" };
    if (reason === null) return { ok: false, code: "reason-missing" };
    return release(tx, actor, { slotId, bookingId: booking.id, reason }, now);
  });
}

const TAKEN = { where: { status: { in: [...TAKING] } } };

async function closeFree(tx: Tx, actor: Actor, slotId: string, now: Date): Promise<Closed> {
  await lockSlot(tx, slotId);
  // Read again behind the lock: whoever was just booking it has finished by now.
  const bookings = await tx.booking.count({ where: { slotId, ...TAKEN.where } });
  if (bookings > 0) return { ok: false, code: "booked-meanwhile" };
  await shut(tx, actor, slotId, false, now);
  return { ok: true, released: false };
}

type Release = { readonly slotId: string; readonly bookingId: string; readonly reason: string };

async function release(
  tx: Tx,
  actor: Actor,
  { slotId, bookingId, reason }: Release,
  now: Date,
): Promise<Closed> {
  const { applicationId } = await tx.booking.findUniqueOrThrow({ where: { id: bookingId } });
  await lockCase(tx, applicationId, null);
  await lockSlot(tx, slotId);
  const held = await tx.booking.count({ where: { id: bookingId, status: "held" } });
  if (held === 0) return { ok: false, code: "booked-meanwhile" };
  const textId = randomUUID();
  const command = { type: "release-interview", textId } as const;
  const done = await executeIn(tx, actor, applicationId, command, now);
  if (!done.ok) return done;
  const salt = randomBytes(16).toString("hex");
  const text = { id: textId, applicationId, kind: "interview-release", text: reason, salt };
  await tx.caseText.create({ data: { ...text, authorId: actor.accountId, at: now } });
  await shut(tx, actor, slotId, true, now);
  return { ok: true, released: true };
}

async function shut(tx: Tx, actor: Actor, slotId: string, released: boolean, now: Date) {
  await tx.slot.update({ where: { id: slotId }, data: { closedAt: now } });
  await recordAudit(tx, actor, "slot-closed", slotId, { released });
}

export type ClosedDay = {
  readonly closed: number;
  readonly released: number;
  readonly left: number;
};

/** Closes what is still to come of a day, time by time: what one time refuses does not keep the others open. */
export async function closeDay(
  actor: Actor,
  day: LocalDate,
  reason: string | null,
  now: Date,
): Promise<ClosedDay> {
  const done = { closed: 0, released: 0, left: 0 };
  if (!may(actor, "manage-slots") || actor.region === null) return done;
  const from = new Date(Math.max(startOfDay(day).getTime(), now.getTime()));
  const slots = await db.slot.findMany({
    where: { region: actor.region, closedAt: null, startsAt: { gte: from, lt: endOfDay(day) } },
    orderBy: [{ startsAt: "asc" }, { room: "asc" }],
    select: { id: true },
  });
  for (const { id } of slots) {
    const closed = await closeSlot(actor, id, reason, now);
    if (!closed.ok) done.left += 1;
    else done[closed.released ? "released" : "closed"] += 1;
  }
  return done;
}
