import type { RuleSet } from "@/lib/rules/rule-set.schema";
import { RULE_SET_2026 } from "@/lib/rules/rule-set-2026";

/** The rules of 2026 with so many points needed. */
export const withThreshold = (value: number): RuleSet => ({
  ...RULE_SET_2026,
  parameters: {
    ...RULE_SET_2026.parameters,
    "assessment.threshold": { ...RULE_SET_2026.parameters["assessment.threshold"], value },
  },
});
