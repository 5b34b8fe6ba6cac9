import type { ApplicationState } from "@/lib/application/state";
import type { LocalDate } from "@/lib/calendar/local-date";

/** Where the applicant's own pages are. */
type ApplicantPage =
  | "/application/history"
  | "/application/new"
  | "/check"
  | "/complaint"
  | "/hearing"
  | "/interview"
  | "/letter"
  | "/questionnaire"
  | "/test"
  | "/test/attempt"
  | "/test/certificate";

/** What each step asks of the applicant, and the page on which it is done or seen (wording: `case.step.*`). */
export const STEPS = {
  "pay-fee": { acts: true, page: "/test" },
  "take-test": { acts: true, page: "/test" },
  "continue-attempt": { acts: true, page: "/test/attempt" },
  "wait-ban": { acts: false, page: "/test" },
  "wait-certificate": { acts: false, page: "/test/certificate" },
  "fill-questionnaire": { acts: true, page: "/questionnaire" },
  "wait-check": { acts: false, page: "/check" },
  "wait-silence": { acts: false, page: "/check" },
  "book-interview": { acts: true, page: "/interview" },
  "attend-interview": { acts: true, page: "/interview" },
  "wait-record": { acts: false, page: "/interview" },
  "wait-draft": { acts: false, page: "/application/history" },
  "read-notice": { acts: true, page: "/hearing" },
  object: { acts: true, page: "/hearing" },
  "wait-objection": { acts: false, page: "/hearing" },
  "wait-approval": { acts: false, page: "/application/history" },
  "read-letter": { acts: true, page: "/letter" },
  "use-letter": { acts: true, page: "/letter" },
  refused: { acts: false, page: "/letter" },
  "wait-complaint": { acts: false, page: "/complaint" },
  "wait-annulment": { acts: false, page: "/letter" },
  annulled: { acts: false, page: "/letter" },
  withdrawn: { acts: false, page: "/application/new" },
} as const satisfies Record<string, { acts: boolean; page: ApplicantPage }>;
export type StepCode = keyof typeof STEPS;

export type NextStep = {
  readonly code: StepCode;
  /** Whether the applicant has something to do, or others have. */
  readonly acts: boolean;
  readonly page: ApplicantPage;
  /** Last day for it; null where no term runs. */
  readonly due: LocalDate | null;
};

/** What comes next for the applicant: one thing at any moment of a case. */
export function nextStep(state: ApplicationState, now: Date): NextStep {
  const code = stepCode(state, now);
  return { code, ...STEPS[code], due: dueOf(code, state) };
}

function dueOf(code: StepCode, { due, notification }: ApplicationState): LocalDate | null {
  if (code === "use-letter") return notification?.validUntil ?? null;
  // The appointment says when; the day after it is the term of the police, not the applicant's.
  return code === "attend-interview" || code === "wait-record" ? null : due;
}

function stepCode(state: ApplicationState, now: Date): StepCode {
  switch (state.stage) {
    case "testing":
      return testingStep(state);
    case "questionnaire":
      return "fill-questionnaire";
    case "check":
      return state.owner === "akimat" ? "wait-silence" : "wait-check";
    case "interview":
      return interviewStep(state, now);
    case "decision":
      return decisionStep(state);
    case "closed":
      return closedStep(state);
    case "complaint":
      return "wait-complaint";
    case "annulment":
      return "wait-annulment";
  }
}

function testingStep({ testing }: ApplicationState): StepCode {
  if (testing.runningAttempt !== null) return "continue-attempt";
  if (testing.pendingExternal !== null) return "wait-certificate";
  if (testing.bannedUntil !== null) return "wait-ban";
  return testing.paid > testing.used ? "take-test" : "pay-fee";
}

function interviewStep({ interview }: ApplicationState, now: Date): StepCode {
  const booking = interview?.booking;
  if (!booking) return "book-interview";
  return now < new Date(booking.endsAt) ? "attend-interview" : "wait-record";
}

function decisionStep({ owner, decision }: ApplicationState): StepCode {
  const hearing = decision?.hearing;
  if (owner === "akimat-head") return "wait-approval";
  if (owner === "applicant") return hearing?.receivedOn === null ? "read-notice" : "object";
  return hearing?.objection ? "wait-objection" : "wait-draft";
}

function closedStep({ closing, notification }: ApplicationState): StepCode {
  if (closing === "withdrawn") return "withdrawn";
  if (closing === "annulled") return "annulled";
  if (notification?.receivedOn === null) return "read-letter";
  return closing === "admitted" ? "use-letter" : "refused";
}
