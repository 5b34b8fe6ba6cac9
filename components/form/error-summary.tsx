"use client";

import { useTranslations } from "next-intl";
import type { Ref } from "react";
import { Icon } from "@/components/ui/icon";
import { fieldId } from "./field-id";
import type { FormState } from "./form-state";

interface ErrorSummaryProps {
  readonly ref?: Ref<HTMLDivElement>;
  readonly formId: string;
  readonly state: FormState;
}

/** What stops the form, at its head, each error linking to its field. Takes the focus when it appears. */
export function ErrorSummary({ ref, formId, state }: ErrorSummaryProps) {
  const t = useTranslations("common.form");
  const errors = Object.entries(state.errors ?? {});
  if (state.ok || (errors.length === 0 && !state.message)) return null;
  return (
    <div
      ref={ref}
      role="alert"
      tabIndex={-1}
      className="flex gap-3 rounded-md border-2 border-madder bg-madder-wash p-4 text-madder-ink"
    >
      <Icon name="danger" className="mt-[0.2em]" />
      <div className="min-w-0 space-y-2">
        <p className="font-semibold">{state.message ?? t("summary", { count: errors.length })}</p>
        {errors.length > 0 ? (
          <ul className="list-inside list-disc space-y-1">
            {errors.map(([name, text]) => (
              <li key={name}>
                <a
                  href={`#${fieldId(formId, name)}`}
                  className="font-semibold underline underline-offset-4"
                >
                  {text}
                </a>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </div>
  );
}
