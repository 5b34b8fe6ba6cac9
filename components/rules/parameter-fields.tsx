import { useTranslations } from "next-intl";
import { DateField } from "@/components/form/date-field";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import type { FieldValues } from "@/components/rules/field-values";
import { unitsOf } from "@/lib/rules/drafts/parameter-form";
import type { ParameterKey, Parameters } from "@/lib/rules/parameters.schema";

interface ParameterFieldsProps {
  readonly id: ParameterKey;
  readonly parameter: Parameters[ParameterKey];
  readonly values: FieldValues;
}

const PARTS = [
  "questions",
  "minutes",
  "listening",
  "reading",
  "most",
  "untilHoursBefore",
  "newOffers",
] as const;
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  "test.level": ["A1", "A2", "B1", "B2", "C1", "C2"],
  "check.silence": ["escalate"],
};

/** A parameter's value, with a field for each of its numbers, and its unit. */
export function ParameterFields({ id, parameter, values }: ParameterFieldsProps) {
  const t = useTranslations("rules");
  return (
    <>
      <ValueFields id={id} parameter={parameter} values={values} />
      {id === "assessment.threshold"
        ? (["rpp", "kandas"] as const).map((service) => (
            <TextField
              key={service}
              name={`byService.${service}`}
              label={t("edit.byService", { service: t(`services.${service}`) })}
              hint={t("edit.byServiceHint")}
              inputMode="numeric"
              optional
              defaultValue={values.text(`byService.${service}`)}
            />
          ))
        : null}
      <SelectField
        name="unit"
        label={t("edit.unit")}
        defaultValue={values.text("unit")}
        options={unitsOf(id).map((value) => ({ value, label: value }))}
      />
    </>
  );
}

function ValueFields({ id, parameter: { value, unit }, values }: ParameterFieldsProps) {
  const t = useTranslations("rules.edit");
  const field = { name: "value", label: t("value"), defaultValue: values.text("value") };
  const choices = CHOICES[id];
  if (choices !== undefined) {
    return <SelectField {...field} options={choices.map((one) => ({ value: one, label: one }))} />;
  }
  if (unit === "date") return <DateField {...field} />;
  if (typeof value !== "object") return <TextField {...field} inputMode="numeric" />;
  return PARTS.filter((part) => Object.hasOwn(value, part)).map((part) => (
    <TextField
      key={part}
      name={`value.${part}`}
      label={t(`values.${part}`)}
      inputMode="numeric"
      defaultValue={values.text(`value.${part}`)}
    />
  ));
}
