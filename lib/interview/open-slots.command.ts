import type { LocalDate } from "@/lib/calendar/local-date";
import { localDateOf } from "@/lib/calendar/local-date";
import { movedDays } from "@/lib/calendar/moved-days.query";
import { recordAudit } from "@/lib/identity/audit.command";
import { may } from "@/lib/identity/permissions";
import type { RegionCode } from "@/lib/identity/regions";
import type { Actor } from "@/lib/identity/roles";
import { type PlannedSlot, planSlots, type SlotPlan } from "@/lib/interview/slots";
import { db, inTransaction, isExclusionViolation } from "@/lib/platform/db";

export type Opened =
  | { readonly ok: true; readonly count: number; readonly firstDay: LocalDate }
  | { readonly ok: false; readonly code: "not-allowed" | "no-times" | "too-many" }
  | { readonly ok: false; readonly code: "room-taken"; readonly conflict: Conflict };

/** The open time that stands in the way; null when it was closed again meanwhile. */
type Conflict = { readonly room: string; readonly startsAt: Date; readonly endsAt: Date } | null;

const MOST_SLOTS = 1_500;

/**
 * Opens the times of a plan in the officer's own region, all or none; times that have begun are left out.
 * A room that is open at one of these times already is named (constraint `slot_room_free`).
 */
export async function openSlots(actor: Actor, plan: SlotPlan, now: Date): Promise<Opened> {
  const { region } = actor;
  if (!may(actor, "manage-slots") || region === null) return { ok: false, code: "not-allowed" };
  const slots = planSlots(plan, await movedDays()).filter(({ startsAt }) => startsAt > now);
  const [first] = slots;
  if (first === undefined) return { ok: false, code: "no-times" };
  if (slots.length > MOST_SLOTS) return { ok: false, code: "too-many" };
  try {
    await inTransaction(async (tx) => {
      const openedById = actor.accountId;
      await tx.slot.createMany({ data: slots.map((slot) => ({ ...slot, region, openedById })) });
      const { from, to, rooms } = plan;
      const detail = { region, from, to, rooms, count: slots.length };
      await recordAudit(tx, actor, "slots-opened", null, detail);
    });
  } catch (cause) {
    if (!isExclusionViolation(cause, "slot_room_free")) throw cause;
    return { ok: false, code: "room-taken", conflict: await conflictWith(slots, region) };
  }
  return { ok: true, count: slots.length, firstDay: localDateOf(first.startsAt) };
}

async function conflictWith(planned: readonly PlannedSlot[], region: RegionCode) {
  const [first, last] = [planned[0], planned.at(-1)];
  if (first === undefined || last === undefined) return null;
  const standing = await db.slot.findMany({
    where: {
      region,
      closedAt: null,
      room: { in: [...new Set(planned.map(({ room }) => room))] },
      startsAt: { lt: last.endsAt },
      endsAt: { gt: first.startsAt },
    },
    orderBy: { startsAt: "asc" },
    select: { room: true, startsAt: true, endsAt: true },
  });
  return standing.find((slot) => planned.some((plan) => overlap(slot, plan))) ?? null;
}

const overlap = (a: PlannedSlot, b: PlannedSlot) =>
  a.room === b.room && a.startsAt < b.endsAt && a.endsAt > b.startsAt;
