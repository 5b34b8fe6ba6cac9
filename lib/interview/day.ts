import type { Service } from "@/lib/application/state";
import type { PersonName } from "@/lib/identity/names";

/** One appointment of a police officer's day. */
export type DayEntry = {
  readonly bookingId: string;
  readonly applicationId: string;
  readonly number: string;
  readonly service: Service;
  readonly person: PersonName;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly room: string;
  readonly status: "held" | "attended" | "missed";
  readonly outcome: "positive" | "negative" | null;
};

/** How an appointment stands at an instant. `unrecorded`: its time is over and nobody wrote down how it went. */
export type EntryState = "upcoming" | "now" | "unrecorded" | "recorded" | "missed";

export function entryState(
  { status, startsAt, endsAt }: Pick<DayEntry, "status" | "startsAt" | "endsAt">,
  now: Date,
): EntryState {
  if (status === "attended") return "recorded";
  if (status === "missed") return "missed";
  if (now < startsAt) return "upcoming";
  return now < endsAt ? "now" : "unrecorded";
}

/**
 * Whom the office sees next: everybody with the earliest start whose time is not over; several when
 * several rooms begin together.
 */
export function nextEntries(entries: readonly DayEntry[], now: Date): readonly DayEntry[] {
  const open = entries.filter(({ status, endsAt }) => status === "held" && endsAt > now);
  const first = Math.min(...open.map(({ startsAt }) => startsAt.getTime()));
  return open.filter(({ startsAt }) => startsAt.getTime() === first);
}

/** Whole minutes until an instant, rounded up; 0 or less once it is there. */
export const minutesUntil = (instant: Date, now: Date): number =>
  Math.ceil((instant.getTime() - now.getTime()) / 60_000);
