"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import type { ButtonKind } from "@/components/ui/button-look";

interface SubmitButtonProps {
  readonly pending: boolean;
  readonly kind?: ButtonKind | undefined;
  readonly children: ReactNode;
}

/** Stays focusable while it works, so that the focus is not lost; the form ignores a second press. */
export function SubmitButton({ pending, kind = "primary", children }: SubmitButtonProps) {
  const t = useTranslations("common.form");
  return (
    <>
      <Button type="submit" kind={kind} aria-disabled={pending || undefined}>
        {children}
      </Button>
      <span role="status" className="self-center text-soft">
        {pending ? t("working") : null}
      </span>
    </>
  );
}
