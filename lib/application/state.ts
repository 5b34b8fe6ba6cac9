import type { Agency, Owner, Reopenable, Stage } from "@/lib/application/stages";
import type { LocalDate } from "@/lib/calendar/local-date";
import type { Pause } from "@/lib/calendar/paused-term";
import type { RegionCode } from "@/lib/identity/regions";

export type Service = "rpp" | "kandas";

/** Why a case cannot end with an admission. Codes only: the wording is chosen when they are shown. */
export type RefusalGround =
  | "test-attempts-used"
  | "points"
  | "stop"
  | "agency-objection"
  | "interview-negative"
  | "no-shows"
  | "not-completed";

export type Certificate = {
  readonly source: "attempt" | "external";
  readonly id: string;
  /** The attempt that it rests on; missing in cases from before it was kept. */
  readonly attemptId?: string;
  readonly listeningCorrect: number;
  readonly readingCorrect: number;
  readonly validUntil: LocalDate;
};

/** A ban that one officer proposed and nobody has decided on yet. */
export type BanProposal = {
  readonly id: string;
  readonly attemptId: string;
  readonly reason: string;
  readonly by: string;
  /** Last day on which it waits for the applicant's reply. */
  readonly replyUntil: LocalDate;
  readonly repliedOn: LocalDate | null;
};

export type TestingState = {
  readonly attemptsAllowed: number;
  readonly paid: number;
  readonly used: number;
  readonly runningAttempt: string | null;
  readonly lastEndedOn: LocalDate | null;
  readonly pendingExternal: string | null;
  readonly banProposal: BanProposal | null;
  /** Last day of a ban for a violation; it suspends the stage and its term. */
  readonly bannedUntil: LocalDate | null;
  /** Calendar days left of the applicant's term when a ban or the check of a certificate stopped it. */
  readonly daysLeft: number;
  readonly certificate: Certificate | null;
  /** Attempts whose result counts no more, since a ban was imposed for them; missing while there are none. */
  readonly voided?: readonly string[];
};

export type AssessmentSummary = {
  readonly version: number;
  readonly outcome: "passed" | "not-passed";
  readonly total: number;
  readonly threshold: number;
  readonly shortfall: number;
  readonly stops: readonly string[];
  readonly ruleSetId: string;
  readonly ruleSetHash: string;
};

export type CheckState = {
  readonly round: number;
  readonly answers: Readonly<Record<Agency, "waiting" | "clear" | "objects">>;
  readonly escalated: boolean;
};

export type HeldBooking = {
  readonly id: string;
  readonly slotId: string;
  /** ISO instants. */
  readonly startsAt: string;
  readonly endsAt: string;
};

export type InterviewState = {
  readonly round: number;
  readonly booking: HeldBooking | null;
  readonly changes: number;
  readonly noShows: number;
  readonly outcome: "positive" | "negative" | null;
};

export type Hearing = {
  readonly openedOn: LocalDate;
  readonly receivedOn: LocalDate | null;
  /** Last day for an objection; known once the notice is received. */
  readonly objectUntil: LocalDate | null;
  /** First day on which a refusal may be approved; known once the notice is received. */
  readonly approveFrom: LocalDate | null;
  readonly objection: { readonly textId: string; readonly on: LocalDate } | null;
  readonly objectionAnswer: "upheld" | "dismissed" | null;
};

export type DecisionState = {
  readonly enteredOn: LocalDate;
  /** Computed from what happened; no officer chooses it. */
  readonly outcome: "admission" | "refusal";
  readonly grounds: readonly RefusalGround[];
  /** The stage that the grounds come from: where an upheld objection would lead. */
  readonly failedStage: Reopenable | null;
  readonly draft: { readonly textId: string; readonly by: string } | null;
  readonly hearing: Hearing | null;
};

export type NotificationState = {
  readonly id: string;
  readonly number: string;
  readonly outcome: "admission" | "refusal";
  readonly issuedOn: LocalDate;
  readonly validUntil: LocalDate | null;
  readonly approvedBy: string;
  readonly receivedOn: LocalDate | null;
  readonly annulled: boolean;
};

export type ApplicationState = {
  readonly id: string;
  readonly personId: string;
  readonly service: Service;
  readonly region: RegionCode;
  readonly openedOn: LocalDate;
  readonly stage: Stage;
  readonly owner: Owner;
  /** Last day for the owner to act; null only when the case is closed. */
  readonly due: LocalDate | null;
  /** Since when the owner's term has been reminded of; null when it has not. */
  readonly remindedOn: LocalDate | null;
  readonly testing: TestingState;
  /** The submission in force: a reopened test or questionnaire takes it away until the next one. */
  readonly submission: { readonly id: string; readonly on: LocalDate } | null;
  readonly assessment: AssessmentSummary | null;
  readonly check: CheckState | null;
  readonly interview: InterviewState | null;
  readonly decision: DecisionState | null;
  /** Stretches in which the total term stood: the case waited for the applicant, or was closed. */
  readonly pauses: readonly Pause[];
  readonly notification: NotificationState | null;
  readonly complaint: {
    readonly textId: string;
    readonly on: LocalDate;
    readonly late: boolean;
  } | null;
  readonly annulmentProposal: { readonly textId: string; readonly by: string } | null;
  readonly closing: "admitted" | "refused" | "withdrawn" | "annulled" | null;
};
