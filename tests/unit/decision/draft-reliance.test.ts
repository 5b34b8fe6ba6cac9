import { expect, it } from "vitest";
import { assess } from "@/lib/assessment/assess";
import type { ExaminedAnswer, ReadFinding } from "@/lib/assessment/findings";
import { weightOf } from "@/lib/assessment/weigh-answers";
import { draftReliance } from "@/lib/decision/draft-reliance";
import { RULE_SET_2026 } from "@/lib/rules/rule-set-2026";
import { someAnswers } from "@/tests/factories/answers";
import { withThreshold } from "@/tests/factories/thresholds";

/** 10 points for the child, 20 for the lease: one of them can be missing, both cannot. */
const answers = someAnswers({ minorChildren: 1, housing: "lease" });
const ruleSet = withThreshold(assess(answers, RULE_SET_2026).total - 29);
const facts = {
  decision: {
    enteredOn: "2026-03-17",
    outcome: "admission",
    grounds: [],
    failedStage: null,
    draft: null,
    hearing: null,
  },
} as const;

const unlooked = (key: string): ExaminedAnswer => ({
  key,
  files: [],
  weight: weightOf(key, answers, ruleSet),
  state: "unverified",
  source: null,
  finding: null,
});

const finding: ReadFinding = {
  sequence: 1,
  key: "minorChildren",
  kind: "not-borne-out",
  version: 1,
  evidence: [],
  role: "akimat-specialist",
  by: null,
  at: new Date("2026-03-10T05:00:00Z"),
  reason: "No certificate of birth",
};
const notBorneOut: ExaminedAnswer = {
  ...unlooked("minorChildren"),
  state: "not-borne-out",
  source: null,
  finding,
};

it("is refused on an answer not borne out that carries the outcome beside one that nobody has looked at", () => {
  const file = { answers, ruleSet, examined: [notBorneOut, unlooked("housing")] };
  const { toName, refused } = draftReliance(facts, file);
  expect(toName).toEqual(["minorChildren", "housing"]);
  expect(refused).toEqual(["minorChildren"]);
});

it("is not refused once the outcome holds without the answer not borne out", () => {
  const { toName, refused } = draftReliance(facts, { answers, ruleSet, examined: [notBorneOut] });
  expect([toName, refused]).toEqual([[], []]);
});
