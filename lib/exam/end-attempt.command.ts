import { randomUUID } from "node:crypto";
import { executeIn } from "@/lib/application/execute.command";
import type { ApplicationState } from "@/lib/application/state";
import { localDateOf } from "@/lib/calendar/local-date";
import { StoredForm } from "@/lib/exam/form.schema";
import { type Marks, mark } from "@/lib/exam/marking";
import { SYSTEM } from "@/lib/identity/roles";
import { inTransaction, type Tx } from "@/lib/platform/db";
import { parameter } from "@/lib/rules/parameter";
import { ruleSetById } from "@/lib/rules/rule-sets.query";

export type EndedBy = "candidate" | "clock";

export type Ended = { readonly ok: true } | { readonly ok: false; readonly code: "not-over" };

/**
 * Ends an attempt: marks its journal, tells the application, issues the certificate and closes the row, in
 * one transaction. The lock on the row waits for an answer that is being written and keeps out those that
 * come later. An attempt that has ended already stays as it is.
 */
export function endAttempt(attemptId: string, endedBy: EndedBy, now: Date): Promise<Ended> {
  return inTransaction(async (tx) => {
    await tx.$queryRaw`select 1 from attempt where id = ${attemptId}::uuid for update`;
    const attempt = await tx.attempt.findUniqueOrThrow({ where: { id: attemptId } });
    if (attempt.phase === "ended") return { ok: true };
    const deadline = attempt.phase === "reading" ? attempt.readingEndsAt : null;
    if (deadline === null) return { ok: false, code: "not-over" };
    const isOver = now >= deadline;
    if (endedBy === "clock" && !isOver) return { ok: false, code: "not-over" };

    const marks = await marksOf(tx, attemptId, StoredForm.parse(attempt.form));
    const certificateId = randomUUID();
    const command = { type: "end-attempt", attemptId, certificateId, ...marks } as const;
    const done = await executeIn(tx, SYSTEM, attempt.applicationId, command, now);
    // The case and its attempt are written together: that they disagree is a bug, not a refusal.
    if (!done.ok) throw new Error(`The case did not take the attempt's end: ${done.code}`);

    const end = isOver
      ? { endedAt: deadline, endedBy: "clock" }
      : { endedAt: now, endedBy: "candidate" };
    await tx.attempt.update({
      where: { id: attemptId },
      data: { phase: "ended", ...end, ...marks },
    });
    await issueCertificate(tx, attempt, marks, done.state, now);
    return { ok: true };
  });
}

async function marksOf(tx: Tx, attemptId: string, form: StoredForm): Promise<Marks> {
  const ids = [...form.listening, ...form.reading];
  const items = await tx.item.findMany({
    where: { id: { in: ids } },
    select: { id: true, key: true },
  });
  const answers = await tx.attemptAnswer.findMany({
    where: { attemptId },
    select: { sequence: true, itemId: true, option: true },
  });
  return mark(form, new Map(items.map(({ id, key }) => [id, key])), answers);
}

async function issueCertificate(
  tx: Tx,
  attempt: { readonly id: string; readonly ruleSetId: string },
  marks: Marks,
  state: ApplicationState,
  now: Date,
): Promise<void> {
  const { certificate } = state.testing;
  if (state.stage !== "questionnaire" || certificate?.source !== "attempt") return;
  const [next] = await tx.$queryRaw<{ n: bigint }[]>`select nextval('certificate_number') as n`;
  const number = `QT-${localDateOf(now).slice(0, 4)}-${String(next?.n ?? 0).padStart(6, "0")}`;
  const validUntil = new Date(certificate.validUntil);
  const { ruleSet } = await ruleSetById(attempt.ruleSetId, tx);
  const level = parameter(ruleSet, "test.level");
  const data = { id: certificate.id, number, attemptId: attempt.id, ...marks, level };
  await tx.certificate.create({ data: { ...data, issuedAt: now, validUntil } });
}
