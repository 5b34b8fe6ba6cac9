import { holds } from "@/lib/assessment/criterion-points";
import { blockPercentage, reaches } from "@/lib/assessment/measure";
import { yearsBetween } from "@/lib/calendar/years-between";
import type { Answers } from "@/lib/questionnaire/answers.schema";
import { parameter } from "@/lib/rules/parameter";
import type { RuleSet } from "@/lib/rules/rule-set.schema";
import type { Stop } from "@/lib/rules/stops.schema";

/** Whether the stop stands in the way of these answers. */
export function stands(stop: Stop, answers: Answers, ruleSet: RuleSet): boolean {
  switch (stop.kind) {
    case "completed-years-under": {
      const since = answers[stop.since];
      return since !== null && yearsBetween(since, answers.submittedOn) < stop.years;
    }
    case "block-below-threshold": {
      const percentage = blockPercentage(stop.block, answers, ruleSet);
      return !reaches(percentage, parameter(ruleSet, "test.threshold"));
    }
    case "condition":
      return holds(stop.condition, answers);
  }
}
