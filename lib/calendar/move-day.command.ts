import type { LocalDate } from "@/lib/calendar/local-date";
import type { MovedDayInput } from "@/lib/calendar/moved-day.schema";
import { recordAudit } from "@/lib/identity/audit.command";
import { may } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { inTransaction } from "@/lib/platform/db";

export type MovedDayResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: "not-allowed" };

/** Keeps a day that the Government moved. Terms that are running already keep their last day. */
export async function moveDay(
  actor: Actor,
  { day, kind, reason }: MovedDayInput,
  now: Date,
): Promise<MovedDayResult> {
  if (!may(actor, "manage-moved-days")) return { ok: false, code: "not-allowed" };
  await inTransaction(async (tx) => {
    const row = { kind, reason, addedById: actor.accountId, addedAt: now };
    const where = { day: new Date(day) };
    await tx.movedDay.upsert({ where, create: { ...where, ...row }, update: row });
    await recordAudit(tx, actor, "day-moved", day, { kind });
  });
  return { ok: true };
}

export async function removeMovedDay(actor: Actor, day: LocalDate): Promise<MovedDayResult> {
  if (!may(actor, "manage-moved-days")) return { ok: false, code: "not-allowed" };
  await inTransaction(async (tx) => {
    const { count } = await tx.movedDay.deleteMany({ where: { day: new Date(day) } });
    if (count > 0) await recordAudit(tx, actor, "moved-day-removed", day);
  });
  return { ok: true };
}
