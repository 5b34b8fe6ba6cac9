import { AGENCIES } from "@/lib/application/stages";
import { aBooking, COMMANDS, type Step, tooFewPoints } from "./application";

// The days off of these weeks: Monday 9 March, and Nauryz, Monday 23 to Wednesday 25 March.

export const TESTING: readonly Step[] = [["2026-03-02 10:00", "applicant", COMMANDS.register]];

export const ATTEMPT_RUNNING: readonly Step[] = [
  ...TESTING,
  ["2026-03-02 10:05", "system", COMMANDS["record-fee"]],
  ["2026-03-02 11:00", "applicant", COMMANDS["start-attempt"]],
];

export const ATTEMPT_FAILED: readonly Step[] = [
  ...ATTEMPT_RUNNING,
  ["2026-03-02 12:10", "system", { ...COMMANDS["end-attempt"], listeningCorrect: 5 }],
];

/** The applicant has until Thursday 5 March to reply. */
export const BAN_PROPOSED: readonly Step[] = [
  ...ATTEMPT_FAILED,
  ["2026-03-02 13:00", "centre", COMMANDS["propose-ban"]],
];

export const BAN_ANSWERED: readonly Step[] = [
  ...BAN_PROPOSED,
  ["2026-03-02 18:00", "applicant", COMMANDS["reply-to-ban"]],
];

export const BANNED: readonly Step[] = [
  ...BAN_ANSWERED,
  ["2026-03-03 09:00", "otherCentre", COMMANDS["impose-ban"]],
];

/** The pass of the first attempt is disputed on Tuesday 3 March, and answered. */
export const PASS_DISPUTED: readonly Step[] = [
  ...ATTEMPT_RUNNING,
  ["2026-03-02 12:10", "system", COMMANDS["end-attempt"]],
  ["2026-03-03 09:00", "centre", COMMANDS["propose-ban"]],
  ["2026-03-03 18:00", "applicant", COMMANDS["reply-to-ban"]],
];

export const PASS_VOIDED: readonly Step[] = [
  ...PASS_DISPUTED,
  ["2026-03-04 09:00", "otherCentre", COMMANDS["impose-ban"]],
];

export const EXTERNAL_PENDING: readonly Step[] = [
  ...TESTING,
  ["2026-03-03 09:00", "applicant", COMMANDS["submit-external-certificate"]],
];

/** All attempts of stage 1 used up on 2 March: the case is at the decision. */
export const ATTEMPTS_USED: readonly Step[] = [
  ...ATTEMPT_FAILED,
  ["2026-03-02 13:00", "system", COMMANDS["record-fee"]],
  ["2026-03-02 13:05", "applicant", COMMANDS["start-attempt"]],
  ["2026-03-02 14:15", "system", { ...COMMANDS["end-attempt"], readingCorrect: 11 }],
  ["2026-03-02 15:00", "system", COMMANDS["record-fee"]],
  ["2026-03-02 15:05", "applicant", COMMANDS["start-attempt"]],
  ["2026-03-02 16:15", "system", { ...COMMANDS["end-attempt"], readingCorrect: 11 }],
];

export const QUESTIONNAIRE: readonly Step[] = [
  ...ATTEMPT_RUNNING,
  ["2026-03-02 12:10", "system", COMMANDS["end-attempt"]],
];

/** Submitted on Wednesday 4 March. */
export const CHECK: readonly Step[] = [
  ...QUESTIONNAIRE,
  ["2026-03-04 15:00", "applicant", COMMANDS["submit-questionnaire"]],
];

/** Not enough points: from stage 3 straight to the decision. */
export const POINTS_SHORT: readonly Step[] = [
  ...QUESTIONNAIRE,
  [
    "2026-03-04 15:00",
    "applicant",
    { ...COMMANDS["submit-questionnaire"], assessment: tooFewPoints },
  ],
];

/** Every agency clears on Tuesday 10 March. */
export const INTERVIEW: readonly Step[] = [...CHECK, ...allClear("2026-03-10 11:00", 1)];

/** Booked on Wednesday 11 March for Tuesday 17 March, 10:00. */
export const BOOKED: readonly Step[] = [
  ...INTERVIEW,
  ["2026-03-11 09:00", "applicant", COMMANDS["book-interview"]],
];

export const DECISION: readonly Step[] = [
  ...BOOKED,
  ["2026-03-17 10:30", "police", COMMANDS["record-interview"]],
];

export const ADMISSION_DRAFTED: readonly Step[] = [
  ...DECISION,
  ["2026-03-18 10:00", "specialist", COMMANDS["draft-decision"]],
];

export const ADMITTED: readonly Step[] = [
  ...ADMISSION_DRAFTED,
  ["2026-03-19 10:00", "head", COMMANDS["approve-decision"]],
];

export const INTERVIEW_NEGATIVE: readonly Step[] = [
  ...BOOKED,
  ["2026-03-17 10:30", "police", { ...COMMANDS["record-interview"], outcome: "negative" }],
];

/** The hearing before a refusal, opened on Wednesday 18 March. */
export const HEARING: readonly Step[] = [
  ...INTERVIEW_NEGATIVE,
  ["2026-03-18 10:00", "specialist", COMMANDS["draft-decision"]],
];

/** The notice received on Thursday 19 March. */
export const NOTICE_RECEIVED: readonly Step[] = [
  ...HEARING,
  ["2026-03-19 12:00", "applicant", COMMANDS["receive-hearing-notice"]],
];

export const OBJECTED: readonly Step[] = [
  ...NOTICE_RECEIVED,
  ["2026-03-20 12:00", "applicant", COMMANDS.object],
];

export const REFUSED: readonly Step[] = [
  ...NOTICE_RECEIVED,
  ["2026-03-27 00:00", "system", COMMANDS.tick],
  ["2026-03-30 10:00", "head", COMMANDS["approve-decision"]],
];

export const COMPLAINT: readonly Step[] = [
  ...REFUSED,
  ["2026-03-31 10:00", "applicant", COMMANDS["receive-notification"]],
  ["2026-04-01 10:00", "applicant", COMMANDS.complain],
];

export const ANNULMENT: readonly Step[] = [
  ...ADMITTED,
  ["2026-03-20 10:00", "specialist", COMMANDS["propose-annulment"]],
];

export function allClear(local: string, round: number): readonly Step[] {
  return AGENCIES.map((agency) => [
    local,
    "agency",
    { ...COMMANDS["record-agency-answer"], agency, round },
  ]);
}

/** One more appointment, missed. */
export const noShow = (bookedOn: string, start: string, n: number): readonly Step[] => [
  [bookedOn, "applicant", { ...COMMANDS["book-interview"], booking: aBooking(start, n) }],
  [`${start.slice(0, 10)} 18:00`, "police", COMMANDS["record-no-show"]],
];
