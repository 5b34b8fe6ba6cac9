import type { LocalDate } from "@/lib/calendar/local-date";
import type { TermLength } from "@/lib/calendar/term";

/** What the process reads of a rule set; `processRules` (rules/process-rules) takes it out of the data. */
export type ProcessRules = {
  readonly ruleSetId: string;
  readonly pilot: { readonly from: LocalDate; readonly to: LocalDate };
  readonly attempts: number;
  readonly blocks: {
    readonly listening: { readonly questions: number; readonly thresholdPercent: number };
    readonly reading: { readonly questions: number; readonly thresholdPercent: number };
  };
  readonly retakeWaitDays: number;
  readonly banDays: number;
  readonly certificateMonths: number;
  readonly terms: {
    readonly testing: TermLength;
    readonly externalCertificate: TermLength;
    readonly banReply: TermLength;
    readonly questionnaire: TermLength;
    readonly check: TermLength;
    readonly booking: TermLength;
    readonly hearingNotice: TermLength;
    readonly objection: TermLength;
    readonly decision: TermLength;
    readonly complaint: TermLength;
    readonly complaintAnswer: TermLength;
    readonly annulment: TermLength;
  };
  readonly reminderDays: number;
  readonly reschedules: number;
  readonly rescheduleUntilHours: number;
  readonly noShowsAllowed: number;
  readonly notificationMonths: number;
};
