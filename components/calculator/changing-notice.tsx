"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useCalculation } from "./calculator-context";

/** Above the questions while they are a change's, so that nobody takes it for their own answers. */
export function ChangingNotice() {
  const t = useTranslations("calculator.compare");
  const { columns, act } = useCalculation();
  if (columns.active === 0) return null;
  return (
    <Notice tone="info">
      <p>{t("changing", { number: columns.active })}</p>
      <Button kind="secondary" onClick={() => act({ type: "choose", place: 0 })}>
        {t("back")}
      </Button>
    </Notice>
  );
}
