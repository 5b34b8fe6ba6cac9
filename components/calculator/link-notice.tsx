"use client";

import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { OpenedLink } from "@/lib/calculator/open-link";
import { useCalculation } from "./calculator-context";

interface LinkNoticeProps {
  readonly opened: OpenedLink | null;
  readonly ruleSetId: string;
}

/** What came of the link that led here. */
export function LinkNotice({ opened, ruleSetId }: LinkNoticeProps) {
  const t = useTranslations("calculator.link");
  const { columns } = useCalculation();
  if (opened === null) return null;
  if (!opened.ok) {
    return (
      <Notice tone="warning" role="status" title={t("broken")} className="mb-6">
        <p>{t("brokenBody")}</p>
      </Notice>
    );
  }
  // Cleared since: what the link held is gone.
  if (Object.keys(columns.now.typed).length === 0) return null;
  if (!opened.otherRules) {
    return (
      <Notice tone="neutral" role="status" className="no-print mb-6">
        <p>{t("opened")}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="warning" role="status" title={t("otherRules")} className="mb-6">
      <p>{t("otherRulesBody", { old: opened.ruleSetId, current: ruleSetId })}</p>
      {opened.dropped ? <p>{t("dropped")}</p> : null}
    </Notice>
  );
}
