import type { LocalDate } from "@/lib/calendar/local-date";
import { yearsBetween } from "@/lib/calendar/years-between";

const ADULT_AGE = 18;

/** Whether somebody applies on their own; whoever is younger is listed by a parent. */
export const isAdult = (dateOfBirth: LocalDate, today: LocalDate): boolean =>
  yearsBetween(dateOfBirth, today) >= ADULT_AGE;
