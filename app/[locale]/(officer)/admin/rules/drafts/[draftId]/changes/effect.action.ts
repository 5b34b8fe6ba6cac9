"use server";

import { refresh } from "next/cache";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import type { FormState } from "@/components/form/form-state";
import { requestEffect } from "@/lib/effect/request-effect.command";
import { requireActor } from "@/lib/identity/current-actor.query";
import { currentTime } from "@/lib/platform/clock";

/** Asks the worker whom a draft, as it stands, would change the outcome for. */
export async function effectAction(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("administrator", "auditor");
  const draftId = z.uuid().parse(form.get("draftId"));
  const asked = await requestEffect(actor, draftId, await currentTime());
  refresh();
  if (asked.ok) return { ok: true };
  const [t, errors] = await Promise.all([
    getTranslations("rules.effect"),
    getTranslations("rules.errors"),
  ]);
  return { message: asked.code === "under-way" ? t("under-way") : errors(asked.code) };
}
