import type { Context } from "@/lib/application/result";
import type { ApplicationState } from "@/lib/application/state";
import { type LocalDate, localDateOf } from "@/lib/calendar/local-date";
import { extendForPauses, type Pause } from "@/lib/calendar/paused-term";
import { type TermLength, termEnd } from "@/lib/calendar/term";

export const today = (context: Context): LocalDate => localDateOf(context.now);

/** Last day of a term that starts today. */
export function termFromToday(length: TermLength, context: Context): LocalDate {
  return termEnd({ start: today(context), length, moved: context.moved });
}

/** An applicant's turn for a term that starts today. */
export const applicantFor = (length: TermLength, context: Context) => ({
  owner: "applicant" as const,
  due: termFromToday(length, context),
});

/**
 * Last day of the total term (rule `decision.totalTermDays`): counted from the questionnaire's submission, standing
 * still while the case waits for the applicant; without a submission, from the day the case came to the decision.
 */
function totalTermEnd(state: ApplicationState, context: Context): LocalDate {
  const length = context.rules.terms.decision;
  const start = state.submission?.on ?? state.decision?.enteredOn;
  if (start === undefined) return termFromToday(length, context);
  const pauses = state.pauses.map((pause) => endedBy(pause, today(context)));
  const end = extendForPauses(start, length, pauses, context.moved);
  if (end === null) throw new Error("A total term without open pauses has an end");
  return end;
}

/** The akimat's turn, within the total term. */
export const akimatTurn = (state: ApplicationState, context: Context) => ({
  owner: "akimat" as const,
  due: totalTermEnd(state, context),
});

export const headTurn = (state: ApplicationState, context: Context) => ({
  owner: "akimat-head" as const,
  due: totalTermEnd(state, context),
});

const endedBy = (pause: Pause, day: LocalDate): Pause => ({
  from: pause.from,
  to: pause.to ?? day,
});
