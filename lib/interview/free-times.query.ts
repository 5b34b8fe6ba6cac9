import { TAKING } from "@/lib/interview/booking";
import { type FreeTime, oneAStart } from "@/lib/interview/times";
import { db } from "@/lib/platform/db";

// Two months of a large region; whoever books looks at the first days.
const MOST = 5_000;

/** What can be booked in a region after an instant, by start; rooms at one time are one. */
export async function freeTimes(region: string, after: Date): Promise<readonly FreeTime[]> {
  const slots = await db.slot.findMany({
    where: {
      region,
      closedAt: null,
      startsAt: { gt: after },
      bookings: { none: { status: { in: [...TAKING] } } },
    },
    orderBy: [{ startsAt: "asc" }, { room: "asc" }],
    take: MOST,
    select: { id: true, startsAt: true, endsAt: true },
  });
  return oneAStart(slots.map(({ id, ...times }) => ({ slotId: id, ...times })));
}

export type OfferedTime = FreeTime & { readonly room: string; readonly isFree: boolean };

/** One time of a region as an applicant may see it, taken or not; null when there is no such open time. */
export async function offeredTime(slotId: string, region: string): Promise<OfferedTime | null> {
  const slot = await db.slot.findFirst({
    where: { id: slotId, region, closedAt: null },
    select: {
      room: true,
      startsAt: true,
      endsAt: true,
      bookings: { where: { status: { in: [...TAKING] } }, select: { id: true } },
    },
  });
  if (slot === null) return null;
  const { bookings, ...time } = slot;
  return { slotId, ...time, isFree: bookings.length === 0 };
}
