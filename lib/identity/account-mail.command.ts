import { createTranslator } from "next-intl";
import { formatDateTime } from "@/lib/wording/format";
import { MESSAGES } from "@/lib/wording/messages";
import type { Locale } from "@/lib/wording/routing";

export type MailKind = "confirm-email" | "invitation" | "reset-password" | "known-address";

type Facts = {
  readonly link: string;
  /** Where a new password is asked for. */
  readonly reset: string;
  /** Null where the link does not end. */
  readonly expiresAt: Date | null;
};

/** Subject and text of a mail about an account, in its language. */
export function accountMail(locale: Locale, kind: MailKind, facts: Facts) {
  const t = createTranslator({
    locale,
    messages: MESSAGES[locale],
    namespace: "identity.mail",
  });
  const until = facts.expiresAt === null ? "" : formatDateTime(facts.expiresAt, locale);
  const values = { link: facts.link, reset: facts.reset, until };
  const text = [t("greeting"), t(`${kind}.body`, values), t("signature")].join("\n\n");
  return { subject: t(`${kind}.subject`), text: `${text}\n` };
}
