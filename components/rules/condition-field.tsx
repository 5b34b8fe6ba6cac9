import { useLocale, useTranslations } from "next-intl";
import { CheckboxesField } from "@/components/form/checkboxes-field";
import type { FieldValues } from "@/components/rules/field-values";
import { answerLabel, choiceLabel } from "@/components/rules/rule-words";
import { wordsIn } from "@/lib/questionnaire/words";
import type { ChoiceAnswer } from "@/lib/rules/answer-domains";
import { choicesOf, choiceWord } from "@/lib/rules/drafts/choice-form";

interface ConditionFieldProps {
  readonly path: string;
  readonly answer: ChoiceAnswer;
  readonly values: FieldValues;
}

/** Which answers a condition takes. */
export function ConditionField({ path, answer, values }: ConditionFieldProps) {
  const t = useTranslations("rules");
  const words = wordsIn(useLocale());
  return (
    <CheckboxesField
      name={`${path}.oneOf`}
      label={t("edit.condition", { answer: answerLabel(answer, t, words) })}
      hint={t("edit.conditionHint")}
      defaultValues={values.list(`${path}.oneOf`)}
      options={choicesOf(answer).map((choice) => ({
        value: choiceWord(choice),
        label: choiceLabel(answer, choice, t, words),
      }))}
    />
  );
}
