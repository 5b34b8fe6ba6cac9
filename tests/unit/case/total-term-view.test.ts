import { describe, expect, it } from "vitest";
import { daysLeft } from "@/lib/application/days-left";
import { totalTerm } from "@/lib/application/total-term";
import { localDateOf } from "@/lib/calendar/local-date";
import { at, play, RULES, type Step } from "../../factories/application";
import * as journeys from "../../factories/journeys";

const NONE = new Map();
const view = (steps: readonly Step[], now: string) =>
  totalTerm(play(steps).state, RULES.terms.decision, localDateOf(at(now)), NONE);

describe("the total term as a person reads it", () => {
  it("has not begun before the questionnaire", () => {
    expect(view(journeys.QUESTIONNAIRE, "2026-03-03 10:00")).toBeNull();
  });

  it("runs 29 working days from the questionnaire", () => {
    // Wednesday 4 March; Monday 9 March and 23 to 25 March are days off.
    expect(view(journeys.CHECK, "2026-03-06 10:00")).toMatchObject({
      startedOn: "2026-03-04",
      startedBy: "submission",
      endsOn: "2026-04-20",
      left: 27,
      standsSince: null,
    });
  });

  it("stands still while the case waits for the applicant, and says since when", () => {
    const standing = view(journeys.INTERVIEW, "2026-03-12 10:00");
    expect(standing).toMatchObject({ endsOn: null, standsSince: "2026-03-10", left: 27 });
    expect(view(journeys.INTERVIEW, "2026-03-13 10:00")?.left).toBe(standing?.left);
  });

  it("runs from the day of the decision where nothing was submitted", () => {
    expect(view(journeys.ATTEMPTS_USED, "2026-03-03 10:00")).toMatchObject({
      startedOn: "2026-03-02",
      startedBy: "decision",
    });
  });

  it("is over with the case", () => {
    expect(view(journeys.ADMITTED, "2026-03-20 10:00")).toBeNull();
  });
});

it.each([
  ["on the last day", "2026-03-06", 0],
  ["the day before", "2026-03-05", 1],
  ["over a weekend and a day off", "2026-03-06", 2, "2026-03-11"],
  ["a day late", "2026-03-09", -1],
  ["two working days late", "2026-03-11", -2],
])("counts working days %s", (_, today, left, due = "2026-03-06") => {
  expect(daysLeft(String(today), String(due), NONE)).toBe(left);
});
