import { useLocale, useTranslations } from "next-intl";
import { answerName } from "@/components/assessment/answer-name";
import { Icon } from "@/components/ui/icon";
import type { ExaminedAnswer, ExaminedFile } from "@/lib/assessment/findings";
import { wordsIn } from "@/lib/questionnaire/words";
import { FindingLine } from "./finding-line";
import { StateTag } from "./state-tag";

/** The answers that a criterion's points rest on: each with how sure it is, who says so, and its files. */
export function CriterionBasis({ answers }: { readonly answers: readonly ExaminedAnswer[] }) {
  const correct = useTranslations("assessment.correct");
  const t = useTranslations("findings");
  const words = wordsIn(useLocale());
  // Where nothing is claimed there is nothing to compare.
  const shown = answers.filter(({ state, weight }) => state !== "unverified" || weight !== null);
  if (shown.length === 0) return null;
  // One answer is what the line above already says; several have to be told apart.
  const isNamed = answers.length > 1;
  return (
    <ul aria-label={t("evidence")} className="mt-1.5 space-y-1.5">
      {shown.map((answer) => (
        <li key={answer.key} className="space-y-1">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            {isNamed ? (
              <span className="text-sm">{answerName(answer.key, null, correct, words)}</span>
            ) : null}
            <StateTag answer={answer} />
            <Files files={answer.files} />
          </div>
          {answer.finding === null ? null : <FindingLine finding={answer.finding} />}
        </li>
      ))}
    </ul>
  );
}

function Files({ files }: { readonly files: readonly ExaminedFile[] }) {
  return files.map(({ id, fileName }) => (
    <a
      key={id}
      href={`/api/evidence/${id}`}
      target="_blank"
      rel="noreferrer"
      className="link inline-flex min-h-6 max-w-full min-w-0 items-center gap-1.5 text-sm"
    >
      <Icon name="document" />
      <span className="min-w-0 break-words">{fileName}</span>
    </a>
  ));
}
