"use client";

import type { ComponentProps } from "react";
import { controlLook } from "./control-look";
import { FieldFrame, type FieldTexts } from "./field-frame";
import { describedBy, useField } from "./form-context";

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  readonly disabled?: boolean;
}

type SelectFieldProps = FieldTexts &
  Omit<ComponentProps<"select">, "name" | "id" | "required" | "value"> & {
    readonly name: string;
    readonly options: readonly Option[];
    /** The first, empty choice: "Choose a region". */
    readonly placeholder?: string;
  };

/** One of many; for up to about seven choices, radios are easier. */
export function SelectField(props: SelectFieldProps) {
  const { name, label, hint, optional, options, placeholder, className, defaultValue, ...rest } =
    props;
  const field = useField(name);
  const chosen = typeof field.typed === "string" ? field.typed : (defaultValue ?? "");
  return (
    <FieldFrame field={field} label={label} hint={hint} optional={optional}>
      <select
        // A new default only takes hold in a new element.
        key={String(chosen)}
        {...rest}
        defaultValue={chosen}
        id={field.id}
        name={name}
        aria-required={!optional}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field, Boolean(hint))}
        className={controlLook(Boolean(field.error), className)}
      >
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
