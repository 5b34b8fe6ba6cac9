"use client";

import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { Choice } from "./choice";
import { FieldError } from "./field-error";
import { describedBy, useField } from "./form-context";

interface CheckboxFieldProps {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly defaultChecked?: boolean;
}

/** One thing to agree to or to state; the server receives "yes" or nothing. */
export function CheckboxField({ name, label, hint, defaultChecked }: CheckboxFieldProps) {
  const field = useField(name);
  return (
    <div className={cx("space-y-1.5", field.error && "border-s-4 border-madder ps-3")}>
      <FieldError field={field} />
      <Choice
        type="checkbox"
        id={field.id}
        name={name}
        value="yes"
        label={label}
        hint={hint}
        defaultChecked={field.typed === undefined ? defaultChecked : field.typed === "yes"}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field, false)}
      />
    </div>
  );
}
