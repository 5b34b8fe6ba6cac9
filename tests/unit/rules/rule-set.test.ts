import { describe, expect, it } from "vitest";
import { jcsHash } from "@/lib/platform/digest";
import { parameter } from "@/lib/rules/parameter";
import { RuleSet } from "@/lib/rules/rule-set.schema";
import { RULE_SET_2026 } from "@/lib/rules/rule-set-2026";

const changed = (change: (draft: RuleSet) => void) => {
  const draft = structuredClone(RULE_SET_2026);
  change(draft);
  return RuleSet.safeParse(draft);
};
const replaced = (key: string, change: object) =>
  RuleSet.safeParse({
    ...RULE_SET_2026,
    criteria: RULE_SET_2026.criteria.map((one) => (one.key === key ? { ...one, ...change } : one)),
  });

describe("rule set 2026-illustrative", () => {
  it("is what its schema allows, and the same after a round through JSON", () => {
    const stored: unknown = JSON.parse(JSON.stringify(RULE_SET_2026));
    expect(RuleSet.parse(stored)).toEqual(RULE_SET_2026);
    expect(jcsHash(RuleSet.parse(stored))).toBe(jcsHash(RULE_SET_2026));
  });

  it("never changes how it scores: cases keep its hash, so another rule is another version", () => {
    const { criteria, stops, occupationsInDemand } = RULE_SET_2026;
    expect(jcsHash({ criteria, stops, occupationsInDemand })).toBe(
      "sha256:4ffcd0ef2216de1b6938c2fd5da32cd8fcf7ce226d537bd2ead18e8740c17f4d",
    );
  });

  it("gives at most 1 000 points, of which 400 are needed", () => {
    expect(RULE_SET_2026.criteria.reduce((sum, { max }) => sum + max, 0)).toBe(1_000);
    expect(parameter(RULE_SET_2026, "assessment.threshold")).toBe(400);
  });

  it("is in force from the day of the order's publication", () => {
    expect(RULE_SET_2026).toMatchObject({
      id: "2026-illustrative",
      inForceFrom: "2026-02-13",
      inForceTo: null,
    });
  });

  it.each([
    ["test.attempts", 3, "attempts", "press"],
    ["test.threshold", 30, "% of each block", "press"],
    ["test.feeTenge", 14_693, "KZT", "illustrative"],
    ["test.violationBanDays", 30, "calendar days", "press"],
    ["test.retakeWaitDays", 0, "calendar days", "illustrative"],
    ["test.blocks.listening", { questions: 20, minutes: 20 }, "questions, minutes", "law"],
    ["test.blocks.reading", { questions: 40, minutes: 50 }, "questions, minutes", "law"],
    ["test.extraTimeMinutes", { listening: 9, reading: 21 }, "minutes", "illustrative"],
    ["test.certificateValidityMonths", 24, "months", "press"],
    ["questionnaire.termDays", 30, "calendar days", "illustrative"],
    ["check.termDays", 20, "working days", "press"],
    ["interview.bookWithinDays", 4, "working days", "illustrative"],
    ["hearing.noticeDays", 3, "working days", "press"],
    ["hearing.objectionDays", 2, "working days", "press"],
    ["decision.totalTermDays", 29, "working days", "press"],
    ["notification.validityMonths", 12, "months", "press"],
    ["complaint.termMonths", 3, "months", "law"],
    ["mrp", 4_325, "KZT", "press"],
    ["solvency", 1_320, "MRP", "press"],
    ["pilot.validTo", "2026-12-31", "date", "law"],
  ] as const)("has %s as published", (key, value, unit, status) => {
    expect(RULE_SET_2026.parameters[key]).toMatchObject({ value, unit, status });
  });

  it("says of every value what it is and where it comes from, in three languages; its weights are illustrative", () => {
    const entries = [
      ...Object.values(RULE_SET_2026.parameters),
      ...RULE_SET_2026.criteria,
      ...RULE_SET_2026.stops,
      RULE_SET_2026.occupationsInDemand,
    ];
    for (const { source, title, explanation } of entries) {
      for (const text of [source, title, explanation]) {
        expect(Object.values(text).every((words) => words.length > 1)).toBe(true);
      }
    }
    expect(new Set(RULE_SET_2026.criteria.map(({ status }) => status))).toEqual(
      new Set(["illustrative"]),
    );
  });
});

describe("the format refuses", () => {
  it.each<[string, (draft: RuleSet) => void]>([
    [
      "a set that ends before it begins",
      (draft) => {
        draft.inForceTo = "2026-02-12";
      },
    ],
    [
      "a day that does not exist",
      (draft) => {
        draft.inForceFrom = "2026-02-30";
      },
    ],
    ["an unknown parameter", (draft) => Object.assign(draft.parameters, { other: {} })],
    [
      "a parameter in an unknown unit",
      (draft) => Object.assign(draft.parameters.mrp, { unit: "EUR" }),
    ],
    [
      "a value whose status is not said",
      (draft) => Object.assign(draft.parameters.mrp, { status: "" }),
    ],
    [
      "a name that one language lacks",
      (draft) => Object.assign(draft.parameters.mrp, { title: { kk: "АЕК", ru: "МРП", en: " " } }),
    ],
  ])("%s", (_, change) => expect(changed(change).success).toBe(false));

  it.each([
    ["an answer that nobody is asked", "housing", { answer: "shoeSize" }],
    ["a formula", "age", { kind: "formula", formula: "age * 2" }],
    ["a minimum of three", "kazakh", { measure: { kind: "minimum", of: [1, 2, 3] } }],
    ["points below 0", "jobOffer", { points: -1 }],
    ["a key that it does not know", "jobOffer", { bonus: 5 }],
  ])("%s", (_, key, change) => expect(replaced(key, change).success).toBe(false));

  it("but not another weight: that is only another version", () => {
    expect(replaced("jobOffer", { points: 60, max: 60 }).success).toBe(true);
  });
});
