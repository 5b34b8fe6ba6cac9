import { createTranslator } from "next-intl";
import { displayName } from "@/lib/identity/names";
import { messageText } from "@/lib/notification/message-text";
import { db, inTransaction } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { sendMail } from "@/lib/platform/mail";
import type { Sweep } from "@/lib/platform/work/sweep";
import { ruleSetAt } from "@/lib/rules/rule-sets.query";
import { MESSAGES } from "@/lib/wording/messages";
import { LOCALES } from "@/lib/wording/routing";

const BATCH = 100;

/** Tells those whose questionnaire is open that the rules have changed since they saw it: a message and a mail, once. */
export async function tellRulesChanged(now: Date): Promise<void> {
  const { ruleSet } = await ruleSetAt(now);
  const waiting = await db.$queryRaw<{ id: string }[]>`
    select q.application_id as id from questionnaire q join application a on a.id = q.application_id
     where a.stage = 'questionnaire' and q.rule_set_id <> ${ruleSet.id}
       and q.told_rule_set_id is distinct from ${ruleSet.id}
     limit ${BATCH}`;
  for (const { id } of waiting) await tell(id, ruleSet.id, ruleSet.inForceFrom, now);
}

async function tell(applicationId: string, ruleSetId: string, from: string, now: Date) {
  const { person, number } = await db.application.findUniqueOrThrow({
    where: { id: applicationId },
    select: { number: true, person: { include: { account: true } } },
  });
  await inTransaction(async (tx) => {
    const told = await tx.questionnaire.updateMany({
      where: {
        applicationId,
        OR: [{ toldRuleSetId: null }, { toldRuleSetId: { not: ruleSetId } }],
      },
      data: { toldRuleSetId: ruleSetId },
    });
    const { account } = person;
    if (told.count === 0 || account === null) return;
    const kind = "rules-changed";
    const values = { from, number };
    await tx.message.create({
      data: { accountId: account.id, applicationId, kind, values, createdAt: now, mailedAt: now },
    });
    if (!account.active) return;
    const locale = LOCALES.find((one) => one === account.locale) ?? "kk";
    const t = createTranslator({ locale, messages: MESSAGES[locale], namespace: "message.mail" });
    const { title, body } = messageText(kind, values, locale);
    const url = new URL(`/${locale}/questionnaire`, env().publicUrl).toString();
    const text = [t("greeting", { name: displayName(person, locale) }), body, t("open", { url })];
    await sendMail({
      to: account.email,
      subject: `${title} · Qonys`,
      text: [...text, t("footer", { number })].join("\n\n"),
      id: `rules-changed ${applicationId} ${ruleSetId}`,
    });
  });
}

export const questionnaireSweeps: readonly Sweep[] = [
  { name: "rules-changed", everyMs: 30_000, run: tellRulesChanged },
];
