import type { useTranslations } from "next-intl";
import { regionName, type Words } from "@/lib/questionnaire/words";
import type { Choice } from "@/lib/rules/answer-domains";

export type RulesWords = ReturnType<typeof useTranslations<"rules">>;

/** What an answer of the score is called, by its question. */
export function answerLabel(answer: string, t: RulesWords, words: Words): string {
  if (answer === "service" || answer === "minorChildren") return t(answer);
  return words.at(`fields.${answer}.label`) ?? answer;
}

/** What a possible answer is called. */
export function choiceLabel(answer: string, choice: Choice, t: RulesWords, words: Words): string {
  if (typeof choice === "boolean") return words.the(choice ? "yes" : "no");
  if (choice === null) return t("edit.none");
  if (answer === "settlementRegion") return regionName(choice, words);
  if (answer === "service" && (choice === "rpp" || choice === "kandas"))
    return t(`services.${choice}`);
  return words.at(`fields.${answer}.options.${choice}`) ?? choice;
}
