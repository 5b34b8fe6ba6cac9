import { useLocale, useTranslations } from "next-intl";
import { answerName } from "@/components/assessment/answer-name";
import { occupationOf } from "@/components/assessment/answer-value";
import { Card } from "@/components/ui/card";
import type { ReadFinding } from "@/lib/assessment/findings";
import type { Answers } from "@/lib/questionnaire/answers.schema";
import { wordsIn } from "@/lib/questionnaire/words";
import { FindingLine } from "./finding-line";

interface FindingListProps {
  readonly findings: readonly ReadFinding[];
  readonly answers: Answers;
  readonly level?: 2 | 3;
}

/** Everything that officers found in a case, the latest first; nothing is ever taken out of it. */
export function FindingList({ findings, answers, level = 2 }: FindingListProps) {
  const t = useTranslations("findings");
  const correct = useTranslations("assessment.correct");
  const words = wordsIn(useLocale());
  return (
    <Card title={t("list.title")} level={level}>
      {findings.length === 0 ? <p className="text-soft">{t("list.none")}</p> : null}
      <ol className="divide-y divide-line">
        {findings.toReversed().map((finding) => (
          <li key={finding.sequence} className="space-y-1 py-2">
            <p>
              {answerName(finding.key, occupationOf(finding.key, answers), correct, words)}:{" "}
              {t(`state.${finding.kind}`)}
            </p>
            <FindingLine finding={finding} />
          </li>
        ))}
      </ol>
    </Card>
  );
}
