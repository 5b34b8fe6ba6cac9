import { CriterionFields } from "@/components/rules/criterion-fields";
import { fieldValues } from "@/components/rules/field-values";
import {
  AskedFields,
  DateFields,
  OccupationFields,
  StopFields,
} from "@/components/rules/other-fields";
import { ParameterFields } from "@/components/rules/parameter-fields";
import { TextsFields } from "@/components/rules/texts-fields";
import { byKey } from "@/lib/rules/addressed";
import type { FormValues } from "@/lib/rules/drafts/form-values";
import { isParameterKey } from "@/lib/rules/drafts/parameter-form";
import type { Place } from "@/lib/rules/drafts/part";
import type { RuleSet } from "@/lib/rules/rule-set.schema";

interface PartFieldsProps {
  readonly ruleSet: RuleSet;
  readonly place: Place;
  readonly values: FormValues;
}

/** The fields of one rule: its numbers, or its texts. */
export function PartFields({
  ruleSet,
  place: { part, id, isTexts },
  values: given,
}: PartFieldsProps) {
  const values = fieldValues(given);
  if (isTexts) return <TextsFields textOf={values.text} />;
  switch (part) {
    case "dates":
      return <DateFields values={values} />;
    case "occupations":
      return <OccupationFields values={values} />;
    case "asked":
      return <AskedFields values={values} />;
    case "parameters":
      return id === null || !isParameterKey(id) ? null : (
        <ParameterFields id={id} parameter={ruleSet.parameters[id]} values={values} />
      );
    case "criteria": {
      const found = byKey(ruleSet.criteria).find((one) => one.id === id);
      return found && <CriterionFields criterion={found.item} values={values} />;
    }
    case "stops": {
      const found = byKey(ruleSet.stops).find((one) => one.id === id);
      return found && <StopFields stop={found.item} values={values} />;
    }
  }
}
