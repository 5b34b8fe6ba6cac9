import type { BookingStatus } from "@/lib/interview/booking";

/** What a booking shows of itself to calendars. */
export type ChainLink = {
  readonly id: string;
  readonly status: BookingStatus;
  readonly bookedAt: Date;
  /** SEQUENCE of its latest calendar file. */
  readonly calendarSequence: number;
};

/**
 * One appointment in a calendar: a booking and what it was moved to, oldest first. After a cancellation
 * the next booking begins a new one, for many programs keep an entry away that they were told to remove.
 */
export function chainOf<T extends ChainLink>(bookings: readonly T[], id: string): readonly T[] {
  let chain: T[] = [];
  let found = false;
  for (const booking of bookings.toSorted(byTime)) {
    chain.push(booking);
    found ||= booking.id === id;
    if (booking.status === "moved") continue;
    if (found) return chain;
    chain = [];
  }
  return found ? chain : [];
}

// A move gives the new booking a higher number; the instants of the two may be one in a test's clock.
const byTime = (a: ChainLink, b: ChainLink) =>
  a.bookedAt.getTime() - b.bookedAt.getTime() || a.calendarSequence - b.calendarSequence;

/** The number of the file that told of the booking itself; its cancellation has the next one. */
export const bookedSequence = ({ status, calendarSequence }: ChainLink): number =>
  status === "cancelled" ? calendarSequence - 1 : calendarSequence;
