"use client";

import { Choice } from "./choice";
import { ChoiceFrame } from "./choice-frame";
import type { FieldTexts } from "./field-frame";
import { useField } from "./form-context";
import type { Option } from "./select-field";

interface RadiosFieldProps extends FieldTexts {
  readonly name: string;
  readonly options: readonly Option[];
  readonly defaultValue?: string | undefined;
}

/** One of a few. */
export function RadiosField({ name, options, defaultValue, ...texts }: RadiosFieldProps) {
  const field = useField(name);
  const chosen = typeof field.typed === "string" ? field.typed : defaultValue;
  return (
    <ChoiceFrame field={field} {...texts} role="radiogroup">
      {options.map((option, index) => (
        <Choice
          key={option.value}
          type="radio"
          // The summary links to the first choice.
          id={index === 0 ? field.id : `${field.id}-${option.value}`}
          name={name}
          value={option.value}
          label={option.label}
          hint={option.hint}
          disabled={option.disabled}
          defaultChecked={option.value === chosen}
        />
      ))}
    </ChoiceFrame>
  );
}
