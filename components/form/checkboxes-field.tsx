"use client";

import { Choice } from "./choice";
import { ChoiceFrame } from "./choice-frame";
import type { FieldTexts } from "./field-frame";
import { useField } from "./form-context";
import type { Option } from "./select-field";

interface CheckboxesFieldProps extends FieldTexts {
  readonly name: string;
  readonly options: readonly Option[];
  readonly defaultValues?: readonly string[];
}

/** Any of a few; read on the server by `form.getAll(name)`. */
export function CheckboxesField(props: CheckboxesFieldProps) {
  const { name, options, defaultValues = [], ...texts } = props;
  const field = useField(name);
  const chosen = field.typed === undefined ? defaultValues : [field.typed].flat();
  return (
    <ChoiceFrame field={field} {...texts}>
      {options.map((option, index) => (
        <Choice
          key={option.value}
          type="checkbox"
          id={index === 0 ? field.id : `${field.id}-${option.value}`}
          name={name}
          value={option.value}
          label={option.label}
          hint={option.hint}
          disabled={option.disabled}
          defaultChecked={chosen.includes(option.value)}
        />
      ))}
    </ChoiceFrame>
  );
}
