"use client";

import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { TimeCredit } from "@/lib/exam/attempt-view";
import { TimeCredits } from "./time-credits";

/** Tells a candidate, and who listens to the page, that time was given back. Not shown while there is none. */
export function CreditsNotice({ credits }: { readonly credits: readonly TimeCredit[] }) {
  const t = useTranslations("fairness.credits");
  return (
    <Notice tone="info" role="status" title={t("title")} className="mb-4">
      <TimeCredits credits={credits} />
    </Notice>
  );
}
