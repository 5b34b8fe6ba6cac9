import type { StoredForm } from "@/lib/exam/form.schema";
import { parameter } from "@/lib/rules/parameter";
import type { RuleSet } from "@/lib/rules/rule-set.schema";

/** The minutes that everybody has by a rule set. */
export const blockMinutes = (ruleSet: RuleSet): StoredForm["minutes"] => ({
  listening: parameter(ruleSet, "test.blocks.listening").minutes,
  between: parameter(ruleSet, "test.restMinutes"),
  reading: parameter(ruleSet, "test.blocks.reading").minutes,
});
