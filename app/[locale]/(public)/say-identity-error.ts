import { getTranslations } from "next-intl/server";
import { MESSAGES, type Messages } from "@/lib/wording/messages";

type Code = keyof Messages["identity"]["errors"];
const isKnown = (code: string): code is Code => Object.hasOwn(MESSAGES.en.identity.errors, code);

/** Puts codes of the identity part into the reader's words; an unknown one says that it does not fit. */
export async function identityErrors(): Promise<(code: string) => string> {
  const t = await getTranslations("identity.errors");
  return (code) => t(isKnown(code) ? code : "invalid");
}
