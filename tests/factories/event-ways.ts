import type { EventType } from "@/lib/application/events";
import { CASE, COMMANDS, PEOPLE, PERSON, type Step, someId, tooFewPoints } from "./application";
import * as journey from "./journeys";

/** A history that contains the event, and what the state then says (after the event itself, not the history). */
type Way = readonly [steps: readonly Step[], then: Record<string, unknown>];

const then = (steps: readonly Step[], ...more: readonly Step[]): readonly Step[] => [
  ...steps,
  ...more,
];
const ESCALATED = then(journey.CHECK, ["2026-04-08 00:00", "system", COMMANDS.tick]);
const REMINDED = then(journey.TESTING, ["2026-05-29 00:00", "system", COMMANDS.tick]);
const CLOSED = { stage: "closed", owner: "nobody", due: null };
const booking = COMMANDS["book-interview"].booking;

/** For every type of event a history in which it happens. */
export const EVENT_WAYS: { readonly [T in EventType]: Way } = {
  registered: [
    journey.TESTING,
    { id: CASE, personId: PERSON, stage: "testing", owner: "applicant", due: "2026-06-01" },
  ],
  "region-moved": [
    then(journey.TESTING, ["2026-03-03 09:00", "applicant", COMMANDS["move-region"]]),
    { region: "KZ-71", owner: "applicant", due: "2026-06-01" },
  ],
  withdrawn: [
    then(journey.EXTERNAL_PENDING, ["2026-03-03 10:00", "applicant", COMMANDS.withdraw]),
    { ...CLOSED, closing: "withdrawn", testing: { pendingExternal: null } },
  ],
  "fee-recorded": [journey.ATTEMPT_RUNNING, { testing: { paid: 1, used: 0 } }],
  "attempt-started": [
    journey.ATTEMPT_RUNNING,
    { testing: { used: 1, runningAttempt: someId(21) } },
  ],
  "attempt-ended": [
    journey.ATTEMPT_FAILED,
    { stage: "testing", testing: { runningAttempt: null, lastEndedOn: "2026-03-02" } },
  ],
  "attempt-remarked": [
    then(journey.QUESTIONNAIRE, ["2026-03-03 09:00", "centre", COMMANDS["remark-attempt"]]),
    { testing: { certificate: { listeningCorrect: 20, readingCorrect: 40 } } },
  ],
  "ban-proposed": [
    journey.BAN_PROPOSED,
    {
      owner: "applicant",
      due: "2026-06-01",
      testing: {
        banProposal: { by: PEOPLE.centre, replyUntil: "2026-03-05", repliedOn: null },
      },
    },
  ],
  "ban-answered": [
    journey.BAN_ANSWERED,
    { owner: "applicant", testing: { banProposal: { repliedOn: "2026-03-02" } } },
  ],
  "ban-dropped": [
    then(journey.BAN_ANSWERED, ["2026-03-03 09:00", "otherCentre", COMMANDS["drop-ban"]]),
    { owner: "applicant", due: "2026-06-01", testing: { banProposal: null, bannedUntil: null } },
  ],
  "result-voided": [
    journey.PASS_VOIDED,
    {
      stage: "testing",
      submission: null,
      testing: { certificate: null, voided: [someId(21)] },
    },
  ],
  "ban-imposed": [
    journey.BANNED,
    {
      owner: "testing-centre",
      due: "2026-04-02",
      testing: { bannedUntil: "2026-04-02", banProposal: null, daysLeft: 90 },
    },
  ],
  "ban-lifted": [
    then(journey.BANNED, ["2026-03-10 09:00", "centre", COMMANDS["lift-ban"]]),
    { owner: "applicant", due: "2026-06-08", testing: { bannedUntil: null } },
  ],
  "ban-ended": [
    then(journey.BANNED, ["2026-04-03 00:00", "system", COMMANDS.tick]),
    { owner: "applicant", due: "2026-07-02", testing: { bannedUntil: null } },
  ],
  "external-certificate-submitted": [
    journey.EXTERNAL_PENDING,
    {
      owner: "testing-centre",
      due: "2026-03-11",
      testing: { pendingExternal: someId(23), daysLeft: 90 },
    },
  ],
  "external-certificate-rejected": [
    then(journey.EXTERNAL_PENDING, [
      "2026-03-05 09:00",
      "centre",
      COMMANDS["reject-external-certificate"],
    ]),
    { owner: "applicant", due: "2026-06-03", testing: { pendingExternal: null } },
  ],
  "testing-passed": [
    then(journey.EXTERNAL_PENDING, [
      "2026-03-05 09:00",
      "centre",
      COMMANDS["verify-external-certificate"],
    ]),
    {
      stage: "questionnaire",
      due: "2026-04-06",
      testing: {
        pendingExternal: null,
        certificate: { source: "external", readingCorrect: 31, validUntil: "2027-11-20" },
      },
    },
  ],
  "questionnaire-submitted": [
    journey.CHECK,
    { submission: { id: someId(24), on: "2026-03-04" }, pauses: [] },
  ],
  "answer-corrected": [
    then(journey.CHECK, ["2026-03-05 10:00", "specialist", COMMANDS["correct-answer"]]),
    { stage: "check", owner: "agencies" },
  ],
  "answers-examined": [
    then(journey.BOOKED, ["2026-03-11 10:00", "police", COMMANDS["examine-answers"]]),
    { stage: "interview", owner: "police" },
  ],
  assessed: [journey.POINTS_SHORT, { assessment: tooFewPoints }],
  "check-opened": [
    journey.CHECK,
    {
      stage: "check",
      owner: "agencies",
      due: "2026-04-07",
      check: { round: 1, answers: { knb: "waiting", mfa: "waiting" }, escalated: false },
    },
  ],
  "agency-answered": [journey.INTERVIEW, { check: { answers: { mfa: "clear" } } }],
  "check-escalated": [ESCALATED, { owner: "akimat", check: { escalated: true } }],
  "check-extended": [
    then(ESCALATED, ["2026-04-08 10:00", "specialist", COMMANDS["extend-check"]]),
    { owner: "agencies", due: "2026-05-08", check: { escalated: false } },
  ],
  "interview-opened": [
    journey.INTERVIEW,
    { stage: "interview", owner: "applicant", due: "2026-03-16", interview: { round: 1 } },
  ],
  "interview-booked": [
    journey.BOOKED,
    { owner: "police", due: "2026-03-17", interview: { booking, changes: 0 } },
  ],
  "interview-cancelled": [
    then(journey.BOOKED, ["2026-03-12 10:00", "applicant", COMMANDS["cancel-interview"]]),
    { owner: "applicant", due: "2026-03-18", interview: { booking: null, changes: 1 } },
  ],
  "interview-held": [journey.DECISION, { interview: { booking: null, outcome: "positive" } }],
  "interview-missed": [
    then(journey.BOOKED, ["2026-03-17 10:30", "police", COMMANDS["record-no-show"]]),
    { owner: "applicant", due: "2026-03-26", interview: { booking: null, noShows: 1 } },
  ],
  "booking-term-extended": [
    then(journey.INTERVIEW, ["2026-03-17 00:00", "system", { type: "tick", slotsFree: false }]),
    { owner: "applicant", due: "2026-03-26" },
  ],
  "decision-opened": [
    journey.DECISION,
    { stage: "decision", owner: "akimat", decision: { outcome: "admission", grounds: [] } },
  ],
  "decision-drafted": [
    journey.ADMISSION_DRAFTED,
    { owner: "akimat-head", decision: { draft: { by: PEOPLE.specialist } } },
  ],
  "draft-returned": [
    then(journey.HEARING, ["2026-03-19 10:00", "head", COMMANDS["return-draft"]]),
    { owner: "akimat", decision: { draft: null, hearing: null } },
  ],
  "hearing-opened": [
    journey.HEARING,
    { owner: "applicant", decision: { hearing: { openedOn: "2026-03-18", receivedOn: null } } },
  ],
  "hearing-notice-received": [
    journey.NOTICE_RECEIVED,
    { owner: "applicant", decision: { hearing: { receivedOn: "2026-03-19" } } },
  ],
  "objection-made": [
    journey.OBJECTED,
    { owner: "akimat", decision: { hearing: { objection: { on: "2026-03-20" } } } },
  ],
  "objection-dismissed": [
    then(journey.OBJECTED, ["2026-03-26 10:00", "specialist", COMMANDS["dismiss-objection"]]),
    { owner: "akimat-head", decision: { hearing: { objectionAnswer: "dismissed" } } },
  ],
  "objection-upheld": [
    then(journey.OBJECTED, ["2026-03-26 10:00", "specialist", COMMANDS["uphold-objection"]]),
    { decision: { hearing: { objectionAnswer: "upheld" } } },
  ],
  "hearing-ended": [
    then(journey.NOTICE_RECEIVED, ["2026-03-27 00:00", "system", COMMANDS.tick]),
    { owner: "akimat-head", stage: "decision" },
  ],
  "notification-issued": [
    journey.ADMITTED,
    {
      ...CLOSED,
      closing: "admitted",
      notification: { outcome: "admission", approvedBy: PEOPLE.head, annulled: false },
    },
  ],
  "notification-received": [journey.COMPLAINT, { notification: { receivedOn: "2026-03-31" } }],
  "complaint-made": [
    journey.COMPLAINT,
    { stage: "complaint", owner: "akimat-head", due: "2026-04-29", complaint: { late: false } },
  ],
  "complaint-upheld": [
    then(journey.COMPLAINT, ["2026-04-02 10:00", "head", COMMANDS["uphold-complaint"]]),
    { stage: "complaint" },
  ],
  "complaint-dismissed": [
    then(journey.COMPLAINT, ["2026-04-02 10:00", "head", COMMANDS["dismiss-complaint"]]),
    { ...CLOSED, closing: "refused" },
  ],
  "annulment-proposed": [
    journey.ANNULMENT,
    { stage: "annulment", owner: "akimat-head", annulmentProposal: { by: PEOPLE.specialist } },
  ],
  "annulment-rejected": [
    then(journey.ANNULMENT, ["2026-03-26 10:00", "head", COMMANDS["reject-annulment"]]),
    { ...CLOSED, closing: "admitted", annulmentProposal: null },
  ],
  "notification-annulled": [
    then(journey.ANNULMENT, ["2026-03-26 10:00", "head", COMMANDS["approve-annulment"]]),
    { ...CLOSED, closing: "annulled", notification: { annulled: true } },
  ],
  "stage-reopened": [
    then(journey.OBJECTED, [
      "2026-03-26 10:00",
      "specialist",
      { ...COMMANDS["uphold-objection"], reopen: "questionnaire" },
    ]),
    { stage: "questionnaire", owner: "applicant", due: "2026-04-27", submission: null },
  ],
  "reminder-sent": [REMINDED, { remindedOn: "2026-05-29", owner: "applicant", due: "2026-06-01" }],
  "term-lapsed": [
    then(REMINDED, ["2026-06-02 00:00", "system", COMMANDS.tick]),
    { stage: "testing" },
  ],
};

export const EVENT_TYPES = Object.keys(EVENT_WAYS) as EventType[];
