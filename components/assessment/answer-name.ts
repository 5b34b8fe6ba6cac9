import type { useTranslations } from "next-intl";
import { occupationName } from "@/lib/questionnaire/occupations";
import type { Words } from "@/lib/questionnaire/words";

type Say = ReturnType<typeof useTranslations<"assessment.correct">>;

/** What an answer is called where it stands without its question: by its fact, or the job by its place. */
export function answerName(key: string, occupation: string | null, t: Say, words: Words): string {
  const place = /^jobs\.(\d+)$/.exec(key)?.[1];
  if (place === undefined) return words.the(`answers.${key}`);
  const number = String(Number(place) + 1);
  if (occupation === null) return t("jobPlain", { number });
  return t("job", { number, occupation: occupationName(occupation, words.locale) });
}
