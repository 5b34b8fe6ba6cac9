import { useLocale, useTranslations } from "next-intl";
import { CheckboxesField } from "@/components/form/checkboxes-field";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { BandRows } from "@/components/rules/band-rows";
import { ConditionField } from "@/components/rules/condition-field";
import type { FieldValues } from "@/components/rules/field-values";
import { answerLabel, choiceLabel } from "@/components/rules/rule-words";
import { wordsIn } from "@/lib/questionnaire/words";
import { CHOICE_ANSWERS } from "@/lib/rules/answer-domains";
import type { Criterion } from "@/lib/rules/criteria.schema";
import { Family } from "@/lib/rules/criteria.schema";
import { choicesOf, choiceWord } from "@/lib/rules/drafts/choice-form";
import { MEASURE_WORDS } from "@/lib/rules/drafts/measure-form";
import { NUMBER_ANSWERS } from "@/lib/rules/number-answers";

interface CriterionFieldsProps {
  readonly criterion: Criterion;
  readonly values: FieldValues;
}

/** A criterion's numbers: what all kinds have, and what its own kind needs. */
export function CriterionFields({ criterion, values }: CriterionFieldsProps) {
  const t = useTranslations("rules");
  const families = useTranslations("assessment.families");
  return (
    <>
      <OwnFields criterion={criterion} values={values} />
      <TextField
        name="max"
        label={t("edit.max")}
        inputMode="numeric"
        defaultValue={values.text("max")}
      />
      <SelectField
        name="family"
        label={t("edit.family")}
        defaultValue={values.text("family")}
        options={Family.options.map((value) => ({ value, label: families(value) }))}
      />
      <ServicesField values={values} />
    </>
  );
}

export function ServicesField({ values }: { readonly values: FieldValues }) {
  const t = useTranslations("rules");
  return (
    <CheckboxesField
      name="services"
      label={t("edit.services")}
      defaultValues={values.list("services")}
      options={(["rpp", "kandas"] as const).map((value) => ({
        value,
        label: t(`services.${value}`),
      }))}
    />
  );
}

function OwnFields({ criterion, values }: CriterionFieldsProps) {
  const t = useTranslations("rules");
  const words = wordsIn(useLocale());
  const number = (name: "points" | "pointsEach" | "most") => (
    <TextField
      name={name}
      label={t(`edit.${name}`)}
      inputMode="numeric"
      defaultValue={values.text(name)}
    />
  );
  switch (criterion.kind) {
    case "bands":
      return (
        <>
          <BandRows
            path="bands"
            legend={t("edit.bands")}
            count={criterion.bands.length}
            textOf={values.text}
          />
          <MeasureFields values={values} />
        </>
      );
    case "certificate-bands":
      return (["ielts", "toefl-ibt"] as const).map((kind) => (
        <BandRows
          key={kind}
          path={`tables.${kind}`}
          legend={words.the(`fields.englishKind.options.${kind}`)}
          count={criterion.tables[kind].length}
          textOf={values.text}
        />
      ));
    case "count":
      return (
        <>
          <SelectField
            name="answer"
            label={t("edit.answer")}
            defaultValue={values.text("answer")}
            options={NUMBER_ANSWERS.map((value) => ({
              value,
              label: answerLabel(value, t, words),
            }))}
          />
          {number("pointsEach")}
          {number("most")}
        </>
      );
    case "lookup":
      return (
        <fieldset className="space-y-3">
          <legend className="text-lg font-semibold">{t("edit.lookup")}</legend>
          <p className="text-sm text-soft">{answerLabel(criterion.answer, t, words)}</p>
          {choicesOf(criterion.answer).map((choice) => (
            <TextField
              key={choiceWord(choice)}
              name={`choice.${choiceWord(choice)}`}
              label={choiceLabel(criterion.answer, choice, t, words)}
              inputMode="numeric"
              className="max-w-32"
              defaultValue={values.text(`choice.${choiceWord(choice)}`)}
            />
          ))}
        </fieldset>
      );
    case "conditions":
      return (
        <>
          {number("points")}
          {criterion.all.map((one, place) => (
            <ConditionField
              key={`${one.answer} ${one.oneOf.join()}`}
              path={`all.${place}`}
              answer={one.answer}
              values={values}
            />
          ))}
          <SelectField
            name="newCondition"
            label={t("edit.newCondition")}
            placeholder={t("edit.no")}
            optional
            options={CHOICE_ANSWERS.map((value) => ({
              value,
              label: answerLabel(value, t, words),
            }))}
          />
        </>
      );
    case "last-job-in-demand":
      return number("points");
  }
}

function MeasureFields({ values }: { readonly values: FieldValues }) {
  const t = useTranslations("rules");
  const options = MEASURE_WORDS.map((value) => ({ value, label: t(`measures.${value}`) }));
  const isMonths = (name: string) => values.text(name).endsWith("jobs");
  const window = (name: string) => (
    <TextField
      name={name}
      label={t("edit.window")}
      inputMode="numeric"
      optional
      defaultValue={values.text(name)}
    />
  );
  return (
    <>
      <SelectField
        name="measure"
        label={t("edit.measure")}
        options={options}
        defaultValue={values.text("measure")}
      />
      {isMonths("measure") ? window("window") : null}
      <SelectField
        name="lowerOf"
        label={t("edit.lowerOf")}
        placeholder={t("edit.no")}
        optional
        options={options}
        defaultValue={values.text("lowerOf")}
      />
      {isMonths("lowerOf") ? window("lowerOfWindow") : null}
    </>
  );
}
