import { describe, expect, it } from "vitest";
import { AGENCIES } from "@/lib/application/stages";
import { COMMANDS, outcomeOf, play, type Step } from "../../factories/application";
import * as journey from "../../factories/journeys";

const answer = COMMANDS["record-agency-answer"];
const SILENT: readonly Step[] = [
  ...journey.CHECK,
  ...journey.allClear("2026-03-10 11:00", 1).slice(0, 3),
];

describe("the check of the agencies", () => {
  it("opens the interview with the last of the four, in whatever order they come", () => {
    expect(play(SILENT).state).toMatchObject({ stage: "check", owner: "agencies" });
    const reversed = journey.allClear("2026-03-10 11:00", 1).toReversed();
    expect(play([...journey.CHECK, ...reversed]).state.stage).toBe("interview");
  });

  it.each(AGENCIES)("leads to the decision as soon as %s objects", (agency) => {
    const objects = { ...answer, agency, answer: "objects" } as const;
    const { state } = play([...journey.CHECK, ["2026-03-05 10:00", "agency", objects]]);
    expect(state).toMatchObject({
      stage: "decision",
      decision: { outcome: "refusal", grounds: ["agency-objection"], failedStage: "check" },
    });
    expect(state.check?.answers[agency]).toBe("objects");
  });

  it("is not cleared by silence: it goes to a person after 20 working days", () => {
    const tick = (local: string) => outcomeOf(SILENT, [local, "system", COMMANDS.tick]);
    expect(tick("2026-04-07 23:59")).toBe("nothing-due");
    const { state } = play([...SILENT, ["2026-04-08 00:00", "system", COMMANDS.tick]]);
    expect(state).toMatchObject({
      stage: "check",
      owner: "akimat",
      // The total term: no day of it stood still.
      due: "2026-04-20",
      check: { escalated: true, answers: { mfa: "waiting" } },
    });
  });

  it("takes a late answer while a person deals with the silence", () => {
    const late = { ...answer, agency: "mfa" } as const;
    const { state } = play([
      ...SILENT,
      ["2026-04-08 00:00", "system", COMMANDS.tick],
      ["2026-04-09 10:00", "agency", late],
    ]);
    expect(state).toMatchObject({ stage: "interview", owner: "applicant" });
  });

  it("can be given another term, and then another", () => {
    const extend = COMMANDS["extend-check"];
    const steps: readonly Step[] = [
      ...SILENT,
      ["2026-04-08 00:00", "system", COMMANDS.tick],
      ["2026-04-08 09:00", "specialist", extend],
    ];
    expect(outcomeOf(steps, ["2026-04-09 09:00", "specialist", extend])).toBe("not-escalated");
    const again: readonly Step[] = [...steps, ["2026-05-09 00:00", "system", COMMANDS.tick]];
    expect(play(again).state).toMatchObject({ owner: "akimat", check: { escalated: true } });
    expect(outcomeOf(again, ["2026-05-12 09:00", "specialist", extend])).toBe("ok");
  });

  it("keeps the answers of an earlier round out of the next", () => {
    const objects = { ...answer, answer: "objects" } as const;
    const reopened: readonly Step[] = [
      ...journey.CHECK,
      ["2026-03-05 10:00", "agency", objects],
      ["2026-03-06 10:00", "specialist", COMMANDS["draft-decision"]],
      ["2026-03-06 11:00", "applicant", COMMANDS.object],
      ["2026-03-06 12:00", "head", { ...COMMANDS["uphold-objection"], reopen: "check" }],
    ];
    const late = { ...answer, agency: "mvd" } as const;
    expect(outcomeOf(reopened, ["2026-03-10 10:00", "agency", late])).toBe("stale-round");
    expect(outcomeOf(reopened, ["2026-03-10 10:00", "agency", { ...late, round: 2 }])).toBe("ok");
  });
});
