"use server";

import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { type FormState, typedValues } from "@/components/form/form-state";
import { requireActor } from "@/lib/identity/current-actor.query";
import { currentTime } from "@/lib/platform/clock";
import { writtenAsked } from "@/lib/rules/drafts/asked-form";
import { draftById } from "@/lib/rules/drafts/draft.query";
import type { FormValues } from "@/lib/rules/drafts/form-values";
import {
  EDITED_LISTS,
  type EditedList,
  moved,
  newRule,
  withRule,
} from "@/lib/rules/drafts/rule-list";
import { saveDraft } from "@/lib/rules/drafts/save-draft.command";
import { RuleSet } from "@/lib/rules/rule-set.schema";
import { redirect } from "@/lib/wording/navigation";
import { editHref } from "../load-draft";

const Ref = z.object({
  draftId: z.uuid(),
  version: z.coerce.number().int().min(1),
  list: z.enum(EDITED_LISTS),
});
const Move = Ref.extend({ id: z.string(), act: z.enum(["up", "down", "remove"]) });

/** Moves a rule of a list by one place, or takes it away. */
export async function moveRuleAction(form: FormData): Promise<void> {
  const actor = await requireActor("administrator");
  const { draftId, version, list, id, act } = Move.parse(Object.fromEntries(form));
  const draft = await draftById(actor, draftId);
  const next = draft === null ? null : RuleSet.safeParse(moved(draft.ruleSet, list, id, act));
  const saved =
    next === null || !next.success
      ? null
      : await saveDraft(actor, { draftId, version }, next.data, await currentTime());
  const outcome = saved?.ok ? `saved=${saved.version}` : "refused=1";
  redirect({ href: `${editHref(draftId, list)}&${outcome}`, locale: await getLocale() });
}

const written = (list: EditedList, values: FormValues): unknown =>
  list === "asked" ? writtenAsked(values).value : newRule(values, list);

/** Adds a rule at the end of a list. */
export async function addRuleAction(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("administrator");
  const t = await getTranslations("rules.errors");
  const { draftId, version, list } = Ref.parse(Object.fromEntries(form));
  const values = typedValues(form);
  const draft = await draftById(actor, draftId);
  if (draft === null) return { values, message: t("draft-missing") };
  const next = RuleSet.safeParse(withRule(draft.ruleSet, list, written(list, values)));
  if (!next.success) {
    const fields = next.error.issues.map(({ path }) => path.slice(2).map(String));
    const names = fields.map((path) => (path[0] === "when" ? (path[1] ?? "") : path.join(".")));
    const code = (name: string) =>
      [values[name] ?? ""].flat().join("") === "" ? "missing" : "pattern";
    return { values, errors: Object.fromEntries(names.map((name) => [name, t(code(name))])) };
  }
  const saved = await saveDraft(actor, { draftId, version }, next.data, await currentTime());
  if (!saved.ok) {
    return { values, message: t(saved.code === "stale" ? "changed-meanwhile" : saved.code) };
  }
  const href = `${editHref(draftId, list)}&saved=${saved.version}`;
  return redirect({ href, locale: await getLocale() });
}
