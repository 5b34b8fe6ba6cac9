"use server";

import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { type FormState, typedValues } from "@/components/form/form-state";
import { execute } from "@/lib/application/execute.command";
import { requireActor } from "@/lib/identity/current-actor.query";
import { RegionCode } from "@/lib/identity/regions";
import { currentTime } from "@/lib/platform/clock";
import { redirect } from "@/lib/wording/navigation";

const Input = z.object({ id: z.uuid(), region: RegionCode });

export async function moveRegion(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("applicant");
  const t = await getTranslations("case");
  const input = Input.safeParse(Object.fromEntries(form));
  if (!input.success) {
    return { values: typedValues(form), errors: { region: t("move.missing") } };
  }
  const { id, region } = input.data;
  const done = await execute(actor, id, { type: "move-region", region }, await currentTime());
  if (!done.ok) return { values: typedValues(form), message: t(`refusal.${done.code}`) };
  return redirect({ href: `/application?case=${id}`, locale: await getLocale() });
}
