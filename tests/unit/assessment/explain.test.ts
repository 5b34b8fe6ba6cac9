import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess } from "@/lib/assessment/assess";
import { explain, explainStops } from "@/lib/assessment/explain";
import type { CriterionKey } from "@/lib/rules/criteria.schema";
import { RULE_SET_2026 } from "@/lib/rules/rule-set-2026";
import { someAnswers, someJob } from "@/tests/factories/answers";
import { anyAnswers } from "@/tests/factories/answers.arbitrary";

const line = (key: CriterionKey, given: Parameters<typeof someAnswers>[0]) =>
  explain(someAnswers(given), RULE_SET_2026).find((one) => one.key === key);

describe("the breakdown", () => {
  it("is the assessment, line by line, in the order of the table", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { criteria, stops } = assess(answers, RULE_SET_2026);
        const lines = explain(answers, RULE_SET_2026);
        expect(lines.map(({ key, points }) => [key, points])).toEqual(Object.entries(criteria));
        expect(
          explainStops(answers, RULE_SET_2026).flatMap((stop) => (stop.stands ? [stop.key] : [])),
        ).toEqual(stops);
      }),
    );
  });

  it("carries family, maximum, status and source", () => {
    expect(line("licence", { professionalLicence: true })).toMatchObject({
      family: "professional",
      points: 20,
      max: 20,
      status: "illustrative",
      answerUsed: { professionalLicence: true },
      measured: null,
    });
  });

  const certificate = { kind: "ielts", score: 6.5 } as const;
  it.each([
    ["age", {}, { dateOfBirth: "1990-06-15", submittedOn: "2026-03-02" }, [35, "years"]],
    [
      "kazakh",
      { kaztest: { listeningCorrect: 20, readingCorrect: 27 } },
      { "kaztest.listeningCorrect": 20, "kaztest.readingCorrect": 27 },
      [67.5, "percent"],
    ],
    [
      "english",
      { englishCertificate: certificate },
      { "englishCertificate.kind": "ielts", "englishCertificate.score": 6.5 },
      [6.5, "score"],
    ],
    ["english", {}, { englishCertificate: null }, null],
    ["children", { minorChildren: 6 }, { minorChildren: 6 }, [4, "children"]],
    ["solvency", { fundsTenge: 8_650_000 }, { fundsTenge: 8_650_000 }, [2_000, "MRP"]],
    [
      "fieldInDemand",
      { education: "master", educationField: "06" },
      { education: "master", educationField: "06" },
      null,
    ],
    ["housing", { housing: "lease" }, { housing: "lease" }, null],
  ] as const)("of %s shows what it rests on: %j", (key, given, answerUsed, measured) => {
    expect(line(key, given)).toMatchObject({
      answerUsed,
      measured: measured === null ? null : { amount: measured[0], unit: measured[1] },
    });
  });

  it("of the occupation names the job that began last, and of experience every job", () => {
    const jobs = [
      someJob({ from: "2023-01", to: null }),
      someJob({ occupation: "2512", from: "2019-01", to: "2019-06", documented: false }),
    ];
    expect(line("occupationInDemand", { jobs })?.answerUsed).toEqual({
      "jobs.0.occupation": "5120",
      "jobs.0.from": "2023-01",
      "jobs.0.to": null,
      "jobs.0.documented": true,
    });
    expect(line("experience", { jobs })).toMatchObject({
      measured: { amount: 39, unit: "months" },
      answerUsed: { "jobs.0.from": "2023-01", "jobs.1.from": "2019-01" },
    });
    expect(line("occupationInDemand", {})?.answerUsed).toEqual({});
  });

  it("of the stops shows each, with whether it stands", () => {
    const stops = explainStops(someAnswers({ unexpungedConviction: true }), RULE_SET_2026);
    expect(stops.map(({ key, stands }) => [key, stands])).toEqual([
      ["minor", false],
      ["kaztest-listening", false],
      ["kaztest-reading", false],
      ["conviction", true],
      ["deportation", false],
    ]);
    expect(stops.map(({ answerUsed }) => answerUsed)).toMatchObject([
      { dateOfBirth: "1990-06-15" },
      { "kaztest.listeningCorrect": 6 },
      { "kaztest.readingCorrect": 12 },
      { unexpungedConviction: true },
      { deportedOn: null },
    ]);
  });
});
