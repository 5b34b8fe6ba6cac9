import { useLocale, useTranslations } from "next-intl";
import { SummaryList } from "@/components/ui/summary-list";
import type { Hearing } from "@/lib/application/state";
import { formatDate } from "@/lib/wording/format";

interface HearingFactsProps {
  readonly hearing: Hearing;
  readonly objection: string | null;
  readonly answer: string | null;
}

/** The hearing's dates, and what was said in it. */
export function HearingFacts({ hearing, objection, answer }: HearingFactsProps) {
  const t = useTranslations("decision.hearing");
  const locale = useLocale();
  const date = (day: string | null) => (day === null ? t("notYet") : formatDate(day, locale));
  return (
    <>
      <SummaryList
        rows={[
          { label: t("opened"), value: date(hearing.openedOn) },
          { label: t("received"), value: date(hearing.receivedOn) },
          { label: t("until"), value: date(hearing.objectUntil) },
          { label: t("approveFrom"), value: date(hearing.approveFrom) },
        ]}
      />
      <h3 className="mt-5 text-lg font-semibold">{t("objection")}</h3>
      <p className="mt-1 whitespace-pre-line break-words">{objection ?? t("none")}</p>
      {hearing.objectionAnswer ? (
        <p className="mt-3 whitespace-pre-line break-words">
          <strong>{t(`answer.${hearing.objectionAnswer}`)}.</strong> {answer}
        </p>
      ) : null}
    </>
  );
}
