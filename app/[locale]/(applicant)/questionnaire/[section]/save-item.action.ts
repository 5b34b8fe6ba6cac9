"use server";

import { getLocale } from "next-intl/server";
import type { FormState } from "@/components/form/form-state";
import { ownHref } from "@/components/interview/own-href";
import { requireActor } from "@/lib/identity/current-actor.query";
import { currentTime } from "@/lib/platform/clock";
import { Item } from "@/lib/questionnaire/draft.schema";
import { removeEvidence } from "@/lib/questionnaire/evidence.command";
import { type OwnQuestionnaire, ownQuestionnaire } from "@/lib/questionnaire/questionnaire.query";
import { saveChange } from "@/lib/questionnaire/save-section.command";
import { checkList, type Problem } from "@/lib/questionnaire/section-check";
import { listOf, type SectionKey } from "@/lib/questionnaire/sections";
import { wordsIn } from "@/lib/questionnaire/words";
import { redirect } from "@/lib/wording/navigation";
import { decided } from "../clash-state";
import { Common, problemTexts, typedAnswers } from "../form-input";
import { refusalText } from "../refusal-text";
import { undecidedState, unsavedState } from "./unsaved-state";

const ItemInput = Common.extend({ item: Item.shape.id });

/** Saves one entry of a list as typed; then says what needs another look, or goes back to the list. */
export async function saveItemAction(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("applicant");
  const input = ItemInput.safeParse(Object.fromEntries(form));
  if (!input.success) return { message: await refusalText("failed") };
  const { applicationId, section, base, item: id } = input.data;
  const [locale, now] = await Promise.all([getLocale(), currentTime()]);
  const words = wordsIn(locale);
  const fields = listOf(section)?.fields ?? {};
  const { typed: mine, open } = decided(form, typedAnswers(fields, form), base);
  if (open.length > 0) {
    return undecidedState(fields, { names: open, mine, theirs: base ?? {} }, words);
  }

  const change = { kind: "entry", id, base, typed: mine } as const;
  const saved = await saveChange(actor, { applicationId, section }, change, now);
  if (!saved.ok) return unsavedState(saved, fields, mine, words);

  const own = await ownQuestionnaire(actor, applicationId, now);
  const problems = own === null ? [] : problemsOf(id, section, own);
  if (problems.length > 0 && input.data.then === "next") {
    return {
      values: { ...saved.typed, base: JSON.stringify(saved.typed) },
      errors: problemTexts(problems, words),
      message: words.the("page.saved"),
    };
  }
  return redirect({ href: ownHref(input.data.case)(`/questionnaire/${section}`), locale });
}

// An entry may also stand against another of its list: a language that is listed already.
function problemsOf(id: string, key: SectionKey, own: OwnQuestionnaire): readonly Problem[] {
  const { list } = own.sectionOf(key);
  const checked = list ? checkList(list, own.draft[key], own.dates) : [];
  return checked.find((item) => item.id === id)?.problems ?? [];
}

/** Takes an entry and its documents away, unless another window changed it since it was shown here. */
export async function removeItemAction(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("applicant");
  const input = ItemInput.safeParse(Object.fromEntries(form));
  if (!input.success) return { message: await refusalText("failed") };
  const { applicationId, section, item: id } = input.data;
  const [locale, now] = await Promise.all([getLocale(), currentTime()]);
  const list = listOf(section);
  const change = { kind: "removal", id, base: input.data.base ?? {} } as const;
  const removed = await saveChange(actor, { applicationId, section }, change, now);
  if (!removed.ok) return unsavedState(removed, list?.fields ?? {}, {}, wordsIn(locale));
  const own = await ownQuestionnaire(actor, applicationId, now);
  const files = (own?.evidence ?? []).filter(({ supports }) => supports === `${list?.key}.${id}`);
  for (const file of files) await removeEvidence(actor, file.id, now);
  return redirect({ href: ownHref(input.data.case)(`/questionnaire/${section}`), locale });
}
