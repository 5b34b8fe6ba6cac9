import type { ApplicationEvent, EventOf, EventType } from "@/lib/application/events";
import type { Tx } from "@/lib/platform/db";

/** Where and when an event happened. */
type Happening = { readonly applicationId: string; readonly now: Date };

type Projection<T extends EventType> = (
  tx: Tx,
  event: EventOf<T>,
  happening: Happening,
) => Promise<unknown>;

type Decision = Pick<EventOf<"ban-imposed">, "proposalId" | "textId" | "by">;

async function decided(tx: Tx, outcome: string, { proposalId, textId, by }: Decision, now: Date) {
  if (proposalId === undefined || textId === undefined || by === undefined) return;
  const data = { outcome, decidedById: by, decidedAt: now, decisionId: textId };
  await tx.banProposal.updateMany({ where: { id: proposalId }, data });
}

/** What an event changes beside the application's own row, whoever gave the command: in the same transaction. */
const PROJECTIONS: { readonly [T in EventType]?: Projection<T> } = {
  // An appointment that is given up, by whomever and for whatever reason, is free for others at once.
  "interview-cancelled": (tx, { bookingId }, { now }) =>
    tx.booking.updateMany({
      where: { id: bookingId, status: "held" },
      data: { status: "cancelled", endedAt: now, calendarSequence: { increment: 1 } },
    }),
  // The proposal's own row is what the testing centre's lists read, and what holds two people apart in the database.
  "ban-answered": (tx, { proposalId, textId }, { now }) =>
    tx.banProposal.updateMany({
      where: { id: proposalId },
      data: { replyId: textId, repliedAt: now },
    }),
  "ban-imposed": (tx, event, { now }) => decided(tx, "imposed", event, now),
  "ban-dropped": (tx, event, { now }) => decided(tx, "dropped", event, now),
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
