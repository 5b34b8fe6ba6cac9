import { describe, expect, it } from "vitest";
import { assess } from "@/lib/assessment/assess";
import type { Answers } from "@/lib/questionnaire/answers.schema";
import { RULE_SET_2026 } from "@/lib/rules/rule-set-2026";
import { someAnswers, someJob } from "@/tests/factories/answers";

const assessed = (given: Partial<Answers>) => assess(someAnswers(given), RULE_SET_2026);

/** 400 points, exactly: 100 + 140 + 60 + 40 + 60, and nothing else. */
const justEnough: Partial<Answers> = {
  education: "doctorate",
  russianLevel: "B1",
  jobs: [someJob({ occupation: "2512", from: "2025-12", to: null })],
};

describe("stops", () => {
  it.each<[string, Partial<Answers>, string[]]>([
    ["17 years old", { dateOfBirth: "2008-03-03" }, ["minor"]],
    ["18 years old", { dateOfBirth: "2008-03-02" }, []],
    ["5 of 20", { kaztest: { listeningCorrect: 5, readingCorrect: 40 } }, ["kaztest-listening"]],
    ["11 of 40", { kaztest: { listeningCorrect: 20, readingCorrect: 11 } }, ["kaztest-reading"]],
    ["6 of 20 and 12 of 40", { kaztest: { listeningCorrect: 6, readingCorrect: 12 } }, []],
    ["a conviction", { unexpungedConviction: true }, ["conviction"]],
    ["deported today", { deportedOn: "2026-03-02" }, ["deportation"]],
    ["5 years less a day", { deportedOn: "2021-03-03" }, ["deportation"]],
    ["5 years", { deportedOn: "2021-03-02" }, []],
    ["never deported", { deportedOn: null }, []],
    [
      "29 February's 5 years, on 28 February",
      { deportedOn: "2020-02-29", submittedOn: "2025-02-28" },
      ["deportation"],
    ],
    [
      "29 February's 5 years, on 1 March",
      { deportedOn: "2020-02-29", submittedOn: "2025-03-01" },
      [],
    ],
    [
      "everything at once, in the order of the rule set",
      {
        deportedOn: "2025-01-01",
        unexpungedConviction: true,
        kaztest: { listeningCorrect: 0, readingCorrect: 0 },
        dateOfBirth: "2020-01-01",
      },
      ["minor", "kaztest-listening", "kaztest-reading", "conviction", "deportation"],
    ],
  ])("%s", (_, given, stops) => expect(assessed(given).stops).toEqual(stops));

  it("follow the threshold of the rule set", () => {
    const stricter = structuredClone(RULE_SET_2026);
    stricter.parameters["test.threshold"].value = 31;
    expect(assess(someAnswers(), stricter).stops).toEqual(["kaztest-listening", "kaztest-reading"]);
  });
});

describe("the outcome", () => {
  it("is passed at the threshold", () => {
    expect(assessed(justEnough)).toMatchObject({
      outcome: "passed",
      total: 400,
      threshold: 400,
      shortfall: 0,
      stops: [],
    });
  });

  it("is not passed below it, by the shortfall", () => {
    expect(assessed({ ...justEnough, russianLevel: "A2" })).toMatchObject({
      outcome: "not-passed",
      total: 380,
      shortfall: 20,
      stops: [],
    });
  });

  it("is not passed with a stop, whose points stay visible", () => {
    const free = assessed(justEnough);
    const stopped = assessed({ ...justEnough, unexpungedConviction: true });
    expect(stopped).toEqual({ ...free, outcome: "not-passed", stops: ["conviction"] });
  });

  it("takes the threshold from the rule set", () => {
    const stricter = structuredClone(RULE_SET_2026);
    stricter.parameters["assessment.threshold"].value = 450;
    expect(assess(someAnswers(justEnough), stricter)).toMatchObject({
      outcome: "not-passed",
      threshold: 450,
      shortfall: 50,
    });
  });
});
