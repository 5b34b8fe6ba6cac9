import { describe, expect, it } from "vitest";
import { REOPENABLE, type Reopenable } from "@/lib/application/stages";
import { COMMANDS, outcomeOf, play, type Step } from "../../factories/application";
import * as journey from "../../factories/journeys";

const drafted = (steps: readonly Step[], day: string): readonly Step[] => [
  ...steps,
  [`${day} 10:00`, "specialist", COMMANDS["draft-decision"]],
  [`${day} 11:00`, "applicant", COMMANDS.object],
];
const upholding = (reopen: Reopenable) => ({ ...COMMANDS["uphold-objection"], reopen });
const upheld = (steps: readonly Step[], day: string, reopen: Reopenable): readonly Step[] => [
  ...steps,
  [`${day} 12:00`, "specialist", upholding(reopen)],
];

const AGENCY_OBJECTS: readonly Step[] = [
  ...journey.CHECK,
  ["2026-03-10 10:00", "agency", { ...COMMANDS["record-agency-answer"], answer: "objects" }],
];

const FAILURES = {
  "used-up attempts": { steps: journey.ATTEMPTS_USED, may: ["testing"] },
  "too few points": { steps: journey.POINTS_SHORT, may: ["testing", "questionnaire"] },
  "an agency's objection": { steps: AGENCY_OBJECTS, may: ["testing", "questionnaire", "check"] },
  "a negative interview": { steps: journey.INTERVIEW_NEGATIVE, may: REOPENABLE },
} as const;

describe.each(Object.entries(FAILURES))("an objection upheld against %s", (_, failure) => {
  const may: readonly Reopenable[] = failure.may;
  const heard = drafted(failure.steps, "2026-03-18");

  it.each(REOPENABLE)("may reopen %s only if the stage before it is passed", (stage) => {
    expect(outcomeOf(heard, ["2026-03-18 12:00", "head", upholding(stage)])).toBe(
      may.includes(stage) ? "ok" : "cannot-reopen",
    );
  });

  it.each(may)("leads to %s, with the decision taken away", (stage) => {
    const { state } = play(upheld(heard, "2026-03-18", stage));
    expect(state).toMatchObject({ stage, decision: null, closing: null });
    expect(state.owner).toBe(stage === "check" ? "agencies" : "applicant");
  });
});

describe("a reopened test", () => {
  const reopened = upheld(drafted(journey.ATTEMPTS_USED, "2026-03-03"), "2026-03-03", "testing");

  it("gives one more attempt, for one more fee", () => {
    const { state } = play(reopened);
    expect(state.testing).toMatchObject({ attemptsAllowed: 4, used: 3, paid: 3 });
    const start = COMMANDS["start-attempt"];
    expect(outcomeOf(reopened, ["2026-03-04 10:00", "applicant", start])).toBe("fee-not-paid");
    const passed: readonly Step[] = [
      ...reopened,
      ["2026-03-04 10:00", "system", COMMANDS["record-fee"]],
      ["2026-03-04 10:05", "applicant", start],
      ["2026-03-04 11:15", "system", COMMANDS["end-attempt"]],
    ];
    expect(play(passed).state).toMatchObject({ stage: "questionnaire", owner: "applicant" });
  });

  it("keeps the attempts that were not used", () => {
    const kept = upheld(drafted(journey.POINTS_SHORT, "2026-03-05"), "2026-03-05", "testing");
    expect(play(kept).state.testing).toMatchObject({
      attemptsAllowed: 3,
      used: 1,
      certificate: null,
    });
  });

  it("that fails again cannot be jumped by what was passed before it", () => {
    const again = upheld(
      drafted(journey.INTERVIEW_NEGATIVE, "2026-03-18"),
      "2026-03-18",
      "testing",
    );
    const failed = { ...COMMANDS["end-attempt"], readingCorrect: 11 };
    const used: readonly Step[] = [
      ...again,
      ["2026-03-19 09:00", "system", COMMANDS["record-fee"]],
      ["2026-03-19 09:05", "applicant", COMMANDS["start-attempt"]],
      ["2026-03-19 10:15", "system", failed],
      ["2026-03-19 11:00", "system", COMMANDS["record-fee"]],
      ["2026-03-19 11:05", "applicant", COMMANDS["start-attempt"]],
      ["2026-03-19 12:15", "system", failed],
    ];
    const corrected = COMMANDS["correct-answer"];
    expect(outcomeOf(used, ["2026-03-20 09:00", "specialist", corrected])).toBe("wrong-stage");
    const heard = drafted(used, "2026-03-20");
    for (const stage of ["questionnaire", "check", "interview"] as const) {
      expect(outcomeOf(heard, ["2026-03-20 12:00", "head", upholding(stage)])).toBe(
        "cannot-reopen",
      );
    }
  });
});

describe("a reopened questionnaire", () => {
  const reopened = upheld(
    drafted(journey.POINTS_SHORT, "2026-03-05"),
    "2026-03-05",
    "questionnaire",
  );

  it("is submitted and assessed again, and the check opens", () => {
    const { state } = play([
      ...reopened,
      ["2026-03-10 10:00", "applicant", COMMANDS["submit-questionnaire"]],
    ]);
    expect(state).toMatchObject({
      stage: "check",
      submission: { on: "2026-03-10" },
      assessment: { outcome: "passed" },
    });
  });

  it("that lapses cannot be jumped by a correction of the old answers", () => {
    const lapsed: readonly Step[] = [
      ...upheld(drafted(journey.INTERVIEW_NEGATIVE, "2026-03-18"), "2026-03-18", "questionnaire"),
      ["2026-04-14 00:00", "system", COMMANDS.tick],
      ["2026-04-18 00:00", "system", COMMANDS.tick],
    ];
    expect(play(lapsed).state.decision).toMatchObject({
      grounds: ["not-completed"],
      failedStage: "questionnaire",
    });
    const corrected = COMMANDS["correct-answer"];
    expect(outcomeOf(lapsed, ["2026-04-20 09:00", "specialist", corrected])).toBe("wrong-stage");
  });

  it("needs a certificate that is still valid", () => {
    const expiring: readonly Step[] = [
      ...journey.EXTERNAL_PENDING,
      [
        "2026-03-03 10:00",
        "centre",
        { ...COMMANDS["verify-external-certificate"], issuedOn: "2024-03-06" },
      ],
      ...journey.POINTS_SHORT.slice(-1),
    ];
    const heard = drafted(expiring, "2026-03-05");
    const at = (local: string) => outcomeOf(heard, [local, "head", upholding("questionnaire")]);
    expect(at("2026-03-06 23:59")).toBe("ok");
    expect(at("2026-03-07 00:00")).toBe("cannot-reopen");
  });
});

it("a reopened check asks every agency again, in the next round", () => {
  const { state } = play(upheld(drafted(AGENCY_OBJECTS, "2026-03-11"), "2026-03-12", "check"));
  expect(state.check).toEqual({
    round: 2,
    answers: { knb: "waiting", mvd: "waiting", kpssu: "waiting", mfa: "waiting" },
    escalated: false,
  });
});

it("a reopened interview begins without the old no-shows and changes", () => {
  const { state } = play(upheld(journey.OBJECTED, "2026-03-26", "interview"));
  expect(state.interview).toEqual({
    round: 2,
    booking: null,
    changes: 0,
    noShows: 0,
    outcome: null,
  });
});
