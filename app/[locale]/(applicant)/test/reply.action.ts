"use server";

import { revalidatePath } from "next/cache";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { type FormState, typedValues } from "@/components/form/form-state";
import { replyToBan } from "@/lib/exam/ban.command";
import { requireActor } from "@/lib/identity/current-actor.query";
import { currentTime } from "@/lib/platform/clock";

const Input = z.object({ applicationId: z.uuid(), text: z.string().trim().min(1).max(5_000) });

export async function reply(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("applicant");
  const t = await getTranslations("conduct.proposed");
  const input = Input.safeParse(Object.fromEntries(form));
  if (!input.success) return { values: typedValues(form), errors: { text: t("replyMissing") } };
  const { applicationId, text } = input.data;
  const done = await replyToBan(actor, applicationId, text, await currentTime());
  if (!done.ok) {
    const refusal = await getTranslations("case.refusal");
    const { code } = done;
    return {
      values: typedValues(form),
      message: refusal(code === "no-attempt" ? "no-ban-proposed" : code),
    };
  }
  revalidatePath("/[locale]/test", "page");
  return { ok: true, message: t("sent") };
}
