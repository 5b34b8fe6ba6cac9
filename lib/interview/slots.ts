import { addDays, isWeekend, type LocalDate, startOfDay } from "@/lib/calendar/local-date";
import { isWorkingDay, type MovedDays } from "@/lib/calendar/working-days";

/** Monday to Friday, and the weekend days that the Government made working for once. */
export const PLAN_DAYS = ["1", "2", "3", "4", "5", "moved"] as const;
export type PlanDay = (typeof PLAN_DAYS)[number];

/** When the police take interviews: days, hours by Kazakhstan's clocks ("09:30"), rooms. */
export type SlotPlan = {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly days: readonly PlanDay[];
  readonly opens: string;
  readonly closes: string;
  readonly pause: { readonly from: string; readonly to: string } | null;
  readonly minutes: number;
  readonly rooms: readonly string[];
};

export type PlannedSlot = {
  readonly room: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
};

/** Minutes since midnight of "09:30". */
export const minutesOf = (clock: string): number =>
  Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/**
 * The times of a plan, by day, start and room: only working days, only whole interviews inside the
 * hours, none that reaches into the pause.
 */
export function planSlots(plan: SlotPlan, moved: MovedDays): readonly PlannedSlot[] {
  const starts = startsOfDay(plan);
  return planDays(plan, moved).flatMap((day) =>
    starts.flatMap((start) => {
      const startsAt = instant(day, start);
      const endsAt = instant(day, start + plan.minutes);
      return plan.rooms.map((room) => ({ room, startsAt, endsAt }));
    }),
  );
}

// Kazakhstan has one offset and no summer time: minutes of the clock are minutes of time.
const instant = (day: LocalDate, minutes: number) =>
  new Date(startOfDay(day).getTime() + minutes * 60_000);

function planDays({ from, to, days }: SlotPlan, moved: MovedDays): readonly LocalDate[] {
  const found: LocalDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(day, moved) && days.includes(planDayOf(day))) found.push(day);
  }
  return found;
}

function planDayOf(day: LocalDate): PlanDay {
  if (isWeekend(day)) return "moved";
  return PLAN_DAYS[new Date(day).getUTCDay() - 1] ?? "moved";
}

function startsOfDay({ opens, closes, pause, minutes }: SlotPlan): readonly number[] {
  const [open, close] = [minutesOf(opens), minutesOf(closes)];
  if (pause === null) return startsBetween(open, close, minutes);
  const [rest, back] = [minutesOf(pause.from), minutesOf(pause.to)];
  return [
    ...startsBetween(open, Math.min(rest, close), minutes),
    ...startsBetween(Math.max(back, open), close, minutes),
  ];
}

function startsBetween(from: number, to: number, minutes: number): readonly number[] {
  const count = Math.max(0, Math.floor((to - from) / minutes));
  return Array.from({ length: count }, (_, index) => from + index * minutes);
}
