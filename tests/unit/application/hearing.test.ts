import { describe, expect, it } from "vitest";
import { COMMANDS, outcomeOf, play, type Step } from "../../factories/application";
import * as journey from "../../factories/journeys";

// Working days here: Wed 18, Thu 19, Fri 20, (Nauryz) Thu 26, Fri 27, Mon 30, Tue 31 March.

const approve = COMMANDS["approve-decision"];
const approvedOn = (steps: readonly Step[], local: string) =>
  outcomeOf(steps, [local, "head", approve]);

describe("before a refusal", () => {
  it("there is a hearing, told of with the draft; before an admission there is none", () => {
    expect(play(journey.HEARING).state.decision?.hearing).toMatchObject({
      openedOn: "2026-03-18",
      receivedOn: null,
    });
    expect(play(journey.ADMISSION_DRAFTED).state.decision?.hearing).toBeNull();
  });

  it("nothing is approved while the notice is not received, however long that takes", () => {
    expect(approvedOn(journey.HEARING, "2026-03-18 10:01")).toBe("hearing-term-running");
    expect(approvedOn(journey.HEARING, "2026-12-01 10:00")).toBe("hearing-term-running");
  });

  it("both terms run from receipt: objection 2 working days, notice 3", () => {
    expect(play(journey.NOTICE_RECEIVED).state).toMatchObject({
      owner: "applicant",
      due: "2026-03-26",
      decision: {
        hearing: {
          receivedOn: "2026-03-19",
          objectUntil: "2026-03-26",
          approveFrom: "2026-03-28",
        },
      },
    });
    expect(approvedOn(journey.NOTICE_RECEIVED, "2026-03-27 23:59")).toBe("hearing-term-running");
    expect(approvedOn(journey.NOTICE_RECEIVED, "2026-03-28 00:00")).toBe("ok");
  });

  it("an unopened notice counts as received on the third working day", () => {
    const tick = (local: string) => outcomeOf(journey.HEARING, [local, "system", COMMANDS.tick]);
    expect(tick("2026-03-25 23:59")).toBe("nothing-due");
    const { state, events } = play([
      ...journey.HEARING,
      ["2026-03-26 00:00", "system", COMMANDS.tick],
    ]);
    expect(events.at(-1)?.event).toMatchObject({ type: "hearing-notice-received", deemed: true });
    expect(state.decision?.hearing).toMatchObject({
      receivedOn: "2026-03-26",
      objectUntil: "2026-03-30",
      approveFrom: "2026-04-01",
    });
  });

  it("shows from the start the last day that the objection has if nobody opens the notice", () => {
    expect(play(journey.HEARING).state.due).toBe("2026-03-30");
  });

  it("passes to the head when the objection's term is over", () => {
    const tick = (local: string) =>
      outcomeOf(journey.NOTICE_RECEIVED, [local, "system", COMMANDS.tick]);
    expect(tick("2026-03-26 23:59")).toBe("nothing-due");
    const { state } = play([
      ...journey.NOTICE_RECEIVED,
      ["2026-03-27 00:00", "system", COMMANDS.tick],
    ]);
    expect(state.owner).toBe("akimat-head");
  });
});

describe("an objection", () => {
  it("is taken until 24:00 of its last day", () => {
    const objects = (local: string) =>
      outcomeOf(journey.NOTICE_RECEIVED, [local, "applicant", COMMANDS.object]);
    expect(objects("2026-03-26 23:59")).toBe("ok");
    expect(objects("2026-03-27 00:00")).toBe("objection-term-over");
  });

  it("is a receipt too, when the notice was not opened before", () => {
    const { state, events } = play([
      ...journey.HEARING,
      ["2026-03-20 09:00", "applicant", COMMANDS.object],
    ]);
    expect(events.slice(-2).map(({ event }) => event.type)).toEqual([
      "hearing-notice-received",
      "objection-made",
    ]);
    expect(state.decision?.hearing).toMatchObject({
      receivedOn: "2026-03-20",
      approveFrom: "2026-03-31",
      objection: { on: "2026-03-20" },
    });
  });

  it("that is dismissed shortens no term", () => {
    const dismissed: readonly Step[] = [
      ...journey.OBJECTED,
      ["2026-03-20 15:00", "specialist", COMMANDS["dismiss-objection"]],
    ];
    expect(play(dismissed).state.owner).toBe("akimat-head");
    expect(approvedOn(dismissed, "2026-03-27 23:59")).toBe("hearing-term-running");
    expect(approvedOn(dismissed, "2026-03-28 00:00")).toBe("ok");
  });

  it("is answered before its draft is returned, so that it is not lost", () => {
    const give = (steps: readonly Step[]) =>
      outcomeOf(steps, ["2026-03-26 10:00", "head", COMMANDS["return-draft"]]);
    expect(give(journey.OBJECTED)).toBe("objection-undecided");
    expect(
      give([
        ...journey.OBJECTED,
        ["2026-03-20 15:00", "specialist", COMMANDS["dismiss-objection"]],
      ]),
    ).toBe("ok");
  });
});

describe("four eyes", () => {
  it("the one who drafted neither approves nor returns, in an admission as in a refusal", () => {
    const own = (steps: readonly Step[], type: "approve-decision" | "return-draft") =>
      outcomeOf(steps, ["2026-04-10 10:00", "specialist", COMMANDS[type]]);
    for (const steps of [journey.ADMISSION_DRAFTED, journey.NOTICE_RECEIVED]) {
      expect(own(steps, "approve-decision")).toBe("same-person");
      expect(own(steps, "return-draft")).toBe("same-person");
    }
  });

  it("hold for annulments, which take a second person too", () => {
    const own = (type: "approve-annulment" | "reject-annulment") =>
      outcomeOf(journey.ANNULMENT, ["2026-03-26 10:00", "specialist", COMMANDS[type]]);
    expect(own("approve-annulment")).toBe("same-person");
    expect(own("reject-annulment")).toBe("same-person");
  });

  it("are not for the system", () => {
    const bySystem = (steps: readonly Step[]) =>
      outcomeOf(steps, ["2026-04-10 10:00", "system", approve]);
    expect(bySystem(journey.ADMISSION_DRAFTED)).toBe("wrong-stage");
  });
});

it("a returned draft begins the hearing anew, with its full terms", () => {
  const { state } = play([
    ...journey.NOTICE_RECEIVED,
    ["2026-03-28 10:00", "head", COMMANDS["return-draft"]],
    ["2026-03-30 10:00", "specialist", COMMANDS["draft-decision"]],
    ["2026-03-30 11:00", "applicant", COMMANDS["receive-hearing-notice"]],
  ]);
  // Three working days after Monday 30 March is Thursday 2 April.
  expect(state.decision?.hearing).toMatchObject({
    receivedOn: "2026-03-30",
    objectUntil: "2026-04-01",
    approveFrom: "2026-04-03",
    objection: null,
  });
});
