"use server";

import { getLocale } from "next-intl/server";
import type { FormState } from "@/components/form/form-state";
import { ownHref } from "@/components/interview/own-href";
import { requireActor } from "@/lib/identity/current-actor.query";
import { currentTime } from "@/lib/platform/clock";
import { type OwnQuestionnaire, ownQuestionnaire } from "@/lib/questionnaire/questionnaire.query";
import { saveChange } from "@/lib/questionnaire/save-section.command";
import { checkFields, checkSection } from "@/lib/questionnaire/section-check";
import { type SectionKey, sectionOf } from "@/lib/questionnaire/sections";
import { wordsIn } from "@/lib/questionnaire/words";
import { redirect } from "@/lib/wording/navigation";
import { decided } from "../clash-state";
import { Common, problemTexts, typedAnswers } from "../form-input";
import { refusalText } from "../refusal-text";
import { pageAfter } from "./page-after";
import { undecidedState, unsavedState } from "./unsaved-state";

/** Saves a page as typed, whatever is missing; then says what needs another look, or goes on. */
export async function saveSectionAction(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("applicant");
  const input = Common.safeParse(Object.fromEntries(form));
  if (!input.success) return { message: await refusalText("failed") };
  const { applicationId, section } = input.data;
  const [locale, now] = await Promise.all([getLocale(), currentTime()]);
  const words = wordsIn(locale);
  const { fields } = sectionOf(section);
  const base = input.data.base ?? {};
  const { typed: mine, open } = decided(form, typedAnswers(fields, form), base);
  if (open.length > 0) return undecidedState(fields, { names: open, mine, theirs: base }, words);

  const change = { kind: "answers", base, typed: mine } as const;
  const saved = await saveChange(actor, { applicationId, section }, change, now);
  if (!saved.ok) return unsavedState(saved, fields, mine, words);

  const href = ownHref(input.data.case);
  if (input.data.then !== "next") {
    const page = input.data.then === "add" ? `/questionnaire/${section}/new` : "/questionnaire";
    return redirect({ href: href(page), locale });
  }
  const own = await ownQuestionnaire(actor, applicationId, now);
  if (own === null) return { values: mine, message: await refusalText("not-allowed") };
  const typed = saved.typed ?? mine;
  const { problems } = checkFields(own.sectionOf(section).fields, typed, own.dates);
  const gaps = checkSection(own.sectionOf(section), own.draft[section], own.dates).problems.filter(
    ({ code }) => code === "gap",
  );
  if (problems.length + gaps.length > 0) {
    return {
      values: { ...typed, base: JSON.stringify(typed) },
      errors: problemTexts([...problems, ...gaps], words),
      message: words.the("page.saved"),
    };
  }
  return redirect({ href: href(onwards(section, own)), locale });
}

/** An entry of the section's list that is missing or not finished comes first. */
function onwards(key: SectionKey, own: OwnQuestionnaire): string {
  const { items, problems } = checkSection(own.sectionOf(key), own.draft[key], own.dates);
  const broken = items.find((item) => item.problems.length > 0);
  if (broken) return `/questionnaire/${key}/${broken.id}`;
  return problems.length > 0
    ? `/questionnaire/${key}/new`
    : pageAfter(key, own.draft, own.sectionOf);
}
