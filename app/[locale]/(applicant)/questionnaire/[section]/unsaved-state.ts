import { getTranslations } from "next-intl/server";
import type { FormState } from "@/components/form/form-state";
import type { Typed } from "@/lib/questionnaire/draft.schema";
import type { Fields } from "@/lib/questionnaire/field";
import type { Saved } from "@/lib/questionnaire/save-section.command";
import type { Words } from "@/lib/questionnaire/words";
import { formatTime } from "@/lib/wording/format";
import { answerShown, clashState, type Undecided } from "../clash-state";
import { refusalText } from "../refusal-text";

/** The form again, for a choice that was not made yet. */
export async function undecidedState(
  fields: Fields,
  undecided: Undecided,
  words: Words,
): Promise<FormState> {
  const { mine, theirs, names } = undecided;
  const t = await getTranslations("questionnaire.clash");
  const { values, ...rest } = clashState(fields, { names, mine, theirs }, words);
  return { ...rest, values: { ...values, ...mine }, message: t("choose", { count: names.length }) };
}

/** What a page says when its answers could not all be saved, with everything that was typed. */
export async function unsavedState(
  saved: Extract<Saved, { ok: false }>,
  fields: Fields,
  mine: Typed,
  words: Words,
): Promise<FormState> {
  const t = await getTranslations("questionnaire.clash");
  if (!("savedAt" in saved)) return { values: mine, message: await refusalText(saved.code) };
  const time = formatTime(new Date(saved.savedAt));
  switch (saved.code) {
    case "both-changed": {
      const { names, typed: theirs } = saved;
      const message = t("message", { time, count: names.length });
      return { ...clashState(fields, { names, mine, theirs }, words), message };
    }
    case "removed-meanwhile":
      return { values: { ...mine, base: "null" }, message: t("removed", { time }) };
    case "changed-meanwhile": {
      const answers = Object.entries(fields)
        .filter(([name]) => saved.typed[name])
        .map(([name, field]) => answerShown(name, field, saved.typed[name] ?? "", words));
      const message = t("changed", { time, answers: answers.join("; ") });
      return { values: { base: JSON.stringify(saved.typed) }, message };
    }
  }
}
