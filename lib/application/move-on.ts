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
  if (assessment.outcome === "not-passed") {
    const decision = openDecision(state, assessmentGrounds(assessment), "questionnaire", context);
    return [...freeBooking(state, state), decision];
  }
  const failedHere = state.decision?.failedStage === "questionnaire";
  if (state.stage !== "decision" || !failedHere) return [];
  const answers = AGENCIES.map((agency) => state.check?.answers[agency]);
  if (answers.includes("objects")) {
    return [openDecision(state, ["agency-objection"], "check", context)];
  }
  if (answers.some((answer) => answer !== "clear")) return [openCheck(state, context)];
  return [openInterview(state, context)];
}

function assessmentGrounds({ stops, shortfall }: AssessmentSummary): readonly RefusalGround[] {
  return [
    ...(stops.length > 0 ? ["stop" as const] : []),
    ...(shortfall > 0 ? ["points" as const] : []),
  ];
}

/** Opens a stage again after an upheld objection or complaint; nothing when the stage before it was not passed. */
export function reopen(
  state: ApplicationState,
  stage: Reopenable,
  context: Context,
): ApplicationEvent | null {
  const { testing, check, assessment } = state;
  const allClear = check !== null && AGENCIES.every((agency) => check.answers[agency] === "clear");
  switch (stage) {
    case "testing":
      return {
        type: "stage-reopened",
        stage,
        // The upheld objection gives one more attempt; a new fee is due for it like for each.
        attemptsAllowed: Math.max(testing.attemptsAllowed, testing.used + 1),
        ...applicantFor(context.rules.terms.testing, context),
      };
    case "questionnaire":
      if (testing.certificate === null) return null;
      return {
        type: "stage-reopened",
        stage,
        attemptsAllowed: testing.attemptsAllowed,
        ...applicantFor(context.rules.terms.questionnaire, context),
      };
    case "check":
      return assessment?.outcome === "passed" ? openCheck(state, context) : null;
    case "interview":
      return assessment?.outcome === "passed" && allClear ? openInterview(state, context) : null;
  }
}
