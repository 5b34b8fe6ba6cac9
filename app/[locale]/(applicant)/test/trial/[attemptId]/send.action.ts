"use server";

import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { type FormState, typedValues } from "@/components/form/form-state";
import { requireActor } from "@/lib/identity/current-actor.query";
import { answerTrial } from "@/lib/items/answer-trial.command";
import { currentTime } from "@/lib/platform/clock";
import { redirect } from "@/lib/wording/navigation";

const Sent = z.object({
  attemptId: z.uuid(),
  answers: z
    .array(
      z.object({
        itemId: z.string().max(20),
        place: z.union([z.null(), z.literal("").transform(() => null), z.coerce.number().int()]),
      }),
    )
    .max(20),
});

/** Keeps what was answered to questions on trial. */
export async function sendTrial(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("applicant");
  const items = form.getAll("item").filter((id) => typeof id === "string");
  const answers = items.map((itemId) => ({ itemId, place: form.get(`answer-${itemId}`) }));
  const sent = Sent.safeParse({ attemptId: form.get("attemptId"), answers });
  if (!sent.success) {
    const t = await getTranslations("items.trial");
    return { values: typedValues(form), message: t("invalid") };
  }
  const { attemptId } = sent.data;
  await answerTrial(actor, attemptId, sent.data.answers, await currentTime());
  return redirect({ href: `/test/trial/${attemptId}`, locale: await getLocale() });
}
