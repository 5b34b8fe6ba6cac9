import { useTranslations } from "next-intl";
import { answerName } from "@/components/assessment/answer-name";
import { answerValue, occupationOf } from "@/components/assessment/answer-value";
import { Card } from "@/components/ui/card";
import { SummaryList } from "@/components/ui/summary-list";
import type { Answers } from "@/lib/questionnaire/answers.schema";
import { correctableKeys } from "@/lib/questionnaire/correction";
import type { Words } from "@/lib/questionnaire/words";

interface AnswerChoiceProps {
  readonly answers: Answers;
  readonly page: string;
  readonly words: Words;
}

/** The scored answers as they stand, each leading to its correction. */
export function AnswerChoice({ answers, page, words }: AnswerChoiceProps) {
  const t = useTranslations("assessment.correct");
  return (
    <Card title={t("choose")}>
      <SummaryList
        rows={correctableKeys(answers).map((key) => ({
          label: answerName(key, occupationOf(key, answers), t, words),
          value: answerValue(key, answers, t, words),
          changeHref: `${page}?answer=${key}`,
        }))}
      />
    </Card>
  );
}
