import type { Agency, Reopenable } from "@/lib/application/stages";
import type { AssessmentSummary, HeldBooking, Service } from "@/lib/application/state";
import type { LocalDate } from "@/lib/calendar/local-date";
import type { RegionCode } from "@/lib/identity/regions";
import type { Role } from "@/lib/identity/roles";

type AgencyAnswer = "clear" | "objects";
type Unverified = { readonly keys: readonly string[]; readonly textId: string };
type BlockResult = { readonly listeningCorrect: number; readonly readingCorrect: number };

/** Every command of the process with its data: ids, codes and hashes, never names or free text. */
export type CommandData = {
  register: { applicationId: string; personId: string; service: Service; region: RegionCode };
  "move-region": { region: RegionCode };
  withdraw: Record<never, never>;

  "record-fee": { paymentId: string };
  "start-attempt": { attemptId: string; bannedElsewhereUntil: LocalDate | null };
  "end-attempt": { attemptId: string; certificateId: string } & BlockResult;
  "remark-attempt": { attemptId: string; certificateId: string } & BlockResult;
  "propose-ban": {
    proposalId: string;
    attemptId: string;
    reason: string;
    /** Numbers of the attempt's signals that the grounds name. */
    signals: readonly number[];
    textId: string;
  };
  "reply-to-ban": { textId: string };
  "impose-ban": { textId: string };
  "drop-ban": { textId: string };
  "lift-ban": { textId: string };
  "submit-external-certificate": { certificateId: string };
  "verify-external-certificate": { certificateId: string; issuedOn: LocalDate } & BlockResult;
  "reject-external-certificate": { certificateId: string; textId: string };

  "submit-questionnaire": { submissionId: string; sha256: string; assessment: AssessmentSummary };
  "correct-answer": { key: string; textId: string; assessment: AssessmentSummary };
  /** What an officer found of answers as they stand in this version of the assessment. */
  "examine-answers": {
    keys: readonly string[];
    finding: "confirmed" | "not-borne-out";
    version: number;
    textId: string | null;
  };

  "record-agency-answer": { agency: Agency; round: number; answer: AgencyAnswer };
  "extend-check": { textId: string };

  "book-interview": { booking: HeldBooking };
  "move-interview": { booking: HeldBooking };
  "cancel-interview": Record<never, never>;
  "release-interview": { textId: string };
  "record-interview": { recordId: string; outcome: "positive" | "negative" };
  "record-no-show": Record<never, never>;

  /** With answers that nobody has confirmed and that the outcome rests on: which, and why it is drafted nevertheless. */
  "draft-decision": { textId: string; unverified?: Unverified };
  "return-draft": { textId: string };
  "receive-hearing-notice": Record<never, never>;
  object: { textId: string };
  "uphold-objection": { textId: string; reopen: Reopenable };
  "dismiss-objection": { textId: string };
  "approve-decision": { notificationId: string; number: string };

  "receive-notification": Record<never, never>;
  complain: { textId: string };
  "uphold-complaint": { textId: string; reopen: Reopenable };
  "dismiss-complaint": { textId: string };
  "propose-annulment": { textId: string };
  "approve-annulment": Record<never, never>;
  "reject-annulment": { textId: string };

  /** Time has passed: reminders, lapses, escalations, deemed receipt. */
  tick: { slotsFree: boolean };
};

export type CommandType = keyof CommandData;
/** Correlated, so that a table keyed by type knows what each of its entries takes. */
export type CommandOf<T extends CommandType = CommandType> = {
  [K in T]: { readonly type: K } & Readonly<CommandData[K]>;
}[T];
export type Command = CommandOf;

/** Who may give a command. Region, agency and the applicant's own case are checked beside it (permissions). */
export const COMMAND_ROLES = {
  register: ["applicant"],
  "move-region": ["applicant"],
  withdraw: ["applicant"],
  "record-fee": ["system"],
  "start-attempt": ["applicant"],
  "end-attempt": ["system"],
  "remark-attempt": ["testing-centre"],
  "propose-ban": ["testing-centre"],
  "reply-to-ban": ["applicant"],
  "impose-ban": ["testing-centre"],
  "drop-ban": ["testing-centre"],
  "lift-ban": ["testing-centre"],
  "submit-external-certificate": ["applicant"],
  "verify-external-certificate": ["testing-centre"],
  "reject-external-certificate": ["testing-centre"],
  "submit-questionnaire": ["applicant"],
  "correct-answer": ["akimat-specialist"],
  // The police see originals at the interview.
  "examine-answers": ["akimat-specialist", "police"],
  "record-agency-answer": ["agency", "system"],
  "extend-check": ["akimat-specialist", "akimat-head"],
  "book-interview": ["applicant"],
  "move-interview": ["applicant"],
  "cancel-interview": ["applicant"],
  "release-interview": ["police"],
  "record-interview": ["police"],
  "record-no-show": ["police"],
  "draft-decision": ["akimat-specialist"],
  "return-draft": ["akimat-head"],
  "receive-hearing-notice": ["applicant"],
  object: ["applicant"],
  "uphold-objection": ["akimat-specialist", "akimat-head"],
  "dismiss-objection": ["akimat-specialist", "akimat-head"],
  "approve-decision": ["akimat-head"],
  "receive-notification": ["applicant"],
  complain: ["applicant"],
  "uphold-complaint": ["akimat-head"],
  "dismiss-complaint": ["akimat-head"],
  "propose-annulment": ["akimat-specialist", "akimat-head"],
  "approve-annulment": ["akimat-head"],
  "reject-annulment": ["akimat-head"],
  tick: ["system"],
} as const satisfies Record<CommandType, readonly Role[]>;
