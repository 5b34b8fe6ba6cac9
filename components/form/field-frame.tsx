"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { FieldError } from "./field-error";
import type { FieldScope } from "./form-context";

export interface FieldTexts {
  readonly label: ReactNode;
  readonly hint?: ReactNode | undefined;
  /** Marks the field as optional; all others are required. */
  readonly optional?: boolean | undefined;
}

interface FieldFrameProps extends FieldTexts {
  readonly field: FieldScope;
  readonly children: ReactNode;
}

/** Label above, hint, error, control: the frame of every single field. */
export function FieldFrame({ field, label, hint, optional, children }: FieldFrameProps) {
  const t = useTranslations("common.form");
  return (
    <div className={cx("space-y-1.5", field.error && "border-s-4 border-madder ps-3")}>
      <label htmlFor={field.id} className="block font-semibold">
        {label}
        {optional ? <span className="font-normal text-soft"> ({t("optional")})</span> : null}
      </label>
      {hint ? (
        <div id={field.hintId} className="text-sm text-soft">
          {hint}
        </div>
      ) : null}
      <FieldError field={field} />
      {children}
    </div>
  );
}
