"use client";

import type { ComponentProps } from "react";
import { controlLook } from "./control-look";
import { FieldFrame, type FieldTexts } from "./field-frame";
import { describedBy, useField } from "./form-context";

type FileFieldProps = FieldTexts &
  Omit<ComponentProps<"input">, "name" | "id" | "type" | "required" | "value"> & {
    readonly name: string;
  };

/** A file to hand in. Say the types and the size that are accepted in `hint`. */
export function FileField({ name, label, hint, optional, className, ...rest }: FileFieldProps) {
  const field = useField(name);
  return (
    <FieldFrame field={field} label={label} hint={hint} optional={optional}>
      <input
        {...rest}
        type="file"
        id={field.id}
        name={name}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field, Boolean(hint))}
        className={controlLook(
          Boolean(field.error),
          `border-dashed file:me-3 file:min-h-9 file:cursor-pointer file:rounded-sm file:border-0 file:bg-sky-wash file:px-3 file:font-semibold file:text-sky-ink ${className ?? ""}`,
        )}
      />
    </FieldFrame>
  );
}
