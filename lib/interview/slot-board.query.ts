import { addDays, type LocalDate, startOfDay } from "@/lib/calendar/local-date";
import { PERSON_NAME } from "@/lib/identity/names";
import { may } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { TAKING } from "@/lib/interview/booking";
import type { BoardSlot } from "@/lib/interview/slot-board";
import { db } from "@/lib/platform/db";

const HOLDER = { number: true, person: { select: PERSON_NAME } } as const;

const SLOT = {
  id: true,
  room: true,
  startsAt: true,
  endsAt: true,
  bookings: {
    where: { status: { in: [...TAKING] } },
    select: { id: true, status: true, application: { select: HOLDER } },
  },
};

type Row = {
  readonly id: string;
  readonly room: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly bookings: readonly {
    readonly id: string;
    readonly status: string;
    readonly application: {
      readonly number: string;
      readonly person: NonNullable<BoardSlot["holder"]>["person"];
    };
  }[];
};

const toBoardSlot = ({ id: slotId, bookings: [booking], ...slot }: Row): BoardSlot => ({
  slotId,
  ...slot,
  holder: booking
    ? {
        bookingId: booking.id,
        number: booking.application.number,
        person: booking.application.person,
        status:
          booking.status === "attended" || booking.status === "missed" ? booking.status : "held",
      }
    : null,
});

/** The open times of some days in the officer's region, from `from` on, by start and room. */
export async function openTimes(
  actor: Actor,
  from: LocalDate,
  days: number,
): Promise<readonly BoardSlot[]> {
  if (!may(actor, "manage-slots") || actor.region === null) return [];
  const range = { gte: startOfDay(from), lt: startOfDay(addDays(from, days)) };
  const rows = await db.slot.findMany({
    where: { region: actor.region, closedAt: null, startsAt: range },
    orderBy: [{ startsAt: "asc" }, { room: "asc" }],
    select: SLOT,
  });
  return rows.map(toBoardSlot);
}

/** One open time of the officer's region; null when there is none such. */
export async function openTime(actor: Actor, slotId: string): Promise<BoardSlot | null> {
  if (!may(actor, "manage-slots") || actor.region === null) return null;
  const row = await db.slot.findFirst({
    where: { id: slotId, region: actor.region, closedAt: null },
    select: SLOT,
  });
  return row && toBoardSlot(row);
}
