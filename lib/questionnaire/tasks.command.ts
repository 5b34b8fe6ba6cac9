import { createTranslator } from "next-intl";
import { z } from "zod";
import { db } from "@/lib/platform/db";
import { sendMail } from "@/lib/platform/mail";
import { mailRulesChanged } from "@/lib/questionnaire/mail-rules-changed.command";
import { CODE_MINUTES, codeOf } from "@/lib/questionnaire/one-time-code.command";
import { MESSAGES } from "@/lib/wording/messages";
import { LOCALES } from "@/lib/wording/routing";

const SendCode = z.object({ tokenId: z.uuid() });
const Locale = z.enum(LOCALES);

/** Mails the six digits that sign a questionnaire. A code that was spent or replaced meanwhile is not sent. */
async function sendCode(payload: unknown): Promise<void> {
  const { tokenId } = SendCode.parse(payload);
  const token = await db.accountToken.findUnique({
    where: { id: tokenId },
    select: { usedAt: true, account: { select: { email: true, locale: true } } },
  });
  if (token === null || token.usedAt !== null) return;
  const locale = Locale.parse(token.account.locale);
  const t = createTranslator({
    locale,
    messages: MESSAGES[locale],
    namespace: "questionnaire.mail",
  });
  await sendMail({
    to: token.account.email,
    subject: t("subject"),
    text: t("text", { code: codeOf(tokenId), minutes: CODE_MINUTES }),
    id: `signing-code ${tokenId}`,
  });
}

export const questionnaireTasks: Record<string, (payload: unknown) => Promise<void>> = {
  "mail-rules-changed": mailRulesChanged,
  "send-signing-code": sendCode,
};
