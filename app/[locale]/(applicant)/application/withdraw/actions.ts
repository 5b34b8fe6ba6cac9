"use server";

import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { type FormState, typedValues } from "@/components/form/form-state";
import { execute } from "@/lib/application/execute.command";
import { requireActor } from "@/lib/identity/current-actor.query";
import { currentTime } from "@/lib/platform/clock";
import { redirect } from "@/lib/wording/navigation";

const Input = z.object({ id: z.uuid(), sure: z.literal("yes") });

export async function withdraw(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("applicant");
  const t = await getTranslations("case");
  const input = Input.safeParse(Object.fromEntries(form));
  if (!input.success) {
    return { values: typedValues(form), errors: { sure: t("withdraw.tick") } };
  }
  const { id } = input.data;
  const done = await execute(actor, id, { type: "withdraw" }, await currentTime());
  if (!done.ok) return { values: typedValues(form), message: t(`refusal.${done.code}`) };
  return redirect({ href: `/application?case=${id}`, locale: await getLocale() });
}
