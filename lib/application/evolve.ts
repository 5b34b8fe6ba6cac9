import type { ApplicationEvent, EventOf, EventType } from "@/lib/application/events";
import { pausesAfter } from "@/lib/application/pauses";
import type {
  ApplicationState,
  DecisionState,
  Hearing,
  TestingState,
} from "@/lib/application/state";
import { type LocalDate, localDateOf } from "@/lib/calendar/local-date";

type Evolver<T extends EventType> = (
  state: ApplicationState,
  event: EventOf<T>,
) => Partial<ApplicationState>;

const testing = (state: ApplicationState, change: Partial<TestingState>) => ({
  testing: { ...state.testing, ...change },
});

const decision = (state: ApplicationState, change: Partial<DecisionState>) => ({
  decision: state.decision && { ...state.decision, ...change },
});

const hearing = (state: ApplicationState, change: Partial<Hearing>) =>
  decision(state, {
    hearing: state.decision?.hearing ? { ...state.decision.hearing, ...change } : null,
  });

const interview = (
  state: ApplicationState,
  change: Partial<NonNullable<ApplicationState["interview"]>>,
) => ({ interview: state.interview && { ...state.interview, ...change } });

/** What the agencies and the interview said counts no more. */
const forgotten = ({ check, interview: held }: ApplicationState): Partial<ApplicationState> => ({
  check: check && {
    ...check,
    answers: { knb: "waiting", mvd: "waiting", kpssu: "waiting", mfa: "waiting" },
  },
  interview: held && { ...held, outcome: null },
});

const UNDECIDED = { submission: null, decision: null, closing: null } as const;

/** From the test on everything is passed anew; the rounds go on counting. */
const backToTesting = (
  state: ApplicationState,
  change: Partial<TestingState>,
): Partial<ApplicationState> => ({
  stage: "testing",
  ...UNDECIDED,
  ...testing(state, { ...change, certificate: null }),
  ...forgotten(state),
});

const CLOSED = { stage: "closed", owner: "nobody", due: null } as const;

const EVOLVERS: { readonly [T in Exclude<EventType, "registered">]: Evolver<T> } = {
  "region-moved": (_, { region }) => ({ region }),
  withdrawn: (state) => ({
    ...CLOSED,
    closing: "withdrawn",
    ...testing(state, { pendingExternal: null }),
  }),

  "fee-recorded": (state) => testing(state, { paid: state.testing.paid + 1 }),
  "attempt-started": (state, { attemptId }) =>
    testing(state, { used: state.testing.used + 1, runningAttempt: attemptId }),
  "attempt-ended": (state, { on }) => testing(state, { runningAttempt: null, lastEndedOn: on }),
  "attempt-remarked": (state, { certificateId, listeningCorrect, readingCorrect }) => {
    const { certificate } = state.testing;
    return certificate?.id === certificateId
      ? testing(state, { certificate: { ...certificate, listeningCorrect, readingCorrect } })
      : {};
  },
  "ban-proposed": (state, { proposalId: id, attemptId, reason, by, replyUntil }) =>
    testing(state, {
      banProposal: { id, attemptId, reason, by, replyUntil, repliedOn: null },
    }),
  "ban-answered": (state, { on }) =>
    testing(state, {
      banProposal: state.testing.banProposal && { ...state.testing.banProposal, repliedOn: on },
    }),
  "ban-dropped": (state) => testing(state, { banProposal: null }),
  "result-voided": (state, { attemptId, certificateId }) => {
    const voided = [...(state.testing.voided ?? []), attemptId];
    return certificateId === null ? testing(state, { voided }) : backToTesting(state, { voided });
  },
  "ban-imposed": (state, { until, daysLeft }) =>
    testing(state, { bannedUntil: until, daysLeft, banProposal: null }),
  "ban-lifted": (state) => testing(state, { bannedUntil: null }),
  "ban-ended": (state) => testing(state, { bannedUntil: null }),
  "external-certificate-submitted": (state, { certificateId, daysLeft }) =>
    testing(state, { pendingExternal: certificateId, daysLeft }),
  "external-certificate-rejected": (state) => testing(state, { pendingExternal: null }),
  "testing-passed": (state, { certificate }) => ({
    stage: "questionnaire",
    // An attempt that is marked again can pass after the last one had brought the case to the decision.
    decision: null,
    ...testing(state, { certificate, pendingExternal: null }),
  }),

  "questionnaire-submitted": (_, { submissionId, on }) => ({
    submission: { id: submissionId, on },
    pauses: [],
  }),
  "answer-corrected": () => ({}),
  "answers-examined": () => ({}),
  assessed: (_, { assessment }) => ({ assessment }),

  "check-opened": (_, { round, answers }) => ({
    stage: "check",
    check: { round, answers, escalated: false },
    decision: null,
    closing: null,
  }),
  "agency-answered": (state, { agency, answer }) => ({
    check: state.check && { ...state.check, answers: { ...state.check.answers, [agency]: answer } },
  }),
  "check-escalated": (state) => ({ check: state.check && { ...state.check, escalated: true } }),
  "check-extended": (state) => ({ check: state.check && { ...state.check, escalated: false } }),

  "interview-opened": (_, { round }) => ({
    stage: "interview",
    interview: { round, booking: null, changes: 0, noShows: 0, outcome: null },
    decision: null,
    closing: null,
  }),
  "interview-booked": (state, { booking, counts }) =>
    interview(state, { booking, changes: (state.interview?.changes ?? 0) + (counts ? 1 : 0) }),
  "interview-cancelled": (state, { byApplicant }) =>
    interview(state, {
      booking: null,
      changes: (state.interview?.changes ?? 0) + (byApplicant ? 1 : 0),
    }),
  "interview-held": (state, { outcome }) => interview(state, { booking: null, outcome }),
  "interview-missed": (state) =>
    interview(state, { booking: null, noShows: (state.interview?.noShows ?? 0) + 1 }),
  "booking-term-extended": () => ({}),

  "decision-opened": (_, { enteredOn, outcome, grounds, failedStage }) => ({
    stage: "decision",
    decision: { enteredOn, outcome, grounds, failedStage, draft: null, hearing: null },
  }),
  "decision-drafted": (state, { textId, by }) => decision(state, { draft: { textId, by } }),
  "draft-returned": (state) => decision(state, { draft: null, hearing: null }),
  "hearing-opened": (state, { on }) => decision(state, { hearing: newHearing(on) }),
  "hearing-notice-received": (state, { receivedOn, objectUntil, approveFrom }) =>
    hearing(state, { receivedOn, objectUntil, approveFrom }),
  "objection-made": (state, { textId, on }) => hearing(state, { objection: { textId, on } }),
  "objection-dismissed": (state) => hearing(state, { objectionAnswer: "dismissed" }),
  "objection-upheld": (state) => hearing(state, { objectionAnswer: "upheld" }),
  "hearing-ended": () => ({}),
  "notification-issued": (_, { id, number, outcome, on, validUntil, approvedBy }) => ({
    ...CLOSED,
    closing: outcome === "admission" ? "admitted" : "refused",
    complaint: null,
    notification: {
      id,
      number,
      outcome,
      issuedOn: on,
      validUntil,
      approvedBy,
      receivedOn: null,
      annulled: false,
    },
  }),

  "notification-received": (state, { on }) => ({
    notification: state.notification && { ...state.notification, receivedOn: on },
  }),
  "complaint-made": (_, { textId, on, late }) => ({
    stage: "complaint",
    complaint: { textId, on, late },
  }),
  "complaint-upheld": () => ({}),
  "complaint-dismissed": () => CLOSED,
  "annulment-proposed": (_, { textId, by }) => ({
    stage: "annulment",
    annulmentProposal: { textId, by },
  }),
  "annulment-rejected": () => ({ ...CLOSED, annulmentProposal: null }),
  "notification-annulled": (state) => ({
    ...CLOSED,
    closing: "annulled",
    notification: state.notification && { ...state.notification, annulled: true },
  }),

  "stage-reopened": (state, { stage, attemptsAllowed }) =>
    stage === "testing"
      ? backToTesting(state, { attemptsAllowed })
      : { stage, ...UNDECIDED, ...testing(state, { attemptsAllowed }) },
  "reminder-sent": (_, { on }) => ({ remindedOn: on }),
  "term-lapsed": () => ({}),
};

const newHearing = (on: LocalDate): Hearing => ({
  openedOn: on,
  receivedOn: null,
  objectUntil: null,
  approveFrom: null,
  objection: null,
  objectionAnswer: null,
});

/**
 * The state after an event. Pure; folding an application's events from null gives its state again, which is
 * what the projection's `state` column holds.
 */
export function evolve(
  state: ApplicationState | null,
  event: ApplicationEvent,
  at: Date,
  applicationId: string,
): ApplicationState {
  if (event.type === "registered") return registered(event, at, applicationId);
  if (state === null) throw new Error(`The first event is "registered", not "${event.type}"`);
  const next = { ...state, ...change(state, event), ...turn(event) };
  return { ...next, pauses: pausesAfter(state, next, localDateOf(at)) };
}

function change<T extends Exclude<EventType, "registered">>(
  state: ApplicationState,
  event: EventOf<T>,
): Partial<ApplicationState> {
  const evolver: Evolver<T> = EVOLVERS[event.type];
  return evolver(state, event);
}

/** A new turn has not been reminded of; the reminder itself keeps its mark. */
function turn(event: ApplicationEvent): Partial<ApplicationState> {
  if (!("owner" in event)) return {};
  const { owner, due } = event;
  return event.type === "reminder-sent" ? { owner, due } : { owner, due, remindedOn: null };
}

function registered(
  event: EventOf<"registered">,
  at: Date,
  applicationId: string,
): ApplicationState {
  const { personId, service, region, attemptsAllowed, owner, due } = event;
  return {
    id: applicationId,
    personId,
    service,
    region,
    openedOn: localDateOf(at),
    stage: "testing",
    owner,
    due,
    remindedOn: null,
    testing: {
      attemptsAllowed,
      paid: 0,
      used: 0,
      runningAttempt: null,
      lastEndedOn: null,
      pendingExternal: null,
      banProposal: null,
      bannedUntil: null,
      daysLeft: 0,
      certificate: null,
    },
    submission: null,
    assessment: null,
    check: null,
    interview: null,
    decision: null,
    pauses: [],
    notification: null,
    complaint: null,
    annulmentProposal: null,
    closing: null,
  };
}
