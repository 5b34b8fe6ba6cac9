import { useLocale, useTranslations } from "next-intl";
import { answerName } from "@/components/assessment/answer-name";
import type { EventDetail } from "@/lib/application/timeline";
import { region } from "@/lib/identity/regions";
import { wordsIn } from "@/lib/questionnaire/words";
import { formatDate, formatDateTime } from "@/lib/wording/format";

/** Puts the details of events into the reader's words. */
export function useEventDetails(): (detail: EventDetail) => string {
  const t = useTranslations("case");
  const agency = useTranslations("check.agency");
  const correct = useTranslations("assessment.correct");
  const locale = useLocale();
  return (detail) => {
    switch (detail.kind) {
      case "attempt":
        return t("detail.attempt", { ...detail, passed: detail.passed ? "yes" : "no" });
      case "certificate":
        return t("detail.certificate", { ...detail, until: formatDate(detail.until, locale) });
      case "until":
      case "objectUntil":
      case "deemed":
        return t(`detail.${detail.kind}`, { date: formatDate(detail.date, locale) });
      case "points":
        return t("detail.points", detail);
      case "answer":
        return t("detail.answer", {
          key: answerName(detail.key, null, correct, wordsIn(locale)),
        });
      case "confirmed":
      case "notBorneOut":
        return t(`detail.${detail.kind}`, {
          answers: detail.keys
            .map((key) => answerName(key, null, correct, wordsIn(locale)))
            .join("; "),
        });
      case "agency":
        return agency(detail.agency);
      case "agencyClear":
      case "agencyObjects":
        return t(`detail.${detail.kind}`, { agency: agency(detail.agency) });
      case "at":
        return formatDateTime(new Date(detail.at), locale);
      case "interview":
        return t("detail.interview", detail);
      case "number":
        return t("detail.number", detail);
      case "stage":
        return t(`stage.${detail.stage}`);
      case "region":
        return region(detail.region).name[locale];
      case "late":
        return t("detail.late");
    }
  };
}
