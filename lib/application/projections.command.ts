import type { ApplicationEvent, EventOf, EventType } from "@/lib/application/events";
import type { Tx } from "@/lib/platform/db";

/** Where and when an event happened. */
type Happening = { readonly applicationId: string; readonly now: Date };

type Projection<T extends EventType> = (
  tx: Tx,
  event: EventOf<T>,
  happening: Happening,
) => Promise<unknown>;

/** What an event changes beside the application's own row, whoever gave the command: in the same transaction. */
const PROJECTIONS: { readonly [T in EventType]?: Projection<T> } = {
  // An appointment that is given up, by whomever and for whatever reason, is free for others at once.
  "interview-cancelled": (tx, { bookingId }, { now }) =>
    tx.booking.updateMany({
      where: { id: bookingId, status: "held" },
      data: { status: "cancelled", endedAt: now, calendarSequence: { increment: 1 } },
    }),
  // The public page reads this column, and the next letter of the case needs the place of the one in force.
  "notification-annulled": (tx, _, { applicationId, now }) =>
    tx.notification.updateMany({
      where: { applicationId, annulledAt: null },
      data: { annulledAt: now },
    }),
};

async function projectEvent<T extends EventType>(
  tx: Tx,
  event: EventOf<T>,
  happening: Happening,
): Promise<void> {
  const type: T = event.type;
  await PROJECTIONS[type]?.(tx, event, happening);
}

/** Carries events over to the other rows that show them. */
export async function projectEvents(
  tx: Tx,
  events: readonly ApplicationEvent[],
  happening: Happening,
): Promise<void> {
  for (const event of events) await projectEvent(tx, event, happening);
}
