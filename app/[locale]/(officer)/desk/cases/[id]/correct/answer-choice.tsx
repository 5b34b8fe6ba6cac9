import { useTranslations } from "next-intl";
import { answerName } from "@/components/assessment/answer-name";
import { itemPeriod } from "@/components/questionnaire/item-title";
import { Card } from "@/components/ui/card";
import { SummaryList } from "@/components/ui/summary-list";
import type { Answers } from "@/lib/questionnaire/answers.schema";
import {
  correctableKeys,
  correctionQuestions,
  standingAnswer,
} from "@/lib/questionnaire/correction";
import { answerText, type Words } from "@/lib/questionnaire/words";

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
          value: standing(key, answers, words) || t("none"),
          changeHref: `${page}?answer=${key}`,
        }))}
      />
    </Card>
  );
}

const occupationOf = (key: string, { jobs }: Answers) =>
  jobs[Number(key.split(".")[1])]?.occupation ?? null;

function standing(key: string, answers: Answers, words: Words): string {
  const job = key.startsWith("jobs.") ? answers.jobs[Number(key.slice(5))] : undefined;
  if (job) return itemPeriod("jobs", { ...job, stillThere: job.to === null }, words);
  const typed = standingAnswer(key, answers);
  return Object.entries(correctionQuestions(key, answers) ?? {})
    .flatMap(([name, field]) => {
      const read = field.read.safeParse(typed[name] ?? "");
      return read.success ? [answerText(name, field, read.data, words)] : [];
    })
    .join(", ");
}
