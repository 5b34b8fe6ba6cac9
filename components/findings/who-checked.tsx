import { useLocale, useTranslations } from "next-intl";
import { answerName } from "@/components/assessment/answer-name";
import { Card } from "@/components/ui/card";
import { type ExaminedAnswer, isOpen } from "@/lib/assessment/findings";
import { wordsIn } from "@/lib/questionnaire/words";
import { FindingLine } from "./finding-line";
import { StateTag } from "./state-tag";

/** For the applicant: how many answers still wait for an officer's look, and what was corrected or not borne out. */
export function WhoChecked({ examined }: { readonly examined: readonly ExaminedAnswer[] }) {
  const t = useTranslations("findings");
  const correct = useTranslations("assessment.correct");
  const words = wordsIn(useLocale());
  const told = examined.filter(({ state }) => state === "corrected" || state === "not-borne-out");
  return (
    <Card title={t("own.title")}>
      <p>{t("own.lead", { open: examined.filter(isOpen).length })}</p>
      {told.length === 0 ? null : (
        <ul className="mt-3 divide-y divide-line border-t border-line">
          {told.map((answer) => (
            <li key={answer.key} className="space-y-1 py-3">
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <span className="font-semibold">
                  {answerName(answer.key, null, correct, words)}
                </span>
                <StateTag answer={answer} />
              </p>
              {answer.finding === null ? null : <FindingLine finding={answer.finding} />}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
