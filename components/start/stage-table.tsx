import { useTranslations } from "next-intl";
import { StageMark } from "@/components/stages/stage-mark";
import { SourceMark } from "@/components/ui/source-mark";
import type { Parameters } from "@/lib/rules/parameters.schema";
import { FactText } from "./fact-text";
import { stageFacts } from "./stage-facts";

/** The five stages with their time and cost, and the decision under them: the whole matter at a glance. */
export function StageTable({ rules }: { rules: Parameters }) {
  const t = useTranslations("start");
  const names = useTranslations("stages.names");
  const total = rules["decision.totalTermDays"];
  return (
    <section
      aria-labelledby="stages"
      className="stitched rounded-lg border border-line bg-surface px-3 py-4 shadow-felt sm:px-6 sm:py-5"
    >
      <h2 id="stages" className="sr-only">
        {t("stagesTitle")}
      </h2>
      <ol>
        {stageFacts(rules).map(({ stage, time, cost }, index) => (
          <li key={stage} className="relative flex gap-2.5 pb-2.5 sm:gap-4 sm:pb-3.5">
            <span
              aria-hidden="true"
              className="absolute inset-y-0 start-[1.2rem] translate-y-5 border-s-2 border-dashed border-gold"
            />
            <span className="relative">
              <StageMark number={index + 1} state="current" />
            </span>
            <div className="min-w-0 flex-1 gap-x-4 text-sm leading-snug sm:grid sm:grid-cols-[1fr_auto] sm:pt-1.5">
              <h3 className="text-base leading-snug sm:text-lg">{names(stage)}</h3>
              <p className="inline text-sm leading-snug sm:col-start-2 sm:block sm:text-end sm:text-base sm:font-semibold sm:whitespace-nowrap">
                <span className="sr-only">{t("time")} </span>
                <FactText fact={time} />
              </p>
              <p className="inline text-sm text-soft sm:col-start-2 sm:row-start-2 sm:block sm:text-end">
                <span className="sr-only">{t("cost")} </span>
                {cost.map((fact) => (
                  <span key={fact.kind} className="sm:block sm:whitespace-nowrap">
                    <span className="sm:hidden"> · </span>
                    <FactText fact={fact} />
                  </span>
                ))}
              </p>
              <p className="hidden text-sm text-soft sm:col-start-1 sm:row-start-2 sm:block">
                {t(`about.${stage}`)}
              </p>
            </div>
          </li>
        ))}
      </ol>
      <div className="relative flex gap-2.5 sm:gap-4">
        <StageMark number={6} state="done" isDecision />
        <div className="grid min-w-0 flex-1 gap-x-4 leading-snug sm:grid-cols-[1fr_auto] sm:pt-1.5">
          <h3 className="text-base leading-snug sm:text-lg">{t("total.title")}</h3>
          <p className="text-sm leading-snug sm:text-end sm:text-base sm:font-semibold sm:whitespace-nowrap">
            {t(total.unit === "working days" ? "total.term" : "total.calendarTerm", {
              count: total.value,
            })}
            <SourceMark status={total.status} as="sign" />
            <span className="text-sm font-normal text-soft sm:block"> {t("total.from")}</span>
          </p>
        </div>
      </div>
    </section>
  );
}
