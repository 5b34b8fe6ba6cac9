import { createTranslator } from "next-intl";
import { z } from "zod";
import { displayName } from "@/lib/identity/names";
import { messageText } from "@/lib/notification/message-text";
import { currentTime } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { sendMail } from "@/lib/platform/mail";
import { MESSAGES } from "@/lib/wording/messages";
import { LOCALES } from "@/lib/wording/routing";

const Payload = z.object({ messageId: z.uuid() });
const Values = z.object({ from: z.string(), number: z.string() });

/**
 * Mails the message that the rules have changed. Runs at least once; what was mailed is not mailed again, and the mail's
 * id lets a mail program drop a second copy. A mail server that refuses fails this job alone, which is tried again.
 */
export async function mailRulesChanged(payload: unknown): Promise<void> {
  const { messageId } = Payload.parse(payload);
  const message = await db.message.findUniqueOrThrow({ where: { id: messageId } });
  if (message.mailedAt !== null) return;
  const account = await db.account.findUnique({
    where: { id: message.accountId },
    include: { person: true },
  });
  if (account === null || account.person === null || !account.active) return;
  const values = Values.parse(message.values);
  const locale = LOCALES.find((one) => one === account.locale) ?? "kk";
  const t = createTranslator({ locale, messages: MESSAGES[locale], namespace: "message.mail" });
  const { title, body } = messageText("rules-changed", values, locale);
  const name = displayName(account.person, locale);
  const url = new URL(`/${locale}/questionnaire`, env().publicUrl).toString();
  const text = [t("greeting", { name }), body, t("open", { url }), t("footer", values)];
  await sendMail({
    to: account.email,
    subject: `${title} · Qonys`,
    text: text.join("\n\n"),
    id: messageId,
  });
  await db.message.update({ where: { id: messageId }, data: { mailedAt: await currentTime() } });
}
