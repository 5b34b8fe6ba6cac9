import { execute } from "@/lib/application/execute.command";
import { SYSTEM } from "@/lib/identity/roles";
import { db } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";

const BATCH = 50;
// A reminder, a lapse and what follows are few steps; more would be a circle.
const MOST_STEPS = 5;

/** Does what has come due by the clock: reminders, lapses, escalations, deemed receipt (decide-time). */
export async function tickDueCases(now: Date): Promise<void> {
  const due = await db.application.findMany({
    where: { wakeAt: { lte: now } },
    orderBy: { wakeAt: "asc" },
    take: BATCH,
    select: { id: true, region: true },
  });
  for (const { id, region } of due) {
    try {
      await tickCase(id, region, now);
    } catch (cause) {
      // The next case's term ends too, whatever is wrong with this one.
      log.error({ err: cause, applicationId: id }, "the clock could not act on a case");
    }
  }
}

async function tickCase(applicationId: string, region: string, now: Date): Promise<void> {
  const command = { type: "tick", slotsFree: await hasFreeSlot(region, now) } as const;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const done = await execute(SYSTEM, applicationId, command, now);
    if (!done.ok) return;
  }
}

async function hasFreeSlot(region: string, now: Date): Promise<boolean> {
  const taken = { some: { status: { in: ["held", "attended", "missed"] } } };
  const slot = await db.slot.findFirst({
    where: { region, closedAt: null, startsAt: { gt: now }, NOT: { bookings: taken } },
    select: { id: true },
  });
  return slot !== null;
}
