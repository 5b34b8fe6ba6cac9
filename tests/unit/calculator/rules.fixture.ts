import { ageBands } from "@/lib/calculator/age-bands";
import { calculatorFields, questionsOf } from "@/lib/calculator/questions";
import { RULE_SET_2026 } from "@/lib/rules/rule-set-2026";

export const TODAY = "2026-03-02";
export const BANDS = ageBands(RULE_SET_2026, TODAY);
export const FIELDS = calculatorFields(RULE_SET_2026, BANDS);
export const QUESTIONS = questionsOf(FIELDS);

/** What the page carries, as on some day. */
export const rulesOn = (today: string) => ({
  ruleSet: RULE_SET_2026,
  questions: QUESTIONS,
  today,
});
