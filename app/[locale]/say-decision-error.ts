import { getTranslations } from "next-intl/server";
import { errorsByField, type FormState, typedValues } from "@/components/form/form-state";
import { DECISION_ERRORS } from "@/lib/decision/spoken.schema";
import { refusedForm } from "./say-refusal";

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** The errors of a form that takes somebody's reasons, with everything typed. */
export async function wrongWords(issues: readonly Issue[], form: FormData): Promise<FormState> {
  const t = await getTranslations("decision.error");
  const say = (code: string) =>
    t(DECISION_ERRORS.find((known) => known === code) ?? "text-missing");
  return { values: typedValues(form), errors: errorsByField(issues, say) };
}

type Code = Parameters<typeof refusedForm>[0];

/** Why a draft could not be decided on: the process refused, or another officer was faster with a new draft. */
export async function refusedDraft(
  code: Code | "draft-changed",
  form: FormData,
): Promise<FormState> {
  if (code !== "draft-changed") return refusedForm(code, form);
  const t = await getTranslations("decision");
  return { values: typedValues(form), message: t("changed") };
}
