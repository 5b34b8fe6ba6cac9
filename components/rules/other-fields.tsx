import { useLocale, useTranslations } from "next-intl";
import { DateField } from "@/components/form/date-field";
import { RadiosField } from "@/components/form/radios-field";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { TextareaField } from "@/components/form/textarea-field";
import { ConditionField } from "@/components/rules/condition-field";
import { ServicesField } from "@/components/rules/criterion-fields";
import type { FieldValues } from "@/components/rules/field-values";
import { SECTION_KEYS } from "@/lib/questionnaire/sections";
import { sectionTitle, wordsIn } from "@/lib/questionnaire/words";
import type { Stop } from "@/lib/rules/stops.schema";

export function DateFields({ values }: { readonly values: FieldValues }) {
  const t = useTranslations("rules.edit");
  return (
    <>
      <TextField
        name="id"
        label={t("id")}
        hint={t("idHint")}
        defaultValue={values.text("id")}
        autoComplete="off"
      />
      <DateField
        name="inForceFrom"
        label={t("inForceFrom")}
        hint={t("inForceFromHint")}
        defaultValue={values.text("inForceFrom")}
      />
      <DateField
        name="inForceTo"
        label={t("inForceTo")}
        hint={t("inForceToHint")}
        defaultValue={values.text("inForceTo")}
        optional
      />
    </>
  );
}

export function OccupationFields({ values }: { readonly values: FieldValues }) {
  const t = useTranslations("rules.edit");
  return (
    <TextareaField
      name="isco08"
      label={t("isco08")}
      hint={t("isco08Hint")}
      rows={12}
      optional
      defaultValue={values.text("isco08")}
    />
  );
}

export function AskedFields({ values }: { readonly values: FieldValues }) {
  const t = useTranslations("rules.edit");
  const words = wordsIn(useLocale());
  return (
    <>
      <SelectField
        name="section"
        label={t("section")}
        defaultValue={values.text("section")}
        options={SECTION_KEYS.map((value) => ({ value, label: sectionTitle(value, words) }))}
      />
      <RadiosField
        name="kind"
        label={t("kind")}
        defaultValue={values.text("kind")}
        options={(["question", "list", "evidence"] as const).map((value) => ({
          value,
          label: t(`kinds.${value}`),
        }))}
      />
      <TextField
        name="name"
        label={t("name")}
        defaultValue={values.text("name")}
        autoComplete="off"
      />
      <TextField
        name="question"
        label={t("question")}
        defaultValue={values.text("question")}
        autoComplete="off"
      />
      <TextareaField
        name="is"
        label={t("is")}
        hint={t("isHint")}
        rows={4}
        defaultValue={values.text("is")}
      />
    </>
  );
}

interface StopFieldsProps {
  readonly stop: Stop;
  readonly values: FieldValues;
}

export function StopFields({ stop, values }: StopFieldsProps) {
  return (
    <>
      <StopRule stop={stop} values={values} />
      <ServicesField values={values} />
    </>
  );
}

function StopRule({ stop, values }: StopFieldsProps) {
  const t = useTranslations("rules");
  switch (stop.kind) {
    case "completed-years-under":
      return (
        <>
          <TextField
            name="years"
            label={t("edit.years")}
            inputMode="numeric"
            defaultValue={values.text("years")}
          />
          <SelectField
            name="since"
            label={t("edit.since")}
            defaultValue={values.text("since")}
            options={(["dateOfBirth", "deportedOn"] as const).map((value) => ({
              value,
              label: t(`edit.sinceOf.${value}`),
            }))}
          />
        </>
      );
    case "block-below-threshold":
      return (
        <SelectField
          name="block"
          label={t("edit.block")}
          defaultValue={values.text("block")}
          options={(["listening", "reading"] as const).map((value) => ({
            value,
            label: t(`blocks.${value}`),
          }))}
        />
      );
    case "condition":
      return <ConditionField path="condition" answer={stop.condition.answer} values={values} />;
  }
}
