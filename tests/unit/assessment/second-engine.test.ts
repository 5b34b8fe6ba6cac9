import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess } from "@/lib/assessment/assess";
import type { Answers } from "@/lib/questionnaire/answers.schema";
import { RuleSet } from "@/lib/rules/rule-set.schema";
import { RULE_SET_2026 } from "@/lib/rules/rule-set-2026";
import { anyAnswers } from "@/tests/factories/answers.arbitrary";
import { anyRuleSet } from "@/tests/factories/rule-set.arbitrary";
import { runs } from "@/tests/factories/runs";
import { secondEngine } from "./second-engine";

// Compared as text: far quicker than a deep comparison, and it sees the order of the keys too.
const differs = (answers: Answers, rules: RuleSet) =>
  JSON.stringify(assess(answers, rules)) !== JSON.stringify(secondEngine(answers, rules));

describe("a second engine, written independently, agrees", () => {
  it("on 100,000 random cases by the rule set in force", () => {
    // Samples rather than a property: what fails is one case, and needs no shrinking to be read.
    const batches = Array.from({ length: 10 }, (_, batch) => 7_000 + batch);
    for (const seed of batches) {
      const people = fc.sample(anyAnswers, { numRuns: 10_000, seed });
      const different = people.find((answers) => differs(answers, RULE_SET_2026));
      expect(different && [different, assess(different, RULE_SET_2026)]).toBeUndefined();
    }
  }, 120_000);

  it("on any rule set that the format can express", () => {
    fc.assert(
      fc.property(
        anyRuleSet,
        fc.array(anyAnswers, { minLength: 5, maxLength: 20 }),
        (rules, people) => {
          expect(RuleSet.safeParse(rules).success).toBe(true);
          for (const answers of people) {
            expect(assess(answers, rules)).toEqual(secondEngine(answers, rules));
          }
        },
      ),
      runs(150),
    );
  });
});
