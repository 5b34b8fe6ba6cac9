import type { Problem } from "@/lib/questionnaire/section-check";
import type { Words } from "@/lib/questionnaire/words";

/** What is wrong with an answer, with its question, so that a summary of several can be told apart. */
export const problemText = ({ field, code }: Problem, words: Words): string =>
  words.the(`errors.${code}`).replace("{question}", words.at(`fields.${field}.label`) ?? "");
