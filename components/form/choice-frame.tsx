"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { FieldError } from "./field-error";
import type { FieldTexts } from "./field-frame";
import { describedBy, type FieldScope } from "./form-context";

interface ChoiceFrameProps extends FieldTexts {
  readonly field: FieldScope;
  readonly role?: "radiogroup";
  readonly children: ReactNode;
}

/** The frame of a question with several controls: its legend is the label. */
export function ChoiceFrame({ field, label, hint, optional, role, children }: ChoiceFrameProps) {
  const t = useTranslations("common.form");
  return (
    // The mark of an error stands on a frame of its own: a fieldset's border starts at half its legend.
    <div className={cx(field.error && "border-s-4 border-madder ps-3")}>
      <fieldset
        role={role}
        aria-describedby={describedBy(field, Boolean(hint))}
        aria-invalid={role && field.error ? true : undefined}
        className="min-w-0"
      >
        <legend className="font-semibold">
          {label}
          {optional ? <span className="font-normal text-soft"> ({t("optional")})</span> : null}
        </legend>
        <div className="mt-1 space-y-1.5">
          {hint ? (
            <div id={field.hintId} className="text-sm text-soft">
              {hint}
            </div>
          ) : null}
          <FieldError field={field} />
        </div>
        <div className="mt-2 grid gap-2">{children}</div>
      </fieldset>
    </div>
  );
}
