import type { ApplicationEvent } from "@/lib/application/events";
import type { Context } from "@/lib/application/result";
import { AGENCIES, type Reopenable } from "@/lib/application/stages";
import type { ApplicationState, AssessmentSummary, RefusalGround } from "@/lib/application/state";
import { akimatTurn, applicantFor, termFromToday, today } from "@/lib/application/terms";

/** A failed stage ends no case: it moves it to the decision, because only the akimat's notification does. */
export function openDecision(
  state: ApplicationState,
  grounds: readonly RefusalGround[],
  failedStage: Reopenable | null,
  context: Context,
): ApplicationEvent {
  return {
    type: "decision-opened",
    enteredOn: today(context),
    outcome: grounds.length === 0 ? "admission" : "refusal",
    grounds,
    failedStage,
    ...akimatTurn(state, context),
  };
}

export function openCheck(state: ApplicationState, context: Context): ApplicationEvent {
  const waiting = { knb: "waiting", mvd: "waiting", kpssu: "waiting", mfa: "waiting" } as const;
  return {
    type: "check-opened",
    round: (state.check?.round ?? 0) + 1,
    answers: waiting,
    owner: "agencies",
    due: termFromToday(context.rules.terms.check, context),
  };
}

export function openInterview(state: ApplicationState, context: Context): ApplicationEvent {
  return {
    type: "interview-opened",
    round: (state.interview?.round ?? 0) + 1,
    ...applicantFor(context.rules.terms.booking, context),
  };
}

/** Gives up an appointment that the case no longer needs. */
export function freeBooking(
  state: ApplicationState,
  turn: Pick<ApplicationState, "owner" | "due">,
): readonly ApplicationEvent[] {
  const booking = state.interview?.booking;
  if (!booking || turn.due === null) return [];
  return [
    {
      type: "interview-cancelled",
      bookingId: booking.id,
      byApplicant: false,
      owner: turn.owner,
      due: turn.due,
    },
  ];
}

/** Where a case belongs once its questionnaire is assessed: stage 4, or the decision. */
export function placeSubmission(
  state: ApplicationState,
  assessment: AssessmentSummary,
  context: Context,
): ApplicationEvent {
  return assessment.outcome === "passed"
    ? openCheck(state, context)
    : openDecision(state, assessmentGrounds(assessment), "questionnaire", context);
}

/** Where a case belongs once a corrected answer is assessed; nothing when it is there already. */
export function placeCorrection(
  state: ApplicationState,
  assessment: AssessmentSummary,
  context: Context,
): readonly ApplicationEvent[] {
  // What the applicant let pass stays passed, whatever the points are.
  const lapsed = state.decision?.grounds.some((ground) => LAPSES.includes(ground));
  if (lapsed) return [];
  if (assessment.outcome === "not-passed") {
    const decision = openDecision(state, assessmentGrounds(assessment), "questionnaire", context);
    return [...freeBooking(state, state), decision];
  }
  return state.decision?.failedStage === "questionnaire" ? [whereItStood(state, context)] : [];
}

const LAPSES: readonly RefusalGround[] = ["not-completed", "no-shows"];

/** Where the answers of the agencies and the interview, as far as there are any, have brought the case. */
function whereItStood(state: ApplicationState, context: Context): ApplicationEvent {
  const answers = AGENCIES.map((agency) => state.check?.answers[agency]);
  if (answers.includes("objects")) {
    return openDecision(state, ["agency-objection"], "check", context);
  }
  if (answers.some((answer) => answer !== "clear")) return openCheck(state, context);
  switch (state.interview?.outcome) {
    case "positive":
      return openDecision(state, [], null, context);
    case "negative":
      return openDecision(state, ["interview-negative"], "interview", context);
    default:
      return openInterview(state, context);
  }
}

function assessmentGrounds({ stops, shortfall }: AssessmentSummary): readonly RefusalGround[] {
  return [
    ...(stops.length > 0 ? ["stop" as const] : []),
    ...(shortfall > 0 ? ["points" as const] : []),
  ];
}
