import { useLocale, useTranslations } from "next-intl";
import { answerName } from "@/components/assessment/answer-name";
import { answerValue, occupationOf } from "@/components/assessment/answer-value";
import { AnswerKeys } from "@/components/findings/answer-keys";
import { AnswerRow } from "@/components/findings/answer-row";
import { Disclosure } from "@/components/ui/disclosure";
import type { ExaminedAnswer } from "@/lib/assessment/findings";
import type { AnswerFile } from "@/lib/assessment/findings.query";
import { wordsIn } from "@/lib/questionnaire/words";

interface AnswerListProps {
  readonly file: AnswerFile;
  readonly canExamine: boolean;
  readonly correctPage: string | null;
}

const isCounting = ({ weight, finding }: ExaminedAnswer) => weight !== null || finding !== null;

/** Answers that count first, in the order of the questionnaire; below them what needs no look. */
export function AnswerList({ file, canExamine, correctPage }: AnswerListProps) {
  const t = useTranslations("findings");
  const correct = useTranslations("assessment.correct");
  const words = wordsIn(useLocale());
  const { examined, answers } = file;
  const row = (answer: ExaminedAnswer, isTickable: boolean) => (
    <AnswerRow
      key={answer.key}
      answer={answer}
      name={answerName(answer.key, occupationOf(answer.key, answers), correct, words)}
      value={answerValue(answer.key, answers, correct, words)}
      canExamine={isTickable}
      correctHref={
        correctPage === null || answer.key === "kaztest"
          ? null
          : `${correctPage}?answer=${answer.key}`
      }
    />
  );
  const counting = examined.filter(isCounting);
  const others = examined.filter((answer) => !isCounting(answer));
  const known = others.filter(({ source }) => source !== null);
  const nothing = others.filter(({ source }) => source === null);
  return (
    <div className="space-y-4">
      <AnswerKeys label={t("tickGroup")}>
        {counting.map((answer) => row(answer, canExamine))}
      </AnswerKeys>
      <Disclosure summary={t("groups.source")}>
        <ul className="divide-y divide-line">{known.map((answer) => row(answer, false))}</ul>
      </Disclosure>
      {nothing.length === 0 ? null : (
        <Disclosure summary={t("groups.nothing")}>
          <p className="py-2 text-soft">{t("groups.nothingLead")}</p>
          <ul className="divide-y divide-line">{nothing.map((answer) => row(answer, false))}</ul>
        </Disclosure>
      )}
    </div>
  );
}
