import { db, inTransaction } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import { enqueue } from "@/lib/platform/queue";
import type { Sweep } from "@/lib/platform/work/sweep";
import { ruleSetAt } from "@/lib/rules/rule-sets.query";

const BATCH = 100;

/**
 * Tells those whose questionnaire is open that the rules have changed since they saw it: a message and a mail, once. One
 * that fails must not hold up the others, and no mail server is waited for: the mail is a job of its own.
 */
export async function tellRulesChanged(now: Date): Promise<void> {
  const { ruleSet } = await ruleSetAt(now);
  const waiting = await db.$queryRaw<{ id: string }[]>`
    select q.application_id as id from questionnaire q join application a on a.id = q.application_id
     where a.stage = 'questionnaire' and q.rule_set_id <> ${ruleSet.id}
       and q.told_rule_set_id is distinct from ${ruleSet.id}
     limit ${BATCH}`;
  for (const { id } of waiting) {
    await tell(id, ruleSet.id, ruleSet.inForceFrom, now).catch((cause: unknown) =>
      log.error({ err: cause, applicationId: id }, "applicant could not be told of new rules"),
    );
  }
}

async function tell(applicationId: string, ruleSetId: string, from: string, now: Date) {
  const { person, number } = await db.application.findUniqueOrThrow({
    where: { id: applicationId },
    select: { number: true, person: { select: { account: { select: { id: true } } } } },
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
    const values = { from, number };
    const { id: messageId } = await tx.message.create({
      data: { accountId: account.id, applicationId, kind: "rules-changed", values, createdAt: now },
    });
    await enqueue(tx, "mail-rules-changed", { messageId });
  });
}

export const questionnaireSweeps: readonly Sweep[] = [
  { name: "rules-changed", everyMs: 30_000, run: tellRulesChanged },
];
