"use server";

import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import type { FormState } from "@/components/form/form-state";
import { requireActor } from "@/lib/identity/current-actor.query";
import { currentTime } from "@/lib/platform/clock";
import { saveDraft } from "@/lib/rules/drafts/save-draft.command";
import { RuleSet } from "@/lib/rules/rule-set.schema";
import { redirect } from "@/lib/wording/navigation";

const Ref = z.object({ draftId: z.uuid(), version: z.coerce.number().int() });
const MOST_PLACES = 12;
// Many times what the shipped set takes.
const LARGEST = 2 * 1024 * 1024;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Puts a file's rule set in the place of what the draft says; what the format cannot express is refused by its paths. */
export async function importDraftAction(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("administrator");
  const t = await getTranslations("rules.errors");
  const ref = Ref.parse(Object.fromEntries(form));
  const file = form.get("file");
  if (!(file instanceof File) || file.size === 0) return { errors: { file: t("file-missing") } };
  const input = file.size > LARGEST ? undefined : parsed(await file.text());
  if (input === undefined) return { errors: { file: t("file-broken") } };
  const ruleSet = RuleSet.safeParse(input);
  if (!ruleSet.success) {
    const paths = ruleSet.error.issues.map(({ path }) => path.map(String).join(".") || "{}");
    const places = [...new Set(paths)].slice(0, MOST_PLACES).join(", ");
    return { errors: { file: t("file-refused", { places }) } };
  }
  const saved = await saveDraft(actor, ref, ruleSet.data, await currentTime());
  if (!saved.ok) return { message: t(saved.code === "stale" ? "changed-meanwhile" : saved.code) };
  return redirect({ href: `/admin/rules/drafts/${ref.draftId}`, locale: await getLocale() });
}
