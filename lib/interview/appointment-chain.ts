import type { BookingStatus } from "@/lib/interview/booking";

/** What a booking shows of itself to calendars. */
export type ChainLink = {
  readonly id: string;
  readonly status: BookingStatus;
  readonly bookedAt: Date;
  readonly endedAt: Date | null;
  /** SEQUENCE of its latest calendar file. */
  readonly calendarSequence: number;
};

/** The number of the file that told of the booking itself; its cancellation has the next one. */
export const bookedSequence = ({
  status,
  calendarSequence,
}: Pick<ChainLink, "status" | "calendarSequence">): number =>
  status === "cancelled" ? calendarSequence - 1 : calendarSequence;

/** A move ends one booking and makes the other at the same instant, with the next number. */
const continues = (next: ChainLink, before: ChainLink) =>
  before.status === "moved" &&
  before.endedAt?.getTime() === next.bookedAt.getTime() &&
  before.calendarSequence + 1 === bookedSequence(next);

/**
 * One appointment in a calendar: a booking with what it was moved from and to, oldest first. After a
 * cancellation the next booking begins a new one, for many programs keep an entry away that they were
 * told to remove. Empty when the booking is not among them.
 */
export function chainOf<T extends ChainLink>(bookings: readonly T[], id: string): readonly T[] {
  const start = bookings.find((booking) => booking.id === id);
  if (start === undefined) return [];
  const chain = [start];
  for (let at: T | undefined = start; at; ) {
    const next: T = at;
    at = bookings.find((booking) => continues(next, booking));
    if (at) chain.unshift(at);
  }
  for (let at: T | undefined = start; at; ) {
    const before: T = at;
    at = bookings.find((booking) => continues(booking, before));
    if (at) chain.push(at);
  }
  return chain;
}
