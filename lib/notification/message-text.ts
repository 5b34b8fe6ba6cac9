import { createTranslator } from "next-intl";
import type { MessageKind, MessageValues } from "@/lib/notification/message";
import { formatDate, formatDateTime } from "@/lib/wording/format";
import { MESSAGES } from "@/lib/wording/messages";
import type { Locale } from "@/lib/wording/routing";

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T/;

/** Dates and instants in the reader's words; everything else as it is. */
function inWords(values: MessageValues, locale: Locale): Record<string, string | number> {
  const say = (value: string | number | null) => {
    if (value === null) return "—";
    if (typeof value === "number") return value;
    if (INSTANT.test(value)) return formatDateTime(new Date(value), locale);
    return DATE.test(value) ? formatDate(value, locale) : value;
  };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, say(value)]));
}

/** Title and body of a message in a language: the same words in the portal and in the mail. */
export function messageText(
  kind: MessageKind,
  values: MessageValues & { readonly number: string },
  locale: Locale,
): { title: string; body: string } {
  const t = createTranslator({ locale, messages: MESSAGES[locale], namespace: "message" });
  const words = inWords(values, locale);
  return { title: t(`${kind}.title`, words), body: t(`${kind}.body`, words) };
}
