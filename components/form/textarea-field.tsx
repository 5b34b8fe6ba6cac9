"use client";

import type { ComponentProps } from "react";
import { controlLook } from "./control-look";
import { FieldFrame, type FieldTexts } from "./field-frame";
import { describedBy, useField } from "./form-context";

type TextareaFieldProps = FieldTexts &
  Omit<ComponentProps<"textarea">, "name" | "id" | "required" | "value"> & {
    readonly name: string;
  };

/** Several lines of text. */
export function TextareaField(props: TextareaFieldProps) {
  const { name, label, hint, optional, className, defaultValue, ...rest } = props;
  const field = useField(name);
  return (
    <FieldFrame field={field} label={label} hint={hint} optional={optional}>
      <textarea
        rows={5}
        {...rest}
        defaultValue={typeof field.typed === "string" ? field.typed : defaultValue}
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
