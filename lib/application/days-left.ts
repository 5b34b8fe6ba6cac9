import type { LocalDate } from "@/lib/calendar/local-date";
import { type MovedDays, workingDaysBetween } from "@/lib/calendar/working-days";

/** Working days from today to a last day: 0 on that day, negative once it has passed. */
export function daysLeft(today: LocalDate, due: LocalDate, moved: MovedDays): number {
  return due >= today
    ? workingDaysBetween(today, due, moved)
    : -Math.max(1, workingDaysBetween(due, today, moved));
}
