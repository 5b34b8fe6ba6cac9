"use server";

import { revalidatePath } from "next/cache";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import type { FormState } from "@/components/form/form-state";
import { requireActor } from "@/lib/identity/current-actor.query";
import { currentTime } from "@/lib/platform/clock";
import { ITEM_MINIMUM } from "@/lib/psychometrics/flags";
import { requestRun } from "@/lib/psychometrics/request-run.command";
import { SOURCES } from "@/lib/psychometrics/source";
import { TakeOverInput, takeOverDifficulty } from "@/lib/psychometrics/take-over.command";

const Asked = z.object({ source: z.enum(SOURCES) });

export async function compute(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("testing-centre");
  const t = await getTranslations("statistics.run");
  const { source } = Asked.parse(Object.fromEntries(form));
  const asked = await requestRun(actor, source, await currentTime());
  if (!asked.ok) return { message: t(asked.code) };
  revalidatePath("/[locale]/desk/items/statistics", "page");
  return { ok: true };
}

export async function takeOver(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("testing-centre");
  const t = await getTranslations("statistics.takeOver");
  const input = TakeOverInput.parse(Object.fromEntries(form));
  const taken = await takeOverDifficulty(actor, input, await currentTime());
  if (!taken.ok) return { message: t(taken.code, { needed: ITEM_MINIMUM }) };
  revalidatePath("/[locale]/desk/items/statistics/[itemId]", "page");
  return { ok: true, message: t("done") };
}
