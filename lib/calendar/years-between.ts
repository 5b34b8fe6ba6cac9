import type { LocalDate } from "@/lib/calendar/local-date";

/**
 * Years completed from one date to a later one. A year is complete on the anniversary; 29
 * February's is 1 March in common years.
 */
export function yearsBetween(from: LocalDate, to: LocalDate): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}
