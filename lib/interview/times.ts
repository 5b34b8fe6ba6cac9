import { addDays, type LocalDate, localDateOf } from "@/lib/calendar/local-date";

/** A time that can be booked. */
export type FreeTime = {
  readonly slotId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
};

export type DayOf<T> = { readonly day: LocalDate; readonly times: readonly T[] };

/** By Kazakhstan's days, each day's times in the order in which they came. */
export function byDay<T extends { readonly startsAt: Date }>(times: readonly T[]): DayOf<T>[] {
  const days = new Map<LocalDate, T[]>();
  for (const time of times) {
    const day = localDateOf(time.startsAt);
    days.set(day, [...(days.get(day) ?? []), time]);
  }
  return [...days].map(([day, ofDay]) => ({ day, times: ofDay }));
}

/** One entry for each start: in which room they are received is not the applicant's choice. */
export function oneAStart(times: readonly FreeTime[]): readonly FreeTime[] {
  const starts = new Map<number, FreeTime>();
  for (const time of times) {
    const start = time.startsAt.getTime();
    if (!starts.has(start)) starts.set(start, time);
  }
  return [...starts.values()];
}

/** The `count` free times closest to an instant, in the order of the calendar. */
export function nearestTimes(
  times: readonly FreeTime[],
  wanted: Date,
  count: number,
): readonly FreeTime[] {
  const distance = ({ startsAt }: FreeTime) => Math.abs(startsAt.getTime() - wanted.getTime());
  return times
    .toSorted((a, b) => distance(a) - distance(b))
    .slice(0, count)
    .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
}

/** The Monday of a date's week. */
export function mondayOf(date: LocalDate): LocalDate {
  return addDays(date, -((new Date(date).getUTCDay() + 6) % 7));
}

/** Monday to Friday, and the weekend days on which there is something. */
export function weekDays(monday: LocalDate, busy: ReadonlySet<LocalDate>): readonly LocalDate[] {
  const days = [0, 1, 2, 3, 4, 5, 6].map((n) => addDays(monday, n));
  return days.filter((day, index) => index < 5 || busy.has(day));
}
