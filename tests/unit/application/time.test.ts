import { describe, expect, it } from "vitest";
import { nextWake } from "@/lib/application/decide-time";
import { aContext, at, COMMANDS, outcomeOf, play, type Step } from "../../factories/application";
import * as journey from "../../factories/journeys";

const tick = (steps: readonly Step[], local: string) =>
  outcomeOf(steps, [local, "system", COMMANDS.tick]);

describe("a term of the applicant", () => {
  it("lapses only after a reminder three days before", () => {
    expect(tick(journey.TESTING, "2026-05-28 23:59")).toBe("nothing-due");
    const reminded: readonly Step[] = [
      ...journey.TESTING,
      ["2026-05-29 00:00", "system", COMMANDS.tick],
    ];
    expect(play(reminded).state).toMatchObject({ due: "2026-06-01", remindedOn: "2026-05-29" });
    expect(tick(reminded, "2026-06-01 23:59")).toBe("nothing-due");
    const { state } = play([...reminded, ["2026-06-02 00:00", "system", COMMANDS.tick]]);
    expect(state).toMatchObject({
      stage: "decision",
      owner: "akimat",
      decision: { outcome: "refusal", grounds: ["not-completed"], failedStage: "testing" },
    });
  });

  it("is reminded of late only with the full time before the lapse, to a working day", () => {
    const late: readonly Step[] = [
      ...journey.TESTING,
      ["2026-06-10 09:00", "system", COMMANDS.tick],
    ];
    // Three days later is Saturday 13 June.
    expect(play(late).state).toMatchObject({ stage: "testing", due: "2026-06-15" });
    expect(tick(late, "2026-06-15 23:59")).toBe("nothing-due");
    expect(tick(late, "2026-06-16 00:00")).toBe("ok");
  });

  it("is reminded of again when it is a new one", () => {
    const { state } = play([
      ...journey.QUESTIONNAIRE,
      ["2026-03-29 00:00", "system", COMMANDS.tick],
      ["2026-03-30 10:00", "applicant", COMMANDS["submit-questionnaire"]],
    ]);
    expect(state.remindedOn).toBeNull();
  });

  it("of the hearing lapses into nothing but the head's turn", () => {
    const { state } = play([
      ...journey.NOTICE_RECEIVED,
      ["2026-04-20 00:00", "system", COMMANDS.tick],
    ]);
    expect(state).toMatchObject({ stage: "decision", owner: "akimat-head" });
    expect(state.decision?.grounds).toEqual(["interview-negative"]);
  });
});

describe("the clock's next work", () => {
  const wake = (steps: readonly Step[]) =>
    nextWake(play(steps).state, aContext(at("2026-03-02 00:00")));

  it.each([
    ["the reminder of the test", journey.TESTING, "2026-05-29 00:00"],
    ["the end of a ban", journey.BANNED, "2026-04-03 00:00"],
    ["the reminder of the questionnaire", journey.QUESTIONNAIRE, "2026-03-29 00:00"],
    ["the silence of agencies", journey.CHECK, "2026-04-08 00:00"],
    ["the reminder to book", journey.INTERVIEW, "2026-03-13 00:00"],
    ["the deemed receipt", journey.HEARING, "2026-03-26 00:00"],
    ["the end of the objection's term", journey.NOTICE_RECEIVED, "2026-03-27 00:00"],
  ])("is %s", (_, steps, local) => {
    expect(wake(steps)).toEqual(at(local));
    expect(tick(steps, local)).toBe("ok");
    const before = new Date(at(local).getTime() - 60_000 + 5 * 3_600_000).toISOString();
    expect(tick(steps, before.slice(0, 16).replace("T", " "))).toBe("nothing-due");
  });

  it.each([
    ["an attempt is running", journey.ATTEMPT_RUNNING],
    ["a certificate is looked at", journey.EXTERNAL_PENDING],
    ["the police have the case", journey.BOOKED],
    ["the akimat has it", journey.DECISION],
    ["the head has it", journey.ADMISSION_DRAFTED],
    ["it is closed", journey.ADMITTED],
    ["a complaint is looked at", journey.COMPLAINT],
  ])("is none while %s", (_, steps) => {
    expect(wake(steps)).toBeNull();
    expect(tick(steps, "2026-12-01 00:00")).toBe("nothing-due");
  });
});
