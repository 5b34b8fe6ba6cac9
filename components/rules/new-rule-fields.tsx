import { useLocale, useTranslations } from "next-intl";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { fieldValues } from "@/components/rules/field-values";
import { AskedFields } from "@/components/rules/other-fields";
import { answerLabel } from "@/components/rules/rule-words";
import { TextsFields } from "@/components/rules/texts-fields";
import { wordsIn } from "@/lib/questionnaire/words";
import { CHOICE_ANSWERS } from "@/lib/rules/answer-domains";
import { Family } from "@/lib/rules/criteria.schema";
import { CRITERION_KINDS, type EditedList, STOP_KINDS } from "@/lib/rules/drafts/rule-list";

/** What a new rule needs to be there at all; its numbers are edited after that. */
export function NewRuleFields({ list }: { readonly list: EditedList }) {
  const t = useTranslations("rules");
  const families = useTranslations("assessment.families");
  const words = wordsIn(useLocale());
  if (list === "asked") return <AskedFields values={fieldValues({ kind: "question" })} />;
  const kinds = list === "criteria" ? CRITERION_KINDS : STOP_KINDS;
  return (
    <>
      <TextField name="key" label={t("edit.key")} hint={t("edit.keyHint")} autoComplete="off" />
      <SelectField
        name="kind"
        label={t("edit.ruleKind")}
        options={kinds.map((value) => ({ value, label: t(`edit.ruleKinds.${value}`) }))}
      />
      <SelectField
        name="answer"
        label={t("edit.about")}
        hint={t("edit.aboutHint")}
        placeholder={t("edit.no")}
        optional
        options={CHOICE_ANSWERS.map((value) => ({ value, label: answerLabel(value, t, words) }))}
      />
      {list === "criteria" ? (
        <SelectField
          name="family"
          label={t("edit.family")}
          options={Family.options.map((value) => ({ value, label: families(value) }))}
        />
      ) : null}
      <TextsFields textOf={(name) => (name === "status" ? "illustrative" : "")} />
    </>
  );
}
