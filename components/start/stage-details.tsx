import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LAW_STAGES, type LawStage } from "@/lib/application/stages";
import type { Parameters } from "@/lib/rules/parameters.schema";

/** What happens at each stage, and what if it does not go well. */
export function StageDetails({ rules }: { rules: Parameters }) {
  const t = useTranslations("start.detail");
  const s = useTranslations("stages");
  const texts: Record<LawStage, ReactNode> = {
    testing: t("testing", {
      listening: rules["test.blocks.listening"].value.questions,
      reading: rules["test.blocks.reading"].value.questions,
      threshold: rules["test.threshold"].value,
      attempts: rules["test.attempts"].value,
    }),
    questionnaire: t("questionnaire"),
    assessment: t("assessment", { threshold: rules["assessment.threshold"].value }),
    check: t("check"),
    interview: t("interview", {
      moves: rules["interview.reschedules"].value.most,
      minutes: rules["interview.durationMinutes"].value,
    }),
    decision: t("decision", {
      months: rules["notification.validityMonths"].value,
      complaintMonths: rules["complaint.termMonths"].value,
    }),
  };
  return (
    <section aria-labelledby="details">
      <h2 id="details" className="text-2xl">
        {t("title")}
      </h2>
      <div className="mt-5 grid gap-x-10 gap-y-7 md:grid-cols-2 xl:grid-cols-3">
        {LAW_STAGES.map((stage, index) => (
          <section key={stage} className="border-t-2 border-gold pt-3">
            <h3 className="text-lg">
              {stage === "decision" ? null : <span className="text-gold-ink">{index + 1}. </span>}
              {s(`names.${stage}`)}
            </h3>
            <p className="mt-1">{texts[stage]}</p>
          </section>
        ))}
      </div>
    </section>
  );
}
