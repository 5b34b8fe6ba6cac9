"use client";

import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import type { FieldScope } from "./form-context";

/** The error beside its field. It is not announced itself: the summary takes the focus and links here. */
export function FieldError({ field }: { field: FieldScope }) {
  const t = useTranslations("common.form");
  if (!field.error) return null;
  return (
    <p id={field.errorId} className="flex gap-1.5 font-semibold text-madder-ink">
      <Icon name="danger" className="mt-[0.2em]" />
      <span>
        <span className="sr-only">{t("errorPrefix")} </span>
        {field.error}
      </span>
    </p>
  );
}
