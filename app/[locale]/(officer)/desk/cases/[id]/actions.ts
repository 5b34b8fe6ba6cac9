"use server";

import { refresh } from "next/cache";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { type FormState, typedValues } from "@/components/form/form-state";
import { extendCheck as extend } from "@/lib/check/extend-check.command";
import { requireActor } from "@/lib/identity/current-actor.query";
import { currentTime } from "@/lib/platform/clock";

const SHORTEST = 10;
const LONGEST = 2_000;
const Input = z.object({ id: z.uuid(), reason: z.string().trim().min(SHORTEST).max(LONGEST) });

export async function extendCheck(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("akimat-specialist", "akimat-head");
  const t = await getTranslations();
  const input = Input.safeParse(Object.fromEntries(form));
  if (!input.success) {
    return { values: typedValues(form), errors: { reason: t("check.error.reason") } };
  }
  const { id, reason } = input.data;
  const done = await extend(actor, id, reason, await currentTime());
  if (!done.ok) return { values: typedValues(form), message: t(`case.refusal.${done.code}`) };
  refresh();
  return { ok: true, message: t("check.extend.done") };
}
