"use server";

import { getTranslations } from "next-intl/server";
import { z } from "zod";
import type { FormState } from "@/components/form/form-state";
import { rebuildForm } from "@/lib/exam/rebuild-form.query";
import { requireActor } from "@/lib/identity/current-actor.query";

/** Draws a stored form again and says whether it is the same. */
export async function rebuild(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("testing-centre");
  const t = await getTranslations("items.forms");
  const rebuilt = await rebuildForm(actor, z.uuid().parse(form.get("attemptId")));
  if (!rebuilt.ok) return { message: t(rebuilt.code) };
  return rebuilt.isSame ? { ok: true, message: t("same") } : { message: t("different") };
}
