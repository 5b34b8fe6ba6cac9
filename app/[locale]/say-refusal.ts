import { getTranslations } from "next-intl/server";
import { type FormState, typedValues } from "@/components/form/form-state";
import type { Executed } from "@/lib/application/execute.command";

type Code = Extract<Executed, { ok: false }>["code"];

/** What a form says when the process refused its command: the reason, and everything typed. */
export async function refusedForm(code: Code, form: FormData): Promise<FormState> {
  const t = await getTranslations("case.refusal");
  return { values: typedValues(form), message: t(code) };
}
