import { describe, expect, it } from "vitest";
import { lineScorer } from "@/lib/assessment/score-line";
import { RULE_SET_2026 } from "@/lib/rules/rule-set-2026";
import { someAnswers, someJob } from "@/tests/factories/answers";

const score = lineScorer([RULE_SET_2026], () => "sha256:0");
const scored = (value: unknown): unknown => JSON.parse(score(JSON.stringify(value)));
const path = (value: unknown) => scored(value) as { error: { path: string } };

describe("a line", () => {
  it("gives the assessment, its keys in the order that the specification shows", () => {
    const answers = someAnswers({
      kaztest: { listeningCorrect: 12, readingCorrect: 20 },
      jobs: [someJob({ occupation: "2512" })],
    });
    expect(score(JSON.stringify(answers))).toBe(
      '{"outcome":"not-passed","total":280,"threshold":400,"shortfall":120,"criteria":{"age":100,' +
        '"spouse":0,"children":0,"relativeInKazakhstan":0,"educationLevel":0,' +
        '"studiedInKazakhstan":0,"fieldInDemand":0,"kazakh":80,"russian":0,"english":0,' +
        '"experience":40,"occupationInDemand":60,"jobOffer":0,"licence":0,"settlementRegion":0,' +
        '"earlierStay":0,"housing":0,"solvency":0},"stops":[],"ruleSet":"2026-illustrative",' +
        '"ruleSetHash":"sha256:0"}',
    );
  });

  it.each(["{", "[]", "null", "7", '"text"', "{}{}", "undefined", "[".repeat(1_000_000)])(
    "that is no JSON object has the empty path: %.20s",
    (line) => expect(JSON.parse(score(line))).toMatchObject({ error: { path: "" } }),
  );

  it("has one error, the first in the order of the questions", () => {
    expect(scored({})).toEqual({
      error: { path: "service", message: "missing: expected one of rpp, kandas" },
    });
    expect(path({ ...someAnswers(), housing: 1, education: 1, extra: 1 }).error.path).toBe(
      "education",
    );
  });

  it("without a rule set in force has its error at submittedOn, in that place of the order", () => {
    const early = someAnswers({ submittedOn: "2026-02-12" });
    expect(scored(early)).toEqual({
      error: { path: "submittedOn", message: "no rule set is in force on this date" },
    });
    expect(path({ ...early, dateOfBirth: "?", extra: 1 }).error.path).toBe("submittedOn");
    expect(path({ ...early, service: "?" }).error.path).toBe("service");
  });

  it("is scored by the version in force on its date", () => {
    const later = {
      ...structuredClone(RULE_SET_2026),
      id: "2026-autumn",
      inForceFrom: "2026-09-01",
    };
    const both = lineScorer([RULE_SET_2026, later], ({ id }) => `sha256:${id}`);
    const ruleSet = (submittedOn: string): unknown =>
      JSON.parse(both(JSON.stringify(someAnswers({ submittedOn }))));
    expect(ruleSet("2026-08-31")).toMatchObject({ ruleSetHash: "sha256:2026-illustrative" });
    expect(ruleSet("2026-09-01")).toMatchObject({
      ruleSet: "2026-autumn",
      ruleSetHash: "sha256:2026-autumn",
    });
  });
});
