import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess } from "@/lib/assessment/assess";
import { forBrowser } from "@/lib/calculator/for-browser";
import { RULE_SET_2026 } from "@/lib/rules/rule-set-2026";
import { LOCALES } from "@/lib/wording/routing";
import { anyAnswers } from "@/tests/factories/answers.arbitrary";
import { runs } from "../../factories/runs";

describe.each(LOCALES)("the rule set as the page in %s carries it", (locale) => {
  const carried = JSON.parse(JSON.stringify(forBrowser(RULE_SET_2026, locale)));

  it("counts the same", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        expect(assess(answers, carried)).toEqual(assess(answers, RULE_SET_2026));
      }),
      runs(500),
    );
  });

  it("names its criteria and stops in this language, and is less than half the weight", () => {
    for (const { key, title } of RULE_SET_2026.criteria) {
      const found = carried.criteria.find((one: { key: string }) => one.key === key);
      expect(found.title[locale]).toBe(title[locale]);
    }
    const weight = (value: unknown) => JSON.stringify(value).length;
    expect(weight(carried)).toBeLessThan(weight(RULE_SET_2026) / 2);
  });
});
