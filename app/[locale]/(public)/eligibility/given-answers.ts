import { getLocale, getTranslations } from "next-intl/server";
import type { SummaryRow } from "@/components/ui/summary-list";
import {
  type Answers,
  answersBefore,
  type Question,
  questionsFor,
  writtenAnswers,
} from "@/lib/identity/eligibility";
import { countryName } from "@/lib/wording/country-names";

/** The page's address with these answers. */
function eligibilityHref(answers: Answers): string {
  const query = new URLSearchParams(writtenAnswers(answers)).toString();
  return query === "" ? "/eligibility" : `/eligibility?${query}`;
}

/** The address of a question with the answers before it. */
export const hrefOfQuestion = (question: Question, answers: Answers) =>
  eligibilityHref(answersBefore(question, answers));

/** What has been answered, each with the way back to its question. */
export async function givenAnswers(answers: Answers): Promise<SummaryRow[]> {
  const [t, locale] = await Promise.all([getTranslations("eligibility"), getLocale()]);
  const worded = (question: Question): string | null => {
    if (question === "citizenship") {
      return answers.citizenship === undefined ? null : countryName(answers.citizenship, locale);
    }
    const answer = answers[question];
    return answer === undefined ? null : t(`choices.${answer}.label`);
  };
  return questionsFor(answers).flatMap((question) => {
    const value = worded(question);
    if (value === null) return [];
    return [
      { label: t(`short.${question}`), value, changeHref: hrefOfQuestion(question, answers) },
    ];
  });
}
