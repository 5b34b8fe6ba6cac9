import { describe, expect, it } from "vitest";
import {
  COMMANDS,
  outcomeOf,
  play,
  type Step,
  someId,
  tooFewPoints,
} from "../../factories/application";
import * as journey from "../../factories/journeys";

const right = COMMANDS["correct-answer"];
const wrong = { ...right, assessment: tooFewPoints };
const corrected = (steps: readonly Step[], local: string, ...commands: (typeof right)[]) =>
  play([...steps, ...commands.map((command): Step => [local, "specialist", command])]).state;

describe("an answer corrected", () => {
  it("to enough points opens the check for a case that had too few", () => {
    expect(corrected(journey.POINTS_SHORT, "2026-03-05 10:00", right)).toMatchObject({
      stage: "check",
      owner: "agencies",
      decision: null,
      assessment: { outcome: "passed" },
    });
  });

  it.each([
    ["the check", journey.CHECK, "2026-03-05 10:00"],
    ["the interview", journey.INTERVIEW, "2026-03-10 12:00"],
    ["the booked interview", journey.BOOKED, "2026-03-11 12:00"],
    ["an admission to be drafted", journey.DECISION, "2026-03-17 12:00"],
  ])("to too few points takes a case from %s to the decision, and back", (_, steps, local) => {
    expect(corrected(steps, local, wrong)).toMatchObject({
      stage: "decision",
      owner: "akimat",
      decision: { outcome: "refusal", grounds: ["points"], failedStage: "questionnaire" },
    });
    const back = corrected(steps, local, wrong, right);
    expect(back.stage).toBe(play(steps).state.stage);
    expect(back.decision?.outcome ?? null).toBe(play(steps).state.decision?.outcome ?? null);
  });

  it("with a stop names the stop", () => {
    const stop = { ...wrong, assessment: { ...tooFewPoints, stops: ["conviction"], shortfall: 0 } };
    expect(corrected(journey.CHECK, "2026-03-05 10:00", stop).decision?.grounds).toEqual(["stop"]);
  });

  it("gives the booked time back", () => {
    const { events } = play([...journey.BOOKED, ["2026-03-11 12:00", "specialist", wrong]]);
    expect(events.map(({ event }) => event)).toContainEqual(
      expect.objectContaining({
        type: "interview-cancelled",
        bookingId: someId(201),
        byApplicant: false,
      }),
    );
  });

  it("that changes nothing about the outcome leaves the case where it is", () => {
    for (const steps of [journey.CHECK, journey.BOOKED, journey.DECISION]) {
      const before = play(steps).state;
      const { stage, owner, due } = corrected(steps, "2026-03-17 12:00", right);
      expect({ stage, owner, due }).toEqual({
        stage: before.stage,
        owner: before.owner,
        due: before.due,
      });
    }
  });

  it("cures no negative interview", () => {
    const back = corrected(journey.INTERVIEW_NEGATIVE, "2026-03-17 12:00", wrong, right);
    expect(back.decision).toMatchObject({ grounds: ["interview-negative"] });
  });

  it("cures no objection of an agency", () => {
    const objects = { ...COMMANDS["record-agency-answer"], answer: "objects" } as const;
    const steps: readonly Step[] = [...journey.CHECK, ["2026-03-05 09:00", "agency", objects]];
    const back = corrected(steps, "2026-03-05 12:00", wrong, right);
    expect(back.decision).toMatchObject({ grounds: ["agency-objection"], failedStage: "check" });
  });

  it("cures no missed interviews", () => {
    const steps: readonly Step[] = [
      ...journey.BOOKED,
      ["2026-03-17 18:00", "police", COMMANDS["record-no-show"]],
      ...journey.noShow("2026-03-18 09:00", "2026-03-20 10:00", 2),
    ];
    const back = corrected(steps, "2026-03-20 19:00", wrong, right);
    expect(back.decision).toMatchObject({ grounds: ["no-shows"], failedStage: "interview" });
  });

  it("is possible again once the draft is returned", () => {
    const returned: readonly Step[] = [
      ...journey.HEARING,
      ["2026-03-19 10:00", "head", COMMANDS["return-draft"]],
    ];
    expect(outcomeOf(journey.HEARING, ["2026-03-19 11:00", "specialist", right])).toBe(
      "answers-final",
    );
    expect(outcomeOf(returned, ["2026-03-19 11:00", "specialist", right])).toBe("ok");
  });
});
