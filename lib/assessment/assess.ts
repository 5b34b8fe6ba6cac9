import { criterionPoints } from "@/lib/assessment/criterion-points";
import { rulesFor } from "@/lib/assessment/rules-for";
import { stands } from "@/lib/assessment/stands";
import type { Answers } from "@/lib/questionnaire/answers.schema";
import type { CriterionKey } from "@/lib/rules/criteria.schema";
import { thresholdFor } from "@/lib/rules/parameter";
import type { RuleSet } from "@/lib/rules/rule-set.schema";
import type { StopKey } from "@/lib/rules/stops.schema";

export type Assessment = {
  readonly outcome: "passed" | "not-passed";
  readonly total: number;
  readonly threshold: number;
  /** Points missing to the threshold; 0 when it is reached, whatever the stops. */
  readonly shortfall: number;
  readonly criteria: Readonly<Record<CriterionKey, number>>;
  readonly stops: readonly StopKey[];
};

/**
 * The criteria assessment of immigration potential (order, App. 1 item 2(2)): points by criterion,
 * and the stops that no points make up for. The same answers and rule set give the same result for
 * ever. A stop does not hide the points.
 */
export function assess(answers: Answers, ruleSet: RuleSet): Assessment {
  const { service } = answers;
  const rules = rulesFor(service, ruleSet);
  const criteria: Record<CriterionKey, number> = {};
  let total = 0;
  for (const criterion of rules.criteria) {
    const { points } = criterionPoints(criterion, answers, ruleSet);
    criteria[criterion.key] = points;
    total += points;
  }
  const threshold = thresholdFor(ruleSet, service);
  const stops: StopKey[] = [];
  for (const stop of rules.stops) if (stands(stop, answers, ruleSet)) stops.push(stop.key);
  return {
    outcome: stops.length === 0 && total >= threshold ? "passed" : "not-passed",
    total,
    threshold,
    shortfall: Math.max(0, threshold - total),
    criteria,
    stops,
  };
}
