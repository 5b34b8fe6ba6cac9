"use server";

import { getLocale, getTranslations } from "next-intl/server";
import type { FormState } from "@/components/form/form-state";
import { ownHref } from "@/components/interview/own-href";
import { requireActor } from "@/lib/identity/current-actor.query";
import { currentTime } from "@/lib/platform/clock";
import { Item } from "@/lib/questionnaire/draft.schema";
import { removeEvidence } from "@/lib/questionnaire/evidence.command";
import { ownQuestionnaire } from "@/lib/questionnaire/questionnaire.query";
import { removeItem, saveItem } from "@/lib/questionnaire/save-section.command";
import { checkFields } from "@/lib/questionnaire/section-check";
import { listOf } from "@/lib/questionnaire/sections";
import { wordsIn } from "@/lib/questionnaire/words";
import { formatTime } from "@/lib/wording/format";
import { redirect } from "@/lib/wording/navigation";
import { Common, otherAnswers, problemTexts, typedAnswers } from "../form-input";
import { refusalText } from "../refusal-text";

const ItemInput = Common.extend({ item: Item.shape.id });

/** Saves one entry of a list as typed; then says what needs another look, or goes back to the list. */
export async function saveItemAction(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("applicant");
  const input = ItemInput.safeParse(Object.fromEntries(form));
  if (!input.success) return { message: await refusalText("failed") };
  const { applicationId, section, version, item: id } = input.data;
  const [locale, now] = await Promise.all([getLocale(), currentTime()]);
  const words = wordsIn(locale);
  const fields = listOf(section)?.fields ?? {};
  const typed = typedAnswers(fields, form);

  const place = { applicationId, section };
  const saved = await saveItem(actor, place, { id, typed, version }, now);
  if (!saved.ok && saved.code === "stale") {
    const t = await getTranslations("questionnaire.refusals");
    return {
      values: { ...typed, version: String(saved.version) },
      errors: otherAnswers(fields, typed, saved.typed, words),
      message: t("stale", { time: formatTime(new Date(saved.savedAt)) }),
    };
  }
  if (!saved.ok) return { values: typed, message: await refusalText(saved.code) };

  const own = await ownQuestionnaire(actor, applicationId, now);
  const problems = own === null ? [] : checkFields(fields, typed, own.dates).problems;
  if (problems.length > 0 && input.data.then === "next") {
    return {
      values: { ...typed, version: String(saved.version) },
      errors: problemTexts(problems, words),
      message: words.the("page.saved"),
    };
  }
  return redirect({ href: ownHref(input.data.case)(`/questionnaire/${section}`), locale });
}

/** Takes an entry and its documents away. */
export async function removeItemAction(form: FormData): Promise<void> {
  const actor = await requireActor("applicant");
  const input = ItemInput.parse(Object.fromEntries(form));
  const { applicationId, section, item } = input;
  const now = await currentTime();
  const own = await ownQuestionnaire(actor, applicationId, now);
  const files = (own?.evidence ?? []).filter(
    ({ supports }) => supports === `${listOf(section)?.key}.${item}`,
  );
  const removed = await removeItem(actor, { applicationId, section }, item, now);
  if (removed.ok) for (const { id } of files) await removeEvidence(actor, id, now);
  redirect({ href: ownHref(input.case)(`/questionnaire/${section}`), locale: await getLocale() });
}
