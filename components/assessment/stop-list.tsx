import { useLocale, useTranslations } from "next-intl";
import { CriterionBasis } from "@/components/findings/criterion-basis";
import { Card } from "@/components/ui/card";
import { SourceMark } from "@/components/ui/source-mark";
import { Tag } from "@/components/ui/tag";
import { answerKeyOf } from "@/lib/assessment/answer-keys";
import type { ExplainedStop } from "@/lib/assessment/explain";
import type { ExaminedAnswer } from "@/lib/assessment/findings";

interface StopListProps {
  readonly stops: readonly ExplainedStop[];
  /** How sure the answers are; left out where nobody has looked at them. */
  readonly examined?: readonly ExaminedAnswer[];
  readonly level: 2 | 3;
}

/** What no points make up for: those that stand first, and what else was looked at. */
export function StopList({ stops, examined = [], level }: StopListProps) {
  const t = useTranslations("assessment.stops");
  const locale = useLocale();
  const standing = stops.filter((stop) => stop.stands);
  const others = stops.filter((stop) => !stop.stands);
  return (
    <Card title={t("title")} level={level}>
      <ul className="divide-y divide-line">
        {[...standing, ...others].map(({ key, title, stands, status, source, answerUsed }) => (
          <li key={key} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-2">
            <span className="min-w-0 flex-1 basis-64">
              <span className={stands ? "font-semibold" : undefined}>{title[locale]}</span>
              <span className="block text-sm text-soft">
                <SourceMark status={status} /> · {source[locale]}
              </span>
              <CriterionBasis
                answers={examined.filter((answer) =>
                  Object.keys(answerUsed).map(answerKeyOf).includes(answer.key),
                )}
              />
            </span>
            <Tag tone={stands ? "danger" : "neutral"} icon={stands ? "cross" : "check"}>
              {t(stands ? "stands" : "clear")}
            </Tag>
          </li>
        ))}
      </ul>
    </Card>
  );
}
