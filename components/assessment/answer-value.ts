import type { useTranslations } from "next-intl";
import { itemPeriod } from "@/components/questionnaire/item-title";
import type { Answers } from "@/lib/questionnaire/answers.schema";
import { correctionQuestions, standingAnswer } from "@/lib/questionnaire/correction";
import { answerText, type Words } from "@/lib/questionnaire/words";

const JOB = /^jobs\.(\d+)$/;
const jobOf = (key: string, { jobs }: Answers) => jobs[Number(JOB.exec(key)?.[1] ?? -1)];

/** The occupation of a job's answer; null for every other. */
export const occupationOf = (key: string, answers: Answers): string | null =>
  jobOf(key, answers)?.occupation ?? null;

/** A scored answer as it stands, in the reader's words. */
export function answerValue(
  key: string,
  answers: Answers,
  t: ReturnType<typeof useTranslations<"assessment.correct">>,
  words: Words,
): string {
  const job = jobOf(key, answers);
  if (job) return itemPeriod("jobs", { ...job, stillThere: job.to === null }, words);
  if (key === "kaztest") {
    const { listeningCorrect: listening, readingCorrect: reading } = answers.kaztest;
    return t("test", { listening, reading });
  }
  const typed = standingAnswer(key, answers);
  const read = Object.entries(correctionQuestions(key, answers) ?? {}).flatMap(([name, field]) => {
    const { success, data } = field.read.safeParse(typed[name] ?? "");
    return success ? [answerText(name, field, data, words)] : [];
  });
  return read.join(", ") || t("none");
}
