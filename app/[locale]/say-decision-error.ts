import { getTranslations } from "next-intl/server";
import { errorsByField, type FormState, typedValues } from "@/components/form/form-state";
import { DECISION_ERRORS } from "@/lib/decision/spoken.schema";

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
