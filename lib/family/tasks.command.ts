import { createTranslator } from "next-intl";
import { z } from "zod";
import { codeOfInvitation } from "@/lib/family/code.command";
import { spelled } from "@/lib/family/invitation-code";
import { CODE_DAYS } from "@/lib/family/invite.command";
import { db } from "@/lib/platform/db";
import { sendMail } from "@/lib/platform/mail";
import { MESSAGES } from "@/lib/wording/messages";
import { LOCALES } from "@/lib/wording/routing";

const Job = z.object({ invitationId: z.uuid(), accountId: z.uuid() });
const Language = z.enum(LOCALES);

/** Mails a code to the one who asked for it, to hand on. One that was used or taken back meanwhile is not sent. */
async function sendFamilyCode(payload: unknown): Promise<void> {
  const { invitationId, accountId } = Job.parse(payload);
  const invitation = await db.familyInvitation.findUnique({ where: { id: invitationId } });
  const isOpen = invitation?.usedAt === null && invitation.withdrawnAt === null;
  const account = await db.account.findUnique({
    where: { id: accountId },
    select: { email: true, locale: true },
  });
  if (!isOpen || account === null) return;
  const locale = Language.parse(account.locale);
  const t = createTranslator({ locale, messages: MESSAGES[locale], namespace: "linked.mail" });
  const code = spelled(codeOfInvitation(invitationId));
  await sendMail({
    to: account.email,
    subject: t("subject"),
    text: t("text", { code, days: CODE_DAYS }),
    id: `family-code ${invitationId}`,
  });
}

export const familyTasks: Record<string, (payload: unknown) => Promise<void>> = {
  "send-family-code": sendFamilyCode,
};
