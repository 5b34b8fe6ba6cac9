"use server";

import { revalidatePath } from "next/cache";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { errorsByField, type FormState, typedValues } from "@/components/form/form-state";
import { judgeAccommodation } from "@/lib/exam/accommodation.command";
import { requireActor } from "@/lib/identity/current-actor.query";
import { currentTime } from "@/lib/platform/clock";

const Judging = z.object({
  id: z.uuid(),
  status: z.enum(["approved", "refused"], { error: "verdict-missing" }),
  reason: z.string().trim().min(1, "reason-missing").max(2_000),
});

/** Approves or refuses one need, with a reason that the applicant reads. */
export async function judge(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("testing-centre");
  const t = await getTranslations("accommodations");
  const input = Judging.safeParse(Object.fromEntries(form));
  if (!input.success) {
    const say = (code: string) =>
      t(code === "verdict-missing" ? "desk.verdict-missing" : "error.reason-missing");
    return { values: typedValues(form), errors: errorsByField(input.error.issues, say) };
  }
  const { id, ...verdict } = input.data;
  const judged = await judgeAccommodation(actor, id, verdict, await currentTime());
  if (!judged.ok) return { values: typedValues(form), message: t(`error.${judged.code}`) };
  revalidatePath("/[locale]/desk/accommodations", "layout");
  return { ok: true, message: t("desk.done") };
}
