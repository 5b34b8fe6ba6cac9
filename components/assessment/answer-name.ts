import type { useTranslations } from "next-intl";
import { occupationName } from "@/lib/questionnaire/occupations";
import { question, type Words } from "@/lib/questionnaire/words";

type Say = ReturnType<typeof useTranslations<"assessment.correct">>;

/** What an answer is called: its question, or the job by its place. */
export function answerName(key: string, occupation: string | null, t: Say, words: Words): string {
  if (key === "englishCertificate") return t("english");
  const place = /^jobs\.(\d+)$/.exec(key)?.[1];
  if (place === undefined) return question(key, words);
  const name = occupation === null ? "" : occupationName(occupation, words.locale);
  return t("job", { number: String(Number(place) + 1), occupation: name });
}
