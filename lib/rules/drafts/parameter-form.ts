import {
  type FormValues,
  numberOf,
  numberText,
  textOf,
  type Written,
} from "@/lib/rules/drafts/form-values";
import {
  type ParameterKey,
  type Parameters,
  Parameters as Schema,
} from "@/lib/rules/parameters.schema";

type Parameter = Parameters[ParameterKey];
const SERVICES = ["rpp", "kandas"] as const;

/** The units that the format knows for a parameter. */
export const unitsOf = (key: ParameterKey): readonly string[] =>
  Schema.shape[key].shape.unit.options;

export const isParameterKey = (text: string): text is ParameterKey =>
  Object.hasOwn(Schema.shape, text);

const written = (value: string | number) => (typeof value === "number" ? numberText(value) : value);

/** A parameter's value and unit as its form shows them; a value of several numbers has a field for each. */
export function parameterValues(parameter: Parameter): FormValues {
  const { value, unit } = parameter;
  const values =
    typeof value === "object"
      ? Object.entries(value).map(([name, number]) => [`value.${name}`, written(number)])
      : [["value", written(value)]];
  const byService = "byService" in parameter ? (parameter.byService ?? {}) : null;
  const services =
    byService === null
      ? []
      : SERVICES.map((service) => [`byService.${service}`, numberText(byService[service])]);
  return { ...Object.fromEntries([...values, ...services]), unit };
}

function valueIn(values: FormValues, { value }: Parameter): unknown {
  if (typeof value === "string") return textOf(values, "value");
  if (typeof value === "number") return numberOf(values, "value");
  return Object.fromEntries(
    Object.keys(value).map((key) => [key, numberOf(values, `value.${key}`)]),
  );
}

/** What the form says of a parameter, unchecked; its texts stay. */
export function writtenParameter(
  values: FormValues,
  key: ParameterKey,
  before: Parameter,
): Written {
  const next = { ...before, value: valueIn(values, before), unit: textOf(values, "unit") };
  if (key !== "assessment.threshold") return { value: next };
  const given = SERVICES.map((service) => [service, numberOf(values, `byService.${service}`)]);
  const byService = Object.fromEntries(given.filter(([, points]) => points !== undefined));
  const { byService: _, ...rest } = { byService: undefined, ...next };
  return { value: Object.keys(byService).length === 0 ? rest : { ...rest, byService } };
}
