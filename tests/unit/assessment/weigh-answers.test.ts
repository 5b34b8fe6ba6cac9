import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess } from "@/lib/assessment/assess";
import { relianceOn, reliedOn, weightOf, withoutAnswer } from "@/lib/assessment/weigh-answers";
import type { Answers } from "@/lib/questionnaire/answers.schema";
import { correctableKeys } from "@/lib/questionnaire/correction";
import { RULE_SET_2026 } from "@/lib/rules/rule-set-2026";
import { someAnswers } from "../../factories/answers";
import { anyAnswers } from "../../factories/answers.arbitrary";
import { withThreshold } from "../../factories/thresholds";

/** 110 points for the education, 10 for the child, 20 for the lease. */
const CLAIMS = someAnswers({ education: "bachelor", minorChildren: 1, housing: "lease" });
const STOPPING = ["unexpungedConviction", "deportedOn"];
const outcomeWithout = (keys: readonly string[], answers: Answers) =>
  assess(
    keys.reduce((some, key) => withoutAnswer(key, some) ?? some, answers),
    RULE_SET_2026,
  ).outcome;
const now = (answers: Answers) => assess(answers, RULE_SET_2026);
const carrying = (answers: Answers) =>
  correctableKeys(answers).filter((key) => !STOPPING.includes(key));

describe("what hangs on an answer", () => {
  it("is never less than nothing, and is what the total falls by without it", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        for (const key of carrying(answers)) {
          const other = withoutAnswer(key, answers);
          const weight = weightOf(key, answers, RULE_SET_2026);
          expect(weight === null).toBe(other === null);
          if (other === null || weight === null) continue;
          expect(weight.points).toBeGreaterThanOrEqual(0);
          expect(now(answers).total - now(other).total).toBe(weight.points);
        }
      }),
    );
  });

  it("is nothing where nothing is claimed", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        for (const key of carrying(answers)) {
          const other = withoutAnswer(key, answers);
          if (other !== null) expect(weightOf(key, other, RULE_SET_2026)).toBeNull();
        }
      }),
    );
  });
});

describe("what an outcome rests on", () => {
  it("is each answer that turns it by itself", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const keys = correctableKeys(answers);
        const { alone } = relianceOn(keys, answers, RULE_SET_2026);
        for (const key of keys) {
          const turns = outcomeWithout([key], answers) !== now(answers).outcome;
          expect(alone.includes(key), key).toBe(turns);
        }
      }),
    );
  });

  it("is nothing else: without any others that carry points it stays", () => {
    fc.assert(
      fc.property(anyAnswers, fc.infiniteStream(fc.boolean()), (answers, coins) => {
        const keys = carrying(answers);
        const relied = reliedOn(relianceOn(keys, answers, RULE_SET_2026));
        const others = keys.filter((key) => !relied.includes(key) && coins.next().value);
        expect(outcomeWithout(others, answers)).toBe(now(answers).outcome);
      }),
    );
  });

  it("names together those of which no single one turns it", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const keys = carrying(answers);
        const { alone, together } = relianceOn(keys, answers, RULE_SET_2026);
        if (together === null) return;
        expect(together.keys.filter((key) => alone.includes(key))).toEqual([]);
        expect(outcomeWithout(together.keys, answers)).not.toBe(now(answers).outcome);
      }),
    );
  });

  it("names small ones beside a large one that turns it alone", () => {
    const ruleSet = withThreshold(now(CLAIMS).total - 29);
    const keys = ["education", "minorChildren", "housing"];
    expect(relianceOn(keys, CLAIMS, ruleSet)).toEqual({
      alone: ["education"],
      together: { keys: ["minorChildren", "housing"], total: now(CLAIMS).total - 30 },
    });
  });
});
