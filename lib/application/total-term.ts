import type { ApplicationState } from "@/lib/application/state";
import type { LocalDate } from "@/lib/calendar/local-date";
import { extendForPauses, remainingDays } from "@/lib/calendar/paused-term";
import type { TermLength } from "@/lib/calendar/term";
import type { MovedDays } from "@/lib/calendar/working-days";

/** The decision's total term (rule `decision.totalTermDays`) as a person reads it. */
export type TotalTerm = {
  readonly startedOn: LocalDate;
  readonly startedBy: "submission" | "decision";
  readonly length: TermLength;
  /** Last day; null while the term stands still, since nobody knows for how long. */
  readonly endsOn: LocalDate | null;
  /** Days left, in the term's own unit; the same number for as long as it stands. */
  readonly left: number;
  /** Since when it stands still because the case waits for the applicant. */
  readonly standsSince: LocalDate | null;
};

/** The total term of an open case; null before it starts and once the case is closed. */
export function totalTerm(
  state: ApplicationState,
  length: TermLength,
  today: LocalDate,
  moved: MovedDays,
): TotalTerm | null {
  const startedOn = state.submission?.on ?? state.decision?.enteredOn;
  const open = ["questionnaire", "testing", "check", "interview", "decision"];
  if (startedOn === undefined || !open.includes(state.stage)) return null;
  const standing = state.pauses.find(({ to }) => to === null);
  return {
    startedOn,
    startedBy: state.submission === null ? "decision" : "submission",
    length,
    endsOn: extendForPauses(startedOn, length, state.pauses, moved),
    left: remainingDays(startedOn, length, state.pauses, today, moved),
    standsSince: standing?.from ?? null,
  };
}
