"use server";

import { getTranslations } from "next-intl/server";
import { z } from "zod";
import type { FormState } from "@/components/form/form-state";

const Heard = z.object({ heard: z.enum(["right", "even", "back", "none"]) });

/** Says whether what was heard is what was played. Nothing of it is kept: it costs and decides nothing. */
export async function checkSound(_previous: FormState, form: FormData): Promise<FormState> {
  const t = await getTranslations("exam.sound");
  const input = Heard.safeParse(Object.fromEntries(form));
  if (!input.success) return { errors: { heard: t("missing") } };
  const { heard } = input.data;
  if (heard === "right") return { ok: true, message: t("good"), values: { heard } };
  return { message: t(heard === "none" ? "silent" : "wrong"), values: { heard } };
}
