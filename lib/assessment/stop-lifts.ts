import { type Assessment, assess } from "@/lib/assessment/assess";
import type { Axis } from "@/lib/assessment/axes";
import { addDays, addMonths, daysBetween, type LocalDate } from "@/lib/calendar/local-date";
import type { Answers } from "@/lib/questionnaire/answers.schema";
import type { RuleSet } from "@/lib/rules/rule-set.schema";

export type StopKey = Assessment["stops"][number];

/** What would end a stop: a change of one's own, time alone from a day on, or nothing. */
export type LiftedStop = { readonly key: StopKey } & (
  | { readonly lifts: "by-change" | "never" }
  | { readonly lifts: "on-day"; readonly day: LocalDate }
);

/** No stop that ends by itself takes longer. */
const LONGEST_MONTHS = 12 * 60;

/** Every standing stop with what would end it, each tried with the rule set. */
export function liftsOf(
  answers: Answers,
  axes: readonly Axis[],
  ruleSet: RuleSet,
): readonly LiftedStop[] {
  return assess(answers, ruleSet).stops.map((key): LiftedStop => {
    const stands = (changed: Answers) => assess(changed, ruleSet).stops.includes(key);
    const isChangeable = axes.some(({ steps }) =>
      steps.some(({ apply }) => !stands(apply(answers))),
    );
    if (isChangeable) return { key, lifts: "by-change" };
    const day = firstDay(
      answers.submittedOn,
      (submittedOn) => !stands({ ...answers, submittedOn }),
    );
    return day === null ? { key, lifts: "never" } : { key, lifts: "on-day", day };
  });
}

/** The first day after `start` on which it holds, where it holds for good once it does; null when it never does. */
function firstDay(start: LocalDate, holds: (day: LocalDate) => boolean): LocalDate | null {
  let [before, after] = [0, daysBetween(start, addMonths(start, LONGEST_MONTHS))];
  if (!holds(addDays(start, after))) return null;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (holds(addDays(start, middle))) after = middle;
    else before = middle;
  }
  return addDays(start, after);
}
