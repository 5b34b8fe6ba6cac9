import { describe, expect, it } from "vitest";
import {
  aBooking,
  COMMANDS,
  outcomeOf,
  play,
  type Step,
  someId,
} from "../../factories/application";
import * as journey from "../../factories/journeys";

const move = COMMANDS["move-interview"];
const cancel = COMMANDS["cancel-interview"];
const book = COMMANDS["book-interview"];

describe("an appointment", () => {
  it("gives the case to the police until its day", () => {
    expect(play(journey.BOOKED).state).toMatchObject({ owner: "police", due: "2026-03-17" });
  });

  it("on a day off is due on the next working day", () => {
    const saturday = { ...book, booking: aBooking("2026-03-21 10:00") };
    const { state } = play([...journey.INTERVIEW, ["2026-03-11 09:00", "applicant", saturday]]);
    // Saturday 21 March, then Nauryz until Wednesday.
    expect(state.due).toBe("2026-03-26");
  });

  it.each([move, cancel])("can be changed until 24 hours before it starts ($type)", (change) => {
    const on = (local: string) => outcomeOf(journey.BOOKED, [local, "applicant", change]);
    expect(on("2026-03-16 10:00")).toBe("ok");
    expect(on("2026-03-16 10:01")).toBe("too-late-to-change");
  });

  it("can be changed twice: a move and a cancellation both count, a booking does not", () => {
    const steps: readonly Step[] = [
      ...journey.BOOKED,
      ["2026-03-11 10:00", "applicant", cancel],
      ["2026-03-11 11:00", "applicant", book],
      ["2026-03-11 12:00", "applicant", move],
    ];
    expect(play(steps).state.interview).toMatchObject({ changes: 2, booking: { id: someId(202) } });
    for (const change of [move, cancel]) {
      expect(outcomeOf(steps, ["2026-03-11 13:00", "applicant", change])).toBe("no-changes-left");
    }
  });

  it("is not made for a time that has begun", () => {
    const on = (local: string) => outcomeOf(journey.INTERVIEW, [local, "applicant", book]);
    expect(on("2026-03-17 09:59")).toBe("ok");
    expect(on("2026-03-17 10:00")).toBe("slot-in-past");
  });

  it("that the police give up costs the applicant no change, and begins a new term", () => {
    const release = COMMANDS["release-interview"];
    const { state } = play([...journey.BOOKED, ["2026-03-17 09:00", "police", release]]);
    expect(state).toMatchObject({
      owner: "applicant",
      due: "2026-03-26",
      interview: { booking: null, changes: 0, noShows: 0 },
    });
  });

  it("is given back when the applicant withdraws", () => {
    const { events, state } = play([
      ...journey.BOOKED,
      ["2026-03-12 10:00", "applicant", COMMANDS.withdraw],
    ]);
    expect(events.slice(-2).map(({ event }) => event)).toMatchObject([
      { type: "interview-cancelled", bookingId: someId(201), byApplicant: false },
      { type: "withdrawn" },
    ]);
    expect(state.interview?.booking).toBeNull();
  });
});

describe("the record", () => {
  it("is made from the start on, a no-show from the end on", () => {
    const on = (local: string, type: "record-interview" | "record-no-show") =>
      outcomeOf(journey.BOOKED, [local, "police", COMMANDS[type]]);
    expect(on("2026-03-17 09:59", "record-interview")).toBe("too-early");
    expect(on("2026-03-17 10:00", "record-interview")).toBe("ok");
    expect(on("2026-03-17 10:29", "record-no-show")).toBe("too-early");
    expect(on("2026-03-17 10:30", "record-no-show")).toBe("ok");
  });

  it("decides the outcome that the decision has", () => {
    expect(play(journey.DECISION).state.decision).toMatchObject({
      outcome: "admission",
      grounds: [],
      failedStage: null,
    });
    expect(play(journey.INTERVIEW_NEGATIVE).state.decision).toMatchObject({
      outcome: "refusal",
      grounds: ["interview-negative"],
      failedStage: "interview",
    });
  });
});

it("one no-show gets one new offer, the second leads to the decision", () => {
  const first: readonly Step[] = [
    ...journey.BOOKED,
    ["2026-03-17 18:00", "police", COMMANDS["record-no-show"]],
  ];
  // Four working days: 18, 19, 20 and 26 March.
  expect(play(first).state).toMatchObject({
    stage: "interview",
    owner: "applicant",
    due: "2026-03-26",
    interview: { noShows: 1, booking: null },
  });
  const second = play([...first, ...journey.noShow("2026-03-18 09:00", "2026-03-20 10:00", 2)]);
  expect(second.state).toMatchObject({
    stage: "decision",
    owner: "akimat",
    decision: { outcome: "refusal", grounds: ["no-shows"] },
  });
});

describe("the term to book", () => {
  it("lapses after its reminder when there were times to book", () => {
    const { state } = play([
      ...journey.INTERVIEW,
      ["2026-03-13 00:00", "system", COMMANDS.tick],
      ["2026-03-17 00:00", "system", COMMANDS.tick],
    ]);
    expect(state.decision).toMatchObject({ grounds: ["not-completed"], failedStage: "interview" });
  });

  it("is renewed as long as there is no time to book", () => {
    const none = { type: "tick", slotsFree: false } as const;
    const { state } = play([
      ...journey.INTERVIEW,
      ["2026-03-13 00:00", "system", none],
      ["2026-03-17 00:00", "system", none],
      ["2026-03-23 00:00", "system", none],
      ["2026-03-27 00:00", "system", none],
    ]);
    // The last four working days are 30 and 31 March, 1 and 2 April.
    expect(state).toMatchObject({ stage: "interview", owner: "applicant", due: "2026-04-02" });
  });
});
