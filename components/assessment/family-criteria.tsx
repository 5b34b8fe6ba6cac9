import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { PointsBar } from "@/components/ui/points-bar";
import { SourceMark } from "@/components/ui/source-mark";
import type { ExplainedCriterion } from "@/lib/assessment/explain";
import { wordsIn } from "@/lib/questionnaire/words";
import type { Locale } from "@/lib/wording/routing";
import { criterionAnswer } from "./criterion-answer";

interface FamilyCriteriaProps {
  readonly title: string;
  readonly criteria: readonly ExplainedCriterion[];
  readonly locale: Locale;
  readonly level: 2 | 3;
}

/** The criteria of one family: each with its bar, the answer that it rests on, and where its weight comes from. */
export function FamilyCriteria({ title, criteria, locale, level }: FamilyCriteriaProps) {
  const measured = useTranslations("assessment.measured");
  const words = wordsIn(locale);
  return (
    <Card title={title} level={level}>
      <ul className="divide-y divide-line">
        {criteria.map((criterion) => (
          <li key={criterion.key} className="py-3 first:pt-0 last:pb-0">
            <PointsBar
              label={criterion.title[locale]}
              points={criterion.points}
              max={criterion.max}
            />
            <p className="mt-1">{criterionAnswer(criterion, measured, words)}</p>
            <p className="text-sm text-soft">
              <SourceMark status={criterion.status} /> · {criterion.source[locale]}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
