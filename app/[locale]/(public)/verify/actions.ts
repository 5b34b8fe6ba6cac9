"use server";

import { getLocale, getTranslations } from "next-intl/server";
import { type FormState, typedValues } from "@/components/form/form-state";
import { readCode } from "@/lib/notification/code";
import { redirect } from "@/lib/wording/navigation";

export async function check(_previous: FormState, form: FormData): Promise<FormState> {
  const typed = form.get("letter");
  const code = typeof typed === "string" ? readCode(typed) : null;
  if (code !== null) return redirect({ href: `/verify/${code}`, locale: await getLocale() });
  const t = await getTranslations("letter.verify");
  return { values: typedValues(form), errors: { letter: t("error.code") } };
}
