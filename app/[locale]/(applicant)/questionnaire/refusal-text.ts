import { getTranslations } from "next-intl/server";

const KNOWN = [
  "wrong-stage",
  "not-allowed",
  "list-full",
  "file-missing",
  "file-too-large",
  "file-type",
  "total-too-large",
  "nothing-to-support",
  "incomplete",
  "text-changed",
  "rules-changed",
  "code-missing",
  "code-expired",
  "code-used-up",
  "code-for-other-text",
  "too-many-codes",
  "after-due-date",
  "certificate-expired",
] as const;

/** A refusal in the reader's words: what happened and what to do. */
export async function refusalText(code: string): Promise<string> {
  const t = await getTranslations("questionnaire.refusals");
  return t(KNOWN.find((known) => known === code) ?? "failed");
}
