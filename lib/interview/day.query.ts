import { endOfDay, type LocalDate, startOfDay } from "@/lib/calendar/local-date";
import { PERSON_NAME } from "@/lib/identity/names";
import { may } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { TAKING } from "@/lib/interview/booking";
import type { DayEntry } from "@/lib/interview/day";
import { db } from "@/lib/platform/db";

/** The interviews of a day in the officer's region, by time and room. */
export async function interviewDay(actor: Actor, day: LocalDate): Promise<readonly DayEntry[]> {
  if (!may(actor, "view-interview-day") || actor.region === null) return [];
  const rows = await db.booking.findMany({
    where: {
      status: { in: [...TAKING] },
      slot: { region: actor.region, startsAt: { gte: startOfDay(day), lt: endOfDay(day) } },
    },
    orderBy: [{ slot: { startsAt: "asc" } }, { slot: { room: "asc" } }],
    select: {
      id: true,
      status: true,
      slot: { select: { startsAt: true, endsAt: true, room: true } },
      application: {
        select: { id: true, number: true, service: true, person: { select: PERSON_NAME } },
      },
    },
  });
  const outcomes = await outcomesOf(rows.map(({ id }) => id));
  return rows.map(({ id, status, slot, application: { id: applicationId, ...about } }) => ({
    bookingId: id,
    applicationId,
    ...slot,
    number: about.number,
    person: about.person,
    service: about.service === "kandas" ? "kandas" : "rpp",
    status: status === "attended" || status === "missed" ? status : "held",
    outcome: outcomes.get(id) ?? null,
  }));
}

async function outcomesOf(bookingIds: readonly string[]) {
  const records = await db.interviewRecord.findMany({
    where: { bookingId: { in: [...bookingIds] } },
    select: { bookingId: true, outcome: true },
  });
  return new Map(
    records.map(({ bookingId, outcome }) => [
      bookingId,
      outcome === "positive" ? ("positive" as const) : ("negative" as const),
    ]),
  );
}
