import { describe, expect, it } from "vitest";
import { deskNeed, isDoneBy } from "@/lib/application/desk-need";
import { lawStages } from "@/lib/application/law-stages";
import { nextStep, STEPS, type StepCode } from "@/lib/application/next-step";
import { shownSections } from "@/lib/application/shown-sections";
import { MESSAGES } from "@/lib/wording/messages";
import { at, COMMANDS, play, type Step } from "../../factories/application";
import * as journeys from "../../factories/journeys";

const NOW = at("2026-03-02 12:00");

const PAID: readonly Step[] = [
  ...journeys.TESTING,
  ["2026-03-02 10:05", "system", COMMANDS["record-fee"]],
];
const ESCALATED: readonly Step[] = [
  ...journeys.CHECK,
  ["2026-04-20 09:00", "system", COMMANDS.tick],
];
const DISMISSED: readonly Step[] = [
  ...journeys.OBJECTED,
  ["2026-03-26 10:00", "specialist", COMMANDS["dismiss-objection"]],
];
const REOPENED: readonly Step[] = [
  ...journeys.OBJECTED,
  ["2026-03-26 10:00", "specialist", { ...COMMANDS["uphold-objection"], reopen: "interview" }],
];
const READ: readonly Step[] = [
  ...journeys.ADMITTED,
  ["2026-03-20 10:00", "applicant", COMMANDS["receive-notification"]],
];
const READ_REFUSAL: readonly Step[] = [
  ...journeys.REFUSED,
  ["2026-03-31 10:00", "applicant", COMMANDS["receive-notification"]],
];
const ANNULLED: readonly Step[] = [
  ...journeys.ANNULMENT,
  ["2026-03-23 10:00", "head", COMMANDS["approve-annulment"]],
];
const WITHDRAWN: readonly Step[] = [
  ...journeys.CHECK,
  ["2026-03-05 10:00", "applicant", COMMANDS.withdraw],
];

// Every stage and every owner that a stage can have.
const CASES: readonly (readonly [string, readonly Step[], StepCode, string | null, string])[] = [
  ["registered", journeys.TESTING, "pay-fee", "2026-06-01", "applicant"],
  ["the fee paid", PAID, "take-test", "2026-06-01", "applicant"],
  ["an attempt running", journeys.ATTEMPT_RUNNING, "continue-attempt", "2026-06-01", "applicant"],
  ["an attempt failed", journeys.ATTEMPT_FAILED, "pay-fee", "2026-06-01", "applicant"],
  ["a ban", journeys.BANNED, "wait-ban", "2026-04-02", "testing-centre"],
  [
    "a certificate to verify",
    journeys.EXTERNAL_PENDING,
    "wait-certificate",
    null,
    "testing-centre",
  ],
  ["the test passed", journeys.QUESTIONNAIRE, "fill-questionnaire", "2026-04-01", "applicant"],
  ["attempts used up", journeys.ATTEMPTS_USED, "wait-draft", null, "draft"],
  ["too few points", journeys.POINTS_SHORT, "wait-draft", null, "draft"],
  ["the check", journeys.CHECK, "wait-check", "2026-04-07", "agencies"],
  ["a silent agency", ESCALATED, "wait-silence", null, "extend-check"],
  ["the check clear", journeys.INTERVIEW, "book-interview", "2026-03-16", "applicant"],
  ["an appointment", journeys.BOOKED, "attend-interview", null, "record-interview"],
  ["the interview held", journeys.DECISION, "wait-draft", null, "draft"],
  ["an admission drafted", journeys.ADMISSION_DRAFTED, "wait-approval", null, "approve"],
  ["a hearing opened", journeys.HEARING, "read-notice", null, "hearing"],
  ["its notice read", journeys.NOTICE_RECEIVED, "object", null, "hearing"],
  ["an objection", journeys.OBJECTED, "wait-objection", null, "answer-objection"],
  ["an objection dismissed", DISMISSED, "wait-approval", null, "approve"],
  ["an objection upheld", REOPENED, "book-interview", null, "applicant"],
  ["admitted", journeys.ADMITTED, "read-letter", null, "nothing"],
  ["the letter read", READ, "use-letter", "2027-03-19", "nothing"],
  ["refused", journeys.REFUSED, "read-letter", null, "nothing"],
  ["the refusal read", READ_REFUSAL, "refused", null, "nothing"],
  ["a complaint", journeys.COMPLAINT, "wait-complaint", null, "answer-complaint"],
  ["an annulment proposed", journeys.ANNULMENT, "wait-annulment", null, "decide-annulment"],
  ["annulled", ANNULLED, "annulled", null, "nothing"],
  ["withdrawn", WITHDRAWN, "withdrawn", null, "nothing"],
];

describe("what comes next", () => {
  it.each(CASES)("after %s", (_, steps, code, due, need) => {
    const { state } = play(steps);
    const step = nextStep(state, NOW);
    expect(step).toMatchObject({ code, page: STEPS[code].page, acts: STEPS[code].acts });
    if (due !== null) expect(step.due).toBe(due);
    expect(deskNeed(state)).toBe(need);
  });

  it("is known for every step that there is", () => {
    const covered = new Set<string>([...CASES.map(([, , code]) => code), "wait-record"]);
    expect([...covered].toSorted()).toEqual(Object.keys(STEPS).toSorted());
    expect(Object.keys(MESSAGES.en.case.step).toSorted()).toEqual(Object.keys(STEPS).toSorted());
  });

  it("asks something of the applicant exactly when it is their turn, or there is a letter or an hour to keep", () => {
    for (const [name, steps] of CASES) {
      const { state } = play(steps);
      const { code, acts } = nextStep(state, NOW);
      const beyondTheTurn = ["attend-interview", "read-letter", "use-letter"].includes(code);
      expect([name, acts]).toEqual([name, state.owner === "applicant" || beyondTheTurn]);
    }
  });

  it("turns from the appointment to its record when the time is over", () => {
    const { state } = play(journeys.BOOKED);
    expect(nextStep(state, at("2026-03-17 10:29")).code).toBe("attend-interview");
    expect(nextStep(state, at("2026-03-17 10:30")).code).toBe("wait-record");
  });
});

describe("the tracker", () => {
  const lineOf = (steps: readonly Step[]) => lawStages(play(steps).state).map(({ state }) => state);
  const done = (n: number) => Array<string>(n).fill("done");
  const upcoming = (n: number) => Array<string>(n).fill("upcoming");

  it.each<[string, readonly Step[], readonly string[]]>([
    ["registered", journeys.TESTING, ["current", ...upcoming(5)]],
    ["banned", journeys.BANNED, ["suspended", ...upcoming(5)]],
    ["a certificate to verify", journeys.EXTERNAL_PENDING, ["waiting", ...upcoming(5)]],
    ["attempts used up", journeys.ATTEMPTS_USED, ["failed", ...upcoming(4), "waiting"]],
    ["the questionnaire", journeys.QUESTIONNAIRE, ["done", "current", ...upcoming(4)]],
    ["too few points", journeys.POINTS_SHORT, [...done(2), "failed", ...upcoming(2), "waiting"]],
    ["the check", journeys.CHECK, [...done(3), "waiting", ...upcoming(2)]],
    ["booking", journeys.INTERVIEW, [...done(4), "current", "upcoming"]],
    ["booked", journeys.BOOKED, [...done(4), "waiting", "upcoming"]],
    ["the decision", journeys.DECISION, [...done(5), "waiting"]],
    ["a negative interview", journeys.INTERVIEW_NEGATIVE, [...done(4), "failed", "waiting"]],
    ["the hearing", journeys.HEARING, [...done(4), "failed", "current"]],
    ["an objection upheld", REOPENED, [...done(4), "current", "upcoming"]],
    ["admitted", journeys.ADMITTED, done(6)],
    ["refused", journeys.REFUSED, [...done(4), "failed", "failed"]],
    ["a complaint", journeys.COMPLAINT, [...done(4), "failed", "waiting"]],
    ["annulled", ANNULLED, [...done(5), "failed"]],
    ["withdrawn", WITHDRAWN, [...done(3), "upcoming", ...upcoming(2)]],
  ])("after %s", (_, steps, line) => {
    expect(lineOf(steps)).toEqual(line);
  });

  it("shows a section for every stage that has begun", () => {
    for (const [, steps] of CASES) {
      const { state } = play(steps);
      const shown = shownSections(state);
      for (const view of lawStages(state)) {
        const isHere = ["done", "waiting", "failed"].includes(view.state);
        const isAssessed = view.stage !== "questionnaire" || state.submission !== null;
        if (isHere && isAssessed)
          expect([view.stage, shown.has(view.stage)]).toEqual([view.stage, true]);
      }
    }
  });
});

describe("who does what a case needs", () => {
  it("keeps the draft from its approver's role and the approval from its writer's", () => {
    expect(isDoneBy("draft", "akimat-head")).toBe(false);
    expect(isDoneBy("approve", "akimat-specialist")).toBe(false);
    expect(isDoneBy("approve", "akimat-head")).toBe(true);
    expect(isDoneBy("record-interview", "police")).toBe(true);
    for (const need of ["hearing", "applicant", "agencies", "nothing"] as const) {
      expect(isDoneBy(need, "akimat-specialist")).toBe(false);
    }
  });
});
