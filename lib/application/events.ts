import type { Agency, Owner, Reopenable } from "@/lib/application/stages";
import type {
  AssessmentSummary,
  Certificate,
  CheckState,
  DecisionState,
  Hearing,
  HeldBooking,
  Service,
} from "@/lib/application/state";
import type { LocalDate } from "@/lib/calendar/local-date";
import type { RegionCode } from "@/lib/identity/regions";

/** Whose turn it is from this event on, and until when. */
type Turn = { owner: Owner; due: LocalDate };

/** Every event with its payload: ids, codes, dates and hashes. What is written here stays for ever. */
export type EventData = {
  registered: Turn & {
    personId: string;
    service: Service;
    region: RegionCode;
    attemptsAllowed: number;
  };
  "region-moved": { region: RegionCode };
  withdrawn: { on: LocalDate };

  "fee-recorded": { paymentId: string };
  "attempt-started": { attemptId: string };
  "attempt-ended": {
    attemptId: string;
    on: LocalDate;
    listeningCorrect: number;
    readingCorrect: number;
    passed: boolean;
  };
  /** An attempt marked again with answers that came late and that two people let count. */
  "attempt-remarked": {
    attemptId: string;
    certificateId: string;
    listeningCorrect: number;
    readingCorrect: number;
    passed: boolean;
  };
  "ban-proposed": {
    proposalId: string;
    attemptId: string;
    reason: string;
    signals: readonly number[];
    textId: string;
    by: string;
    replyUntil: LocalDate;
  };
  "ban-answered": { proposalId: string; textId: string; on: LocalDate };
  "ban-dropped": { proposalId: string; textId: string; by: string };
  /** The result of an attempt for which a ban is imposed; with the certificate that rested on it. */
  "result-voided": { attemptId: string; certificateId: string | null };
  /** Without a proposal in cases from before bans took two people. */
  "ban-imposed": {
    attemptId: string;
    reason: string;
    until: LocalDate;
    daysLeft: number;
    proposalId?: string;
    textId?: string;
    by?: string;
  } & Turn;
  /** Without a turn where the case was closed meanwhile: the ban follows the person. */
  "ban-lifted": { textId: string } & (Turn | Record<never, never>);
  "ban-ended": Turn;
  "external-certificate-submitted": { certificateId: string; daysLeft: number } & Turn;
  "external-certificate-rejected": { certificateId: string; textId: string } & Turn;
  "testing-passed": { certificate: Certificate } & Turn;

  "questionnaire-submitted": { submissionId: string; sha256: string; on: LocalDate };
  "answer-corrected": { key: string; textId: string };
  "answers-examined": {
    keys: readonly string[];
    finding: "confirmed" | "not-borne-out";
    version: number;
    textId: string | null;
  };
  assessed: { assessment: AssessmentSummary };

  "check-opened": { round: number; answers: CheckState["answers"] } & Turn;
  "agency-answered": { agency: Agency; answer: "clear" | "objects" };
  "check-escalated": Turn;
  "check-extended": { textId: string } & Turn;

  "interview-opened": { round: number } & Turn;
  "interview-booked": { booking: HeldBooking; counts: boolean } & Turn;
  /** With a text where the police gave the time up: why. */
  "interview-cancelled": { bookingId: string; byApplicant: boolean; textId?: string } & Turn;
  "interview-held": { recordId: string; outcome: "positive" | "negative" };
  /** With the applicant's turn while there is a new offer to make. */
  "interview-missed": { bookingId: string } & (Turn | Record<never, never>);
  "booking-term-extended": Turn;

  "decision-opened": Pick<DecisionState, "enteredOn" | "outcome" | "grounds" | "failedStage"> &
    Turn;
  /** With the answers that it rests on though nobody has confirmed them, and the reason. */
  "decision-drafted": {
    textId: string;
    by: string;
    unverified?: { readonly keys: readonly string[]; readonly textId: string };
  } & Turn;
  "draft-returned": { textId: string } & Turn;
  "hearing-opened": { on: LocalDate } & Turn;
  "hearing-notice-received": Required<
    Pick<Hearing, "receivedOn" | "objectUntil" | "approveFrom">
  > & {
    deemed: boolean;
  } & Turn;
  "objection-made": { textId: string; on: LocalDate } & Turn;
  "objection-dismissed": { textId: string } & Turn;
  "objection-upheld": { textId: string; reopen: Reopenable };
  "hearing-ended": Turn;
  "notification-issued": {
    id: string;
    number: string;
    outcome: "admission" | "refusal";
    on: LocalDate;
    validUntil: LocalDate | null;
    draftedBy: string;
    approvedBy: string;
  };

  "notification-received": { on: LocalDate };
  "complaint-made": { textId: string; on: LocalDate; late: boolean } & Turn;
  "complaint-upheld": { textId: string; reopen: Reopenable };
  "complaint-dismissed": { textId: string };
  "annulment-proposed": { textId: string; by: string } & Turn;
  "annulment-rejected": { textId: string };
  "notification-annulled": { by: string; on: LocalDate };

  /** A stage opened again by an upheld objection or complaint. */
  "stage-reopened": { stage: "testing" | "questionnaire"; attemptsAllowed: number } & Turn;
  "reminder-sent": { on: LocalDate } & Turn;
  "term-lapsed": { on: LocalDate };
};

export type EventType = keyof EventData;
/** Correlated, so that a table keyed by type knows what each of its entries takes. */
export type EventOf<T extends EventType = EventType> = {
  [K in T]: { readonly type: K } & Readonly<EventData[K]>;
}[T];
export type ApplicationEvent = EventOf;
