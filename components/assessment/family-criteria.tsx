import { useTranslations } from "next-intl";
import { CriterionBasis } from "@/components/findings/criterion-basis";
import { Card } from "@/components/ui/card";
import { PointsBar } from "@/components/ui/points-bar";
import { SourceMark } from "@/components/ui/source-mark";
import { answerKeyOf } from "@/lib/assessment/answer-keys";
import type { AnswersUsed, ExplainedCriterion } from "@/lib/assessment/explain";
import type { ExaminedAnswer } from "@/lib/assessment/findings";
import { wordsIn } from "@/lib/questionnaire/words";
import type { Locale } from "@/lib/wording/routing";
import { BandLine } from "./band-line";
import { criterionAnswer } from "./criterion-answer";

interface FamilyCriteriaProps {
  readonly title: string;
  readonly criteria: readonly ExplainedCriterion[];
  /** How sure the answers are; left out where nobody has looked at them. */
  readonly examined?: readonly ExaminedAnswer[];
  readonly locale: Locale;
  readonly level: 2 | 3;
}

const behind = (used: AnswersUsed, examined: readonly ExaminedAnswer[]) => {
  const keys = Object.keys(used).map(answerKeyOf);
  return examined.filter(({ key }) => keys.includes(key));
};

/**
 * The criteria of one family: each with its bar, the answer and the documents that it rests on, its band, and where
 * its weight comes from.
 */
export function FamilyCriteria(props: FamilyCriteriaProps) {
  const { title, criteria, examined = [], locale, level } = props;
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
            <BandLine criterion={criterion} />
            <p className="text-sm text-soft">
              <SourceMark status={criterion.status} /> · {criterion.source[locale]}
            </p>
            <CriterionBasis answers={behind(criterion.answerUsed, examined)} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
