import type { ParameterKey, Parameters } from "@/lib/rules/parameters.schema";
import type { RuleSet } from "@/lib/rules/rule-set.schema";

/** The value of a parameter: `parameter(ruleSet, "test.attempts")` is a number. */
export function parameter<K extends ParameterKey>(
  ruleSet: RuleSet,
  key: K,
): Parameters[K]["value"] {
  return ruleSet.parameters[key].value;
}

/** The points that a service needs. */
export function thresholdFor(ruleSet: RuleSet, service: "rpp" | "kandas"): number {
  const { value, byService } = ruleSet.parameters["assessment.threshold"];
  return byService?.[service] ?? value;
}
