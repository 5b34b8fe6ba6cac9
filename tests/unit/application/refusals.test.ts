import { expect, it } from "vitest";
import { REFUSALS, type Refusal } from "@/lib/application/refusals";
import { aBooking, COMMANDS, outcomeOf, RULES, type Step } from "../../factories/application";
import * as journey from "../../factories/journeys";

type Case = { readonly after: readonly Step[]; readonly step: Step };

const after = (steps: readonly Step[], ...step: Step): Case => ({ after: steps, step });

const ATTEMPT_PAID: readonly Step[] = [
  ...journey.ATTEMPT_FAILED,
  ["2026-03-02 13:00", "system", COMMANDS["record-fee"]],
];
const MOVED_TWICE: readonly Step[] = [
  ...journey.BOOKED,
  ["2026-03-11 10:00", "applicant", COMMANDS["move-interview"]],
  ["2026-03-11 11:00", "applicant", COMMANDS["move-interview"]],
];
const LAST_ATTEMPT: readonly Step[] = journey.ATTEMPTS_USED.slice(0, -1);
const ANNULLED: readonly Step[] = [
  ...journey.ANNULMENT,
  ["2026-03-21 10:00", "head", COMMANDS["approve-annulment"]],
];

/** A situation for each refusal that there is: the compiler misses the one that is left out. */
const WAYS: { readonly [C in Refusal]: Case } = {
  "already-registered": after(journey.TESTING, "2026-03-02 11:00", "applicant", COMMANDS.register),
  "not-registered": after([], "2026-03-02 10:00", "applicant", COMMANDS.withdraw),
  "wrong-stage": after(
    journey.CHECK,
    "2026-03-05 10:00",
    "applicant",
    COMMANDS["submit-questionnaire"],
  ),
  "pilot-not-in-force": after([], "2027-01-01 00:00", "applicant", COMMANDS.register),
  "same-region": after(journey.TESTING, "2026-03-02 11:00", "applicant", {
    type: "move-region",
    region: "KZ-75",
  }),
  "region-fixed": after(journey.DECISION, "2026-03-18 10:00", "applicant", COMMANDS["move-region"]),
  "attempt-running": after(
    journey.ATTEMPT_RUNNING,
    "2026-03-02 11:30",
    "applicant",
    COMMANDS.withdraw,
  ),
  "no-attempt-running": after(
    journey.TESTING,
    "2026-03-02 11:30",
    "system",
    COMMANDS["end-attempt"],
  ),
  "no-attempt-ended": after(
    journey.ATTEMPT_RUNNING,
    "2026-03-02 11:30",
    "centre",
    COMMANDS["remark-attempt"],
  ),
  "no-attempts-left": after(LAST_ATTEMPT, "2026-03-02 15:30", "system", COMMANDS["record-fee"]),
  "fee-not-paid": after(
    journey.TESTING,
    "2026-03-02 11:00",
    "applicant",
    COMMANDS["start-attempt"],
  ),
  "fee-already-paid": after(ATTEMPT_PAID, "2026-03-02 13:01", "system", COMMANDS["record-fee"]),
  banned: after(ATTEMPT_PAID, "2026-03-02 14:00", "applicant", {
    ...COMMANDS["start-attempt"],
    bannedElsewhereUntil: "2026-03-02",
  }),
  "not-banned": after(journey.TESTING, "2026-03-02 11:00", "centre", COMMANDS["lift-ban"]),
  "retake-too-early": after(
    ATTEMPT_PAID,
    "2026-03-03 23:59",
    "applicant",
    COMMANDS["start-attempt"],
  ),
  "external-pending": after(
    journey.EXTERNAL_PENDING,
    "2026-03-04 10:00",
    "applicant",
    COMMANDS["submit-external-certificate"],
  ),
  "ban-proposed-already": after(
    journey.BAN_PROPOSED,
    "2026-03-03 09:00",
    "otherCentre",
    COMMANDS["propose-ban"],
  ),
  "no-ban-proposed": after(
    journey.ATTEMPT_FAILED,
    "2026-03-03 09:00",
    "otherCentre",
    COMMANDS["impose-ban"],
  ),
  "reply-made-already": after(
    journey.BAN_ANSWERED,
    "2026-03-03 09:00",
    "applicant",
    COMMANDS["reply-to-ban"],
  ),
  "reply-term-running": after(
    journey.BAN_PROPOSED,
    "2026-03-05 23:59",
    "otherCentre",
    COMMANDS["impose-ban"],
  ),
  "certificate-stands": after(
    [
      ...journey.EXTERNAL_PENDING,
      ["2026-03-05 09:00", "centre", COMMANDS["verify-external-certificate"]],
    ],
    "2026-03-05 10:00",
    "centre",
    COMMANDS["propose-ban"],
  ),
  "ban-undecided": after(
    [...journey.ADMISSION_DRAFTED, ["2026-03-18 11:00", "centre", COMMANDS["propose-ban"]]],
    "2026-03-19 10:00",
    "head",
    COMMANDS["approve-decision"],
  ),
  "result-void": after(
    journey.PASS_VOIDED,
    "2026-03-05 10:00",
    "centre",
    COMMANDS["remark-attempt"],
  ),
  "no-external-pending": after(journey.EXTERNAL_PENDING, "2026-03-04 10:00", "centre", {
    ...COMMANDS["verify-external-certificate"],
    certificateId: "another",
  }),
  "below-threshold": after(journey.EXTERNAL_PENDING, "2026-03-04 10:00", "centre", {
    ...COMMANDS["verify-external-certificate"],
    readingCorrect: 11,
  }),
  "certificate-expired": after(journey.EXTERNAL_PENDING, "2026-03-04 10:00", "centre", {
    ...COMMANDS["verify-external-certificate"],
    issuedOn: "2024-03-03",
  }),
  "answers-final": after(
    journey.HEARING,
    "2026-03-18 11:00",
    "specialist",
    COMMANDS["correct-answer"],
  ),
  "already-answered": after(
    journey.INTERVIEW.slice(0, -1),
    "2026-03-10 12:00",
    "agency",
    COMMANDS["record-agency-answer"],
  ),
  "stale-round": after(journey.CHECK, "2026-03-10 12:00", "agency", {
    ...COMMANDS["record-agency-answer"],
    round: 2,
  }),
  "not-escalated": after(journey.CHECK, "2026-03-10 12:00", "specialist", COMMANDS["extend-check"]),
  "booked-already": after(
    journey.BOOKED,
    "2026-03-11 10:00",
    "applicant",
    COMMANDS["book-interview"],
  ),
  "not-booked": after(
    journey.INTERVIEW,
    "2026-03-11 10:00",
    "police",
    COMMANDS["record-interview"],
  ),
  "slot-in-past": after(journey.BOOKED, "2026-03-11 10:00", "applicant", {
    type: "move-interview",
    booking: aBooking("2026-03-11 10:00"),
  }),
  "after-due-date": after(
    journey.QUESTIONNAIRE,
    "2026-04-02 00:00",
    "applicant",
    COMMANDS["submit-questionnaire"],
  ),
  "too-late-to-change": after(
    journey.BOOKED,
    "2026-03-16 10:01",
    "applicant",
    COMMANDS["cancel-interview"],
  ),
  "no-changes-left": after(
    MOVED_TWICE,
    "2026-03-11 12:00",
    "applicant",
    COMMANDS["move-interview"],
  ),
  "too-early": after(journey.BOOKED, "2026-03-17 09:59", "police", COMMANDS["record-interview"]),
  "not-drafted": after(journey.DECISION, "2026-03-18 10:00", "head", COMMANDS["approve-decision"]),
  "already-drafted": after(
    journey.ADMISSION_DRAFTED,
    "2026-03-18 11:00",
    "specialist",
    COMMANDS["draft-decision"],
  ),
  "same-person": after(
    journey.ADMISSION_DRAFTED,
    "2026-03-18 11:00",
    "specialist",
    COMMANDS["approve-decision"],
  ),
  "no-hearing": after(journey.DECISION, "2026-03-18 11:00", "applicant", COMMANDS.object),
  "notice-received-already": after(
    journey.NOTICE_RECEIVED,
    "2026-03-19 13:00",
    "applicant",
    COMMANDS["receive-hearing-notice"],
  ),
  "objection-term-over": after(
    journey.NOTICE_RECEIVED,
    "2026-03-27 00:00",
    "applicant",
    COMMANDS.object,
  ),
  "objection-made-already": after(
    journey.OBJECTED,
    "2026-03-20 13:00",
    "applicant",
    COMMANDS.object,
  ),
  "no-objection": after(
    journey.HEARING,
    "2026-03-20 13:00",
    "specialist",
    COMMANDS["dismiss-objection"],
  ),
  "objection-undecided": after(
    journey.OBJECTED,
    "2026-03-30 13:00",
    "head",
    COMMANDS["approve-decision"],
  ),
  "hearing-term-running": after(
    journey.NOTICE_RECEIVED,
    "2026-03-27 23:59",
    "head",
    COMMANDS["approve-decision"],
  ),
  "no-notification": after(journey.DECISION, "2026-03-18 10:00", "applicant", COMMANDS.complain),
  "notification-annulled": after(ANNULLED, "2026-03-22 10:00", "applicant", COMMANDS.complain),
  "complaint-made-already": after(
    journey.COMPLAINT,
    "2026-04-02 10:00",
    "applicant",
    COMMANDS.complain,
  ),
  "complaint-pending": after(
    journey.COMPLAINT,
    "2026-04-02 10:00",
    "head",
    COMMANDS["propose-annulment"],
  ),
  "not-a-refusal": after(
    [...journey.ADMITTED, ["2026-03-20 10:00", "applicant", COMMANDS.complain]],
    "2026-03-21 10:00",
    "head",
    COMMANDS["uphold-complaint"],
  ),
  "cannot-reopen": after(
    [
      ...journey.POINTS_SHORT,
      ["2026-03-05 10:00", "specialist", COMMANDS["draft-decision"]],
      ["2026-03-06 10:00", "applicant", COMMANDS.object],
    ],
    "2026-03-10 10:00",
    "specialist",
    { ...COMMANDS["uphold-objection"], reopen: "check" },
  ),
  "nothing-due": after(journey.TESTING, "2026-03-02 10:01", "system", COMMANDS.tick),
};

it.each(REFUSALS)("%s can be met", (code) => {
  const { after: steps, step } = WAYS[code];
  const rules = { ...RULES, retakeWaitDays: code === "retake-too-early" ? 2 : 0 };
  expect(outcomeOf(steps, step, rules)).toBe(code);
});
