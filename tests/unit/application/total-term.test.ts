import { expect, it } from "vitest";
import { COMMANDS, play, type Step } from "../../factories/application";
import * as journey from "../../factories/journeys";

// Counted by hand: 29 working days from the submission on Wednesday 4 March, without 9 and 23 to 25 March,
// 1, 7 and 11 May; the days in the brackets of a pause, the first and the last included, do not count.

const dueAfter = (steps: readonly Step[]) => play(steps).state.due;

const OBJECTION_UPHELD: readonly Step[] = [
  ...journey.OBJECTED,
  ["2026-03-26 10:00", "specialist", { ...COMMANDS["uphold-objection"], reopen: "questionnaire" }],
];

it("runs from the submission when nothing waited for the applicant", () => {
  expect(dueAfter(journey.POINTS_SHORT)).toBe("2026-04-20");
});

it("stands while a time is to be booked [10 to 11 March]", () => {
  expect(dueAfter(journey.DECISION)).toBe("2026-04-22");
});

it("stands during the hearing, until its end is recorded [and 18 to 27 March]", () => {
  const ended: readonly Step[] = [
    ...journey.NOTICE_RECEIVED,
    ["2026-03-27 00:00", "system", COMMANDS.tick],
  ];
  expect(dueAfter(ended)).toBe("2026-04-29");
  expect(play(ended).state.pauses).toEqual([
    { from: "2026-03-10", to: "2026-03-11" },
    { from: "2026-03-18", to: "2026-03-27" },
  ]);
});

it("goes on with the objection [and 18 to 20 March]", () => {
  expect(dueAfter(journey.OBJECTED)).toBe("2026-04-27");
});

it("stands after a missed interview only while a new time is offered", () => {
  const [bookedAgain, missedAgain] = journey.noShow("2026-03-19 09:00", "2026-03-27 10:00", 2);
  if (bookedAgain === undefined || missedAgain === undefined) throw new Error("Two steps");
  const missed: readonly Step[] = [
    ...journey.BOOKED,
    ["2026-03-17 18:00", "police", COMMANDS["record-no-show"]],
  ];
  expect(play(missed).state.pauses.at(-1)).toEqual({ from: "2026-03-17", to: null });
  const twice = play([...missed, bookedAgain, missedAgain]).state;
  expect(twice.pauses.at(-1)).toEqual({ from: "2026-03-17", to: "2026-03-19" });
  // [10 to 11, and 17 to 19 March]
  expect(twice.due).toBe("2026-04-27");
});

it("starts where there was no submission on the day the case came to the decision, and pauses too", () => {
  const steps: readonly Step[] = [
    ...journey.ATTEMPTS_USED,
    ["2026-03-04 10:00", "specialist", COMMANDS["draft-decision"]],
    ["2026-03-05 10:00", "applicant", COMMANDS.object],
  ];
  expect(dueAfter(journey.ATTEMPTS_USED)).toBe("2026-04-16");
  expect(dueAfter(steps)).toBe("2026-04-20");
});

it("starts anew with another submission", () => {
  expect(play(OBJECTION_UPHELD).state).toMatchObject({ submission: null, pauses: [] });
  const again: readonly Step[] = [
    ...OBJECTION_UPHELD,
    ["2026-04-01 10:00", "applicant", COMMANDS["submit-questionnaire"]],
    [
      "2026-04-06 10:00",
      "agency",
      { ...COMMANDS["record-agency-answer"], round: 2, answer: "objects" },
    ],
  ];
  // From Wednesday 1 April: 2, 3, 6 to 10, 13 to 17, 20 to 24, 27 to 30, 4 to 6, 8, 12 to 15 May.
  expect(dueAfter(again)).toBe("2026-05-15");
});

it("stands while the case is closed, so that an upheld complaint does not open it overdue", () => {
  const reopened: readonly Step[] = [
    ...journey.COMPLAINT,
    ["2026-04-02 10:00", "head", COMMANDS["uphold-complaint"]],
    ...journey.noShow("2026-04-06 10:00", "2026-04-08 10:00", 3).slice(0, 1),
    ["2026-04-08 10:30", "police", COMMANDS["record-interview"]],
  ];
  // [10 to 11 March, 18 to 27 March, 30 March to 6 April]
  expect(dueAfter(reopened)).toBe("2026-05-12");
});
