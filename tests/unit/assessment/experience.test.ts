import { describe, expect, it } from "vitest";
import { assess } from "@/lib/assessment/assess";
import { measure } from "@/lib/assessment/measure";
import type { Answers } from "@/lib/questionnaire/answers.schema";
import { RULE_SET_2026 } from "@/lib/rules/rule-set-2026";
import { someAnswers, someJob } from "@/tests/factories/answers";

type Jobs = Answers["jobs"];
const criteria = (jobs: Jobs) => assess(someAnswers({ jobs }), RULE_SET_2026).criteria;
const job = (from: string, to: string | null, documented = true) =>
  someJob({ from, to, documented });

const months = (jobs: Jobs) =>
  measure(
    { kind: "months-in-union", list: "jobs", documentedOnly: true, window: 180 },
    someAnswers({ jobs }),
    RULE_SET_2026,
  ).amount;

describe("documented job months, up to March 2026", () => {
  it.each<[string, Jobs, number]>([
    ["no job", [], 0],
    ["a month, counted whole", [job("2024-05", "2024-05")], 1],
    ["first and last month", [job("2023-12", "2024-01")], 2],
    ["a job still held runs to the month of submission", [job("2026-01", null)], 3],
    ["a job that began in that month", [job("2026-03", null)], 1],
    ["an undocumented job", [job("2020-01", "2024-12", false)], 0],
    ["the same months twice", [job("2024-01", "2024-12"), job("2024-01", "2024-12")], 12],
    ["overlapping months once", [job("2024-01", "2024-12"), job("2024-07", "2025-06")], 18],
    ["a job within another", [job("2020-01", "2024-12"), job("2021-01", "2021-12")], 60],
    ["adjoining jobs", [job("2024-01", "2024-06"), job("2024-07", "2024-12")], 12],
    ["in any order", [job("2025-01", "2025-06"), job("2023-01", "2023-06")], 12],
    [
      "the undocumented half of an overlap",
      [job("2024-01", "2024-06"), job("2024-04", "2024-12", false)],
      6,
    ],
    ["the first month of the last 180", [job("2011-04", "2011-04")], 1],
    ["the month before it", [job("2011-03", "2011-03")], 0],
    ["a job across the window's edge", [job("2001-01", "2011-12")], 9],
    ["a whole life of work", [job("1980-01", null)], 180],
    ["a long job before a short one", [job("1980-01", "2012-03"), job("2012-01", "2012-06")], 15],
  ])("%s", (_, jobs, expected) => {
    expect(months(jobs)).toBe(expected);
  });
});

describe("experience", () => {
  // Jobs that end in December 2025 and last this many months.
  const lasting = (count: number) => {
    const first = 2025 * 12 + 12 - count;
    const month = String((first % 12) + 1).padStart(2, "0");
    return [job(`${Math.floor(first / 12)}-${month}`, "2025-12")];
  };
  it.each([
    [11, 0],
    [12, 40],
    [35, 40],
    [36, 80],
    [71, 80],
    [72, 110],
    [119, 110],
    [120, 130],
    [170, 130],
  ])("%i months: %i", (count, expected) => {
    expect(months(lasting(count))).toBe(count);
    expect(criteria(lasting(count))["experience"]).toBe(expected);
  });
});

describe("occupation in demand", () => {
  const inDemand = (from: string, to: string | null, documented = true) =>
    someJob({ occupation: "2512", from, to, documented });

  it.each(RULE_SET_2026.occupationsInDemand.isco08)("%s", (occupation) => {
    expect(criteria([someJob({ occupation })])["occupationInDemand"]).toBe(60);
  });

  it.each<[string, Jobs, number]>([
    ["no job", [], 0],
    ["a job that is not listed", [job("2024-01", null)], 0],
    ["an undocumented job that is", [inDemand("2024-01", null, false)], 0],
    ["the job that began last counts", [inDemand("2024-01", "2024-02"), job("2010-01", null)], 60],
    ["an older one does not", [inDemand("2010-01", null), job("2024-01", "2024-02")], 0],
    [
      "nor instead of an undocumented later one",
      [inDemand("2010-01", null), inDemand("2024-01", null, false)],
      0,
    ],
    [
      "a tie goes to the job that ends later",
      [job("2024-01", "2024-06"), inDemand("2024-01", "2024-07")],
      60,
    ],
    ["whichever is listed first", [inDemand("2024-01", "2024-06"), job("2024-01", "2024-07")], 0],
    ["a job still held ends latest", [job("2024-01", "2026-02"), inDemand("2024-01", null)], 60],
    [
      "null is the month of submission, then the first listed",
      [inDemand("2024-01", null), job("2024-01", "2026-03")],
      60,
    ],
    ["and the other way round", [job("2024-01", "2026-03"), inDemand("2024-01", null)], 0],
    [
      "equal jobs: the first listed",
      [job("2024-01", "2024-06"), inDemand("2024-01", "2024-06")],
      0,
    ],
  ])("%s", (_, jobs, expected) => expect(criteria(jobs)["occupationInDemand"]).toBe(expected));
});
