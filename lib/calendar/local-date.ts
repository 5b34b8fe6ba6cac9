import { z } from "zod";

/**
 * A calendar date in Kazakhstan, `YYYY-MM-DD`. Being ISO strings, dates compare with `<` and `===`.
 *
 * `new Date(localDate)` is midnight UTC, which is what a `date` column holds; `localDateOf` turns
 * such a column back into the same date.
 */
export const LocalDate = z.iso.date();
export type LocalDate = z.infer<typeof LocalDate>;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

// The whole country has been at UTC+5, without summer time, since 2024-03-01; the portal knows no
// instant before 2026. A fixed offset gives the same answer on every machine, however old its tz
// data.
const OFFSET_HOURS = 5;

/** The date that clocks in Kazakhstan show at this instant. */
export function localDateOf(instant: Date): LocalDate {
  return isoDate(instant.getTime() + OFFSET_HOURS * HOUR);
}

/** The time of day that clocks in Kazakhstan show at this instant, `HH:MM`. */
export function localTimeOf(instant: Date): string {
  return new Date(instant.getTime() + OFFSET_HOURS * HOUR).toISOString().slice(11, 16);
}

/** The instant of 00:00 in Kazakhstan. */
export function startOfDay(date: LocalDate): Date {
  return new Date(Date.parse(date) - OFFSET_HOURS * HOUR);
}

/** The instant of 24:00 in Kazakhstan: the first that no longer belongs to the day. */
export function endOfDay(date: LocalDate): Date {
  return startOfDay(addDays(date, 1));
}

/** The date `days` later, or earlier when negative. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return isoDate(Date.parse(date) + days * DAY);
}

/** The same day number `months` later, or that month's last day when it has no such number. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const month = Number(date.slice(5, 7)) - 1 + months;
  const target = new Date(date);
  target.setUTCDate(1);
  target.setUTCMonth(month + 1, 0);
  target.setUTCDate(Math.min(target.getUTCDate(), Number(date.slice(8))));
  return isoDate(target.getTime());
}

/** Whole days from one date to the other; negative when `to` comes first. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return (Date.parse(to) - Date.parse(from)) / DAY;
}

/** Whether the date is a Saturday or a Sunday. */
export function isWeekend(date: LocalDate): boolean {
  const day = new Date(date).getUTCDay();
  return day === 0 || day === 6;
}

function isoDate(time: number): LocalDate {
  return new Date(time).toISOString().slice(0, 10);
}
