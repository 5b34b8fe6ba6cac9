"use server";

import { getLocale, getTranslations } from "next-intl/server";
import { type FormState, typedValues } from "@/components/form/form-state";
import { answersOf, nextQuestion, writtenAnswers } from "@/lib/identity/eligibility";
import { redirect } from "@/lib/wording/navigation";

/** Takes one answer along to the next question. The address holds them all, so that "back" works. */
export async function answerAction(_previous: FormState, form: FormData): Promise<FormState> {
  const { asked, ...given } = Object.fromEntries(form);
  const answers = answersOf(given);
  const next = nextQuestion(answers);
  if (next !== null && next === asked) {
    const t = await getTranslations("eligibility.missing");
    return { values: typedValues(form), errors: { [next]: t(next) } };
  }
  return redirect({
    href: { pathname: "/eligibility", query: writtenAnswers(answers) },
    locale: await getLocale(),
  });
}
