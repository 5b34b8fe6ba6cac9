import { describe, expect, it } from "vitest";
import type { CommandType } from "@/lib/application/commands";
import type { Refusal } from "@/lib/application/refusals";
import { COMMANDS, outcomeOf, type Step } from "../../factories/application";
import * as journey from "../../factories/journeys";

const SITUATIONS = {
  nobody: { steps: [], when: "2026-03-02 10:00" },
  testing: { steps: journey.TESTING, when: "2026-03-03 10:00" },
  running: { steps: journey.ATTEMPT_RUNNING, when: "2026-03-02 11:30" },
  failed: { steps: journey.ATTEMPT_FAILED, when: "2026-03-03 08:00" },
  banProposed: { steps: journey.BAN_PROPOSED, when: "2026-03-03 08:00" },
  banAnswered: { steps: journey.BAN_ANSWERED, when: "2026-03-03 08:00" },
  banned: { steps: journey.BANNED, when: "2026-03-04 10:00" },
  external: { steps: journey.EXTERNAL_PENDING, when: "2026-03-04 10:00" },
  questionnaire: { steps: journey.QUESTIONNAIRE, when: "2026-03-03 10:00" },
  check: { steps: journey.CHECK, when: "2026-03-05 10:00" },
  interview: { steps: journey.INTERVIEW, when: "2026-03-11 10:00" },
  booked: { steps: journey.BOOKED, when: "2026-03-11 10:00" },
  decision: { steps: journey.DECISION, when: "2026-03-18 09:00" },
  drafted: { steps: journey.ADMISSION_DRAFTED, when: "2026-03-19 10:00" },
  hearing: { steps: journey.HEARING, when: "2026-03-19 10:00" },
  objected: { steps: journey.OBJECTED, when: "2026-03-21 10:00" },
  closed: { steps: journey.REFUSED, when: "2026-03-31 10:00" },
  complaint: { steps: journey.COMPLAINT, when: "2026-04-02 10:00" },
  annulment: { steps: journey.ANNULMENT, when: "2026-03-21 10:00" },
} as const satisfies Record<string, { steps: readonly Step[]; when: string }>;
type Situation = keyof typeof SITUATIONS;

type Outcome = Refusal | "ok";
type Row = { readonly else: Outcome } & { readonly [O in Outcome]?: readonly Situation[] };

/** After an attempt that did not pass, with nothing in the way of the next one. */
const GOING_ON: readonly Situation[] = ["failed", "banProposed", "banAnswered"];
const TESTING: readonly Situation[] = ["testing", "running", "banned", "external", ...GOING_ON];
const DECISION: readonly Situation[] = ["decision", "drafted", "hearing", "objected"];
const OPEN: readonly Situation[] = ["questionnaire", "check", "interview", "booked", ...DECISION];

const EXPECTED: { readonly [T in CommandType]: Row } = {
  register: { else: "already-registered", ok: ["nobody"] },
  "move-region": {
    else: "wrong-stage",
    ok: [...TESTING, "questionnaire", "check", "interview"],
    "booked-already": ["booked"],
    "region-fixed": DECISION,
  },
  withdraw: {
    else: "wrong-stage",
    ok: ["testing", "banned", "external", ...GOING_ON, ...OPEN],
    "attempt-running": ["running"],
  },
  "record-fee": { else: "wrong-stage", ok: TESTING },
  "start-attempt": {
    else: "wrong-stage",
    "fee-not-paid": ["testing", "banned", ...GOING_ON],
    "attempt-running": ["running"],
    "external-pending": ["external"],
  },
  "end-attempt": { else: "no-attempt-running", ok: ["running"] },
  "remark-attempt": {
    else: "wrong-stage",
    ok: ["questionnaire", ...GOING_ON],
    "no-attempt-ended": ["testing", "running", "external"],
    "result-void": ["banned"],
  },
  "propose-ban": {
    else: "wrong-stage",
    ok: ["failed", ...OPEN],
    "ban-proposed-already": ["banProposed", "banAnswered"],
    "attempt-running": ["running"],
    banned: ["banned"],
    "no-attempt-ended": ["testing", "external"],
  },
  "reply-to-ban": {
    else: "no-ban-proposed",
    ok: ["banProposed"],
    "reply-made-already": ["banAnswered"],
  },
  "impose-ban": {
    else: "no-ban-proposed",
    ok: ["banAnswered"],
    "reply-term-running": ["banProposed"],
  },
  "drop-ban": {
    else: "no-ban-proposed",
    ok: ["banAnswered"],
    "reply-term-running": ["banProposed"],
  },
  "lift-ban": { else: "not-banned", ok: ["banned"] },
  "submit-external-certificate": {
    else: "wrong-stage",
    ok: ["testing", ...GOING_ON],
    "attempt-running": ["running"],
    banned: ["banned"],
    "external-pending": ["external"],
  },
  "verify-external-certificate": { else: "no-external-pending", ok: ["external"] },
  "reject-external-certificate": { else: "no-external-pending", ok: ["external"] },
  "submit-questionnaire": { else: "wrong-stage", ok: ["questionnaire"] },
  "correct-answer": {
    else: "wrong-stage",
    ok: ["check", "interview", "booked", "decision"],
    "answers-final": ["drafted", "hearing", "objected"],
  },
  "examine-answers": {
    else: "wrong-stage",
    ok: ["check", "interview", "booked", "decision"],
    "answers-final": ["drafted", "hearing", "objected"],
  },
  "record-agency-answer": { else: "wrong-stage", ok: ["check"] },
  "extend-check": { else: "wrong-stage", "not-escalated": ["check"] },
  "book-interview": { else: "wrong-stage", ok: ["interview"], "booked-already": ["booked"] },
  "move-interview": { else: "wrong-stage", ok: ["booked"], "not-booked": ["interview"] },
  "cancel-interview": { else: "wrong-stage", ok: ["booked"], "not-booked": ["interview"] },
  "release-interview": { else: "wrong-stage", ok: ["booked"], "not-booked": ["interview"] },
  "record-interview": { else: "not-booked", "too-early": ["booked"] },
  "record-no-show": { else: "not-booked", "too-early": ["booked"] },
  "draft-decision": {
    else: "wrong-stage",
    ok: ["decision"],
    "already-drafted": ["drafted", "hearing", "objected"],
  },
  "return-draft": {
    else: "wrong-stage",
    ok: ["drafted", "hearing"],
    "not-drafted": ["decision"],
    "objection-undecided": ["objected"],
  },
  "receive-hearing-notice": {
    else: "no-hearing",
    ok: ["hearing"],
    "notice-received-already": ["objected"],
  },
  object: { else: "no-hearing", ok: ["hearing"], "objection-made-already": ["objected"] },
  "uphold-objection": { else: "no-hearing", ok: ["objected"], "no-objection": ["hearing"] },
  "dismiss-objection": { else: "no-hearing", ok: ["objected"], "no-objection": ["hearing"] },
  "approve-decision": {
    else: "wrong-stage",
    ok: ["drafted"],
    "not-drafted": ["decision"],
    "hearing-term-running": ["hearing"],
    "objection-undecided": ["objected"],
  },
  "receive-notification": {
    else: "no-notification",
    ok: ["closed", "annulment"],
    "notice-received-already": ["complaint"],
  },
  complain: {
    else: "no-notification",
    ok: ["closed"],
    "complaint-made-already": ["complaint"],
    "wrong-stage": ["annulment"],
  },
  "uphold-complaint": { else: "wrong-stage", ok: ["complaint"] },
  "dismiss-complaint": { else: "wrong-stage", ok: ["complaint"] },
  "propose-annulment": {
    else: "no-notification",
    ok: ["closed"],
    "complaint-pending": ["complaint"],
    "wrong-stage": ["annulment"],
  },
  "approve-annulment": { else: "wrong-stage", ok: ["annulment"] },
  "reject-annulment": { else: "wrong-stage", ok: ["annulment"] },
  tick: { else: "nothing-due" },
};

const expectedIn = (row: Row, situation: Situation): Outcome => {
  const named = Object.entries(row).find(
    ([key, places]) => key !== "else" && places.includes(situation),
  );
  return (named?.[0] as Outcome | undefined) ?? row.else;
};

const situationNames = Object.keys(SITUATIONS) as Situation[];

describe.each(situationNames)("in situation %s", (situation) => {
  const { steps, when } = SITUATIONS[situation];
  it.each(Object.values(COMMANDS))("$type", (command) => {
    const expected =
      situation === "nobody" && command.type !== "register"
        ? "not-registered"
        : expectedIn(EXPECTED[command.type], situation);
    expect(outcomeOf(steps, [when, "otherHead", command])).toBe(expected);
  });
});
