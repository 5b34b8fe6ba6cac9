"use server";

import { getLocale, getTranslations } from "next-intl/server";
import type { FormState } from "@/components/form/form-state";
import { ownHref } from "@/components/interview/own-href";
import { requireActor } from "@/lib/identity/current-actor.query";
import { currentTime } from "@/lib/platform/clock";
import { type OwnQuestionnaire, ownQuestionnaire } from "@/lib/questionnaire/questionnaire.query";
import { saveSection } from "@/lib/questionnaire/save-section.command";
import { checkFields, checkSection } from "@/lib/questionnaire/section-check";
import { type SectionKey, sectionOf } from "@/lib/questionnaire/sections";
import { wordsIn } from "@/lib/questionnaire/words";
import { formatTime } from "@/lib/wording/format";
import { redirect } from "@/lib/wording/navigation";
import { Common, otherAnswers, problemTexts, typedAnswers } from "../form-input";
import { refusalText } from "../refusal-text";
import { pageAfter } from "./page-after";

/** Saves a page as typed, whatever is missing; then says what needs another look, or goes on. */
export async function saveSectionAction(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("applicant");
  const input = Common.safeParse(Object.fromEntries(form));
  if (!input.success) return { message: await refusalText("failed") };
  const { applicationId, section, version } = input.data;
  const [locale, now] = await Promise.all([getLocale(), currentTime()]);
  const words = wordsIn(locale);
  const { fields } = sectionOf(section);
  const typed = typedAnswers(fields, form);

  const saved = await saveSection(actor, { applicationId, section }, typed, version, now);
  if (!saved.ok && saved.code === "stale") {
    const t = await getTranslations("questionnaire.refusals");
    return {
      values: { ...typed, version: String(saved.version) },
      errors: otherAnswers(fields, typed, saved.typed, words),
      message: t("stale", { time: formatTime(new Date(saved.savedAt)) }),
    };
  }
  if (!saved.ok) return { values: typed, message: await refusalText(saved.code) };

  const href = ownHref(input.data.case);
  if (input.data.then !== "next") {
    const page = input.data.then === "add" ? `/questionnaire/${section}/new` : "/questionnaire";
    return redirect({ href: href(page), locale });
  }
  const own = await ownQuestionnaire(actor, applicationId, now);
  if (own === null) return { values: typed, message: await refusalText("not-allowed") };
  const { problems } = checkFields(fields, typed, own.dates);
  if (problems.length > 0) {
    return {
      values: { ...typed, version: String(saved.version) },
      errors: problemTexts(problems, words),
      message: words.the("page.saved"),
    };
  }
  return redirect({ href: href(onwards(section, own)), locale });
}

/** An entry of the section's list that is missing or not finished comes first. */
function onwards(key: SectionKey, own: OwnQuestionnaire): string {
  const { items, problems } = checkSection(sectionOf(key), own.draft[key], own.dates);
  const broken = items.find((item) => item.problems.length > 0);
  if (broken) return `/questionnaire/${key}/${broken.id}`;
  return problems.length > 0 ? `/questionnaire/${key}/new` : pageAfter(key, own.draft);
}
