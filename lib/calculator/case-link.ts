import { ageBands } from "@/lib/calculator/age-bands";
import { sheetOf } from "@/lib/calculator/from-answers";
import { toFragment } from "@/lib/calculator/link";
import { calculatorFields, questionsOf } from "@/lib/calculator/questions";
import type { Answers } from "@/lib/questionnaire/answers.schema";
import type { RuleSet } from "@/lib/rules/rule-set.schema";

/**
 * Where the calculator opens with these answers: all of them behind the #, none of them a date of birth, a
 * conviction or a deportation.
 */
export function caseLink(answers: Answers, ruleSet: RuleSet, today: string): string {
  const bands = ageBands(ruleSet, today);
  const questions = questionsOf(calculatorFields(ruleSet, bands));
  const now = sheetOf(answers, bands, today);
  return `/calculator#${toFragment({ ruleSetId: ruleSet.id, now, changes: [] }, questions)}`;
}
