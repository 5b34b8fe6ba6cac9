"use server";

import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { type FormState, typedValues } from "@/components/form/form-state";
import { requireActor } from "@/lib/identity/current-actor.query";
import { currentTime } from "@/lib/platform/clock";
import { type Draft, draftAt, draftById } from "@/lib/rules/drafts/draft.query";
import { editPart, type FieldProblem } from "@/lib/rules/drafts/edit-part";
import type { FormValues } from "@/lib/rules/drafts/form-values";
import { editableAt, type Place, placeFrom } from "@/lib/rules/drafts/part";
import { saveDraft } from "@/lib/rules/drafts/save-draft.command";
import { redirect } from "@/lib/wording/navigation";
import { editHref } from "../load-draft";

const Common = z.object({
  draftId: z.uuid(),
  part: z.string(),
  version: z.coerce.number().int().min(1),
});

/** Saves one rule of a draft. What others saved of other rules meanwhile stays; of this rule, both texts are shown. */
export async function savePartAction(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("administrator");
  const t = await getTranslations("rules.errors");
  const { draftId, part, version } = Common.parse(Object.fromEntries(form));
  const values = typedValues(form);
  const draft = await draftById(actor, draftId);
  if (draft === null) return { values, message: t("draft-missing") };
  if (draft.status !== "drafting") return { values, message: t("not-drafting") };
  const place = placeFrom(part);
  const clash = place === null ? null : await clashOf(draft, place, version, values);
  if (clash !== null) return clash;
  const edited = place === null ? null : editPart(draft.ruleSet, place, values);
  if (edited === null) return { values, message: t("changed-meanwhile") };
  if (!edited.ok) return { values, ...(await said(edited.problems)) };
  const ref = { draftId, version: draft.version };
  const saved = await saveDraft(actor, ref, edited.ruleSet, await currentTime());
  if (!saved.ok) {
    return { values, message: t(saved.code === "stale" ? "changed-meanwhile" : saved.code) };
  }
  const href = `${editHref(draftId, part)}&saved=${saved.version}`;
  return redirect({ href, locale: await getLocale() });
}

async function said(problems: readonly FieldProblem[]): Promise<FormState> {
  const t = await getTranslations("rules.errors");
  const errors = Object.fromEntries(
    problems.filter(({ field }) => field !== "").map(({ field, code }) => [field, t(code)]),
  );
  const whole = problems.find(({ field }) => field === "");
  return { errors, ...(whole && { message: t(whole.code) }) };
}

const shown = (value: string | readonly string[] | undefined) => [value ?? ""].flat().join(", ");

/** What somebody else saved of this rule since the page was made, at each field that differs; null where nothing does. */
async function clashOf(
  { id, ruleSet, version: now }: Draft,
  place: Place,
  version: number,
  mine: FormValues,
): Promise<FormState | null> {
  if (version === now) return null;
  const base = await draftAt(id, version);
  const before = base === null ? {} : (editableAt(base, place)?.values ?? {});
  const stored = editableAt(ruleSet, place)?.values ?? {};
  const differs = Object.keys({ ...before, ...stored }).filter(
    (name) =>
      shown(before[name]) !== shown(stored[name]) && shown(mine[name]) !== shown(stored[name]),
  );
  if (differs.length === 0) return null;
  const t = await getTranslations("rules.edit");
  return {
    // Saving once more is then a choice made in sight of both.
    values: { ...mine, version: String(now) },
    message: t("clash"),
    errors: Object.fromEntries(
      differs.map((name) => [name, t("stored", { value: shown(stored[name]) || t("nothing") })]),
    ),
  };
}
