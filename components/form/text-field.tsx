"use client";

import type { ComponentProps } from "react";
import { controlLook } from "./control-look";
import { FieldFrame, type FieldTexts } from "./field-frame";
import { describedBy, useField } from "./form-context";

type TextFieldProps = FieldTexts &
  Omit<ComponentProps<"input">, "name" | "id" | "required"> & { readonly name: string };

/** One line of text; `type` may be email, tel, number, password, date, month, time. */
export function TextField({ name, label, hint, optional, className, ...input }: TextFieldProps) {
  const field = useField(name);
  const { defaultValue, value, ...rest } = input;
  const typed = typeof field.typed === "string" ? field.typed : defaultValue;
  return (
    <FieldFrame field={field} label={label} hint={hint} optional={optional}>
      <input
        type="text"
        {...rest}
        {...(value === undefined ? { defaultValue: typed } : { value })}
        id={field.id}
        name={name}
        aria-required={!optional}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field, Boolean(hint))}
        className={controlLook(Boolean(field.error), className)}
      />
    </FieldFrame>
  );
}
