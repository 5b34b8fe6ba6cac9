import { describe, expect, it } from "vitest";
import { AGENCIES } from "@/lib/application/stages";
import { COMMANDS, outcomeOf, play, RULES, type Step, someId } from "../../factories/application";
import * as journey from "../../factories/journeys";

/** A ban proposed, answered and imposed for the first attempt, after what has happened so far. */
const banned = (steps: readonly Step[], day: string): readonly Step[] => [
  ...steps,
  [`${day} 14:00`, "centre", COMMANDS["propose-ban"]],
  [`${day} 15:00`, "applicant", COMMANDS["reply-to-ban"]],
  [`${day} 16:00`, "otherCentre", COMMANDS["impose-ban"]],
];

describe("a ban for the attempt that a case has passed by", () => {
  it.each([
    ["questionnaire", journey.QUESTIONNAIRE, "2026-03-03"],
    ["check", journey.CHECK, "2026-03-05"],
    ["interview", journey.INTERVIEW, "2026-03-10"],
    ["booked interview", journey.BOOKED, "2026-03-12"],
    ["decision", journey.DECISION, "2026-03-18"],
    ["drafted decision", journey.ADMISSION_DRAFTED, "2026-03-19"],
    ["hearing", journey.OBJECTED, "2026-03-20"],
  ] as const)("takes it back to stage 1 from the %s", (_, steps, day) => {
    const { state, events } = play(banned(steps, day));
    expect(state).toMatchObject({
      stage: "testing",
      owner: "testing-centre",
      due: state.testing.bannedUntil,
      submission: null,
      decision: null,
      pauses: [],
      testing: { certificate: null, voided: [someId(21)], used: 1 },
    });
    // The whole term of the stage: 90 days or, where its last day is no working day, some more.
    expect([90, 91, 92, 93]).toContain(state.testing.daysLeft);
    expect(state.interview?.booking ?? null).toBeNull();
    expect(AGENCIES.map((agency) => state.check?.answers[agency] ?? "waiting")).toEqual(
      AGENCIES.map(() => "waiting"),
    );
    expect(events.map(({ event }) => event.type)).toContain("result-voided");
  });

  it("frees the appointment that was booked", () => {
    const { events } = play(banned(journey.BOOKED, "2026-03-12"));
    const freed = events.find(({ event }) => event.type === "interview-cancelled");
    expect(freed?.event).toMatchObject({ byApplicant: false });
  });

  it("stops nothing before it is imposed but the notification", () => {
    const disputed: readonly Step[] = [
      ...journey.ADMISSION_DRAFTED,
      ["2026-03-18 11:00", "centre", COMMANDS["propose-ban"]],
    ];
    const approve: Step = ["2026-03-27 10:00", "head", COMMANDS["approve-decision"]];
    expect(outcomeOf(disputed, approve)).toBe("ban-undecided");
    const dropped: Step = ["2026-03-27 09:00", "otherCentre", COMMANDS["drop-ban"]];
    expect(outcomeOf([...disputed, dropped], approve)).toBe("ok");
    const submit: Step = ["2026-03-03 19:00", "applicant", COMMANDS["submit-questionnaire"]];
    expect(outcomeOf(journey.PASS_DISPUTED, submit)).toBe("ok");
  });

  it("gives the whole term of the stage after it, and the path anew", () => {
    const over: readonly Step[] = [
      ...banned(journey.DECISION, "2026-03-18"),
      ["2026-04-18 00:00", "system", COMMANDS.tick],
    ];
    expect(play(over).state).toMatchObject({ owner: "applicant", due: "2026-07-17" });
    const second = { attemptId: someId(28), certificateId: someId(29) };
    const again: readonly Step[] = [
      ...over,
      ["2026-04-20 10:00", "system", COMMANDS["record-fee"]],
      ["2026-04-20 10:05", "applicant", { ...COMMANDS["start-attempt"], ...second }],
      ["2026-04-20 11:15", "system", { ...COMMANDS["end-attempt"], ...second }],
      ["2026-04-21 10:00", "applicant", COMMANDS["submit-questionnaire"]],
    ];
    const { state } = play(again);
    // The total term is counted from the new submission.
    expect(state).toMatchObject({
      stage: "check",
      check: { round: 2 },
      submission: { on: "2026-04-21" },
      pauses: [],
    });
  });

  it("leads to the decision where no attempt is left", () => {
    const rules = { ...RULES, attempts: 1 };
    const steps = banned(journey.CHECK, "2026-03-05");
    const ends: readonly Step[] = [
      ["2026-04-05 00:00", "system", COMMANDS.tick],
      ["2026-03-20 10:00", "centre", COMMANDS["lift-ban"]],
    ];
    for (const end of ends) {
      expect(play([...steps, end], rules).state).toMatchObject({
        stage: "decision",
        owner: "akimat",
        decision: { grounds: ["test-attempts-used"], failedStage: "testing" },
      });
    }
  });

  it("leaves a pass from before attempts were kept to the last attempt", () => {
    const { state } = play(journey.QUESTIONNAIRE);
    expect(state.testing.certificate).toMatchObject({ attemptId: someId(21) });
  });

  it("does not touch a certificate from elsewhere", () => {
    const steps: readonly Step[] = [
      ...journey.BAN_ANSWERED,
      ["2026-03-03 09:00", "applicant", COMMANDS["submit-external-certificate"]],
      ["2026-03-05 09:00", "centre", COMMANDS["verify-external-certificate"]],
    ];
    const impose: Step = ["2026-03-05 10:00", "otherCentre", COMMANDS["impose-ban"]];
    expect(outcomeOf(steps, impose)).toBe("certificate-stands");
  });

  it("is for what is open: after the notification it can only be dropped", () => {
    const propose: Step = ["2026-03-30 10:00", "centre", COMMANDS["propose-ban"]];
    expect(outcomeOf(journey.ADMITTED, propose)).toBe("wrong-stage");
  });

  it("keeps late answers from bringing the result back", () => {
    const over: readonly Step[] = [
      ...journey.PASS_VOIDED,
      ["2026-04-04 00:00", "system", COMMANDS.tick],
    ];
    const remark: Step = ["2026-04-04 09:00", "centre", COMMANDS["remark-attempt"]];
    expect(outcomeOf(over, remark)).toBe("result-void");
  });
});
