import { randomUUID } from "node:crypto";
import { executeIn } from "@/lib/application/execute.command";
import type { ApplicationState } from "@/lib/application/state";
import { localDateOf } from "@/lib/calendar/local-date";
import { noteAttemptEvent } from "@/lib/exam/attempt-events.command";
import { isOver } from "@/lib/exam/clock";
import type { Marks } from "@/lib/exam/marking";
import { marksOf } from "@/lib/exam/marks.query";
import { SYSTEM } from "@/lib/identity/roles";
import { inTransaction, type Tx } from "@/lib/platform/db";
import type { Attempt } from "@/lib/platform/generated/client";
import { parameter } from "@/lib/rules/parameter";
import { ruleSetById } from "@/lib/rules/rule-sets.query";

export type EndedBy = "candidate" | "clock";

export type Ended = { readonly ok: true } | { readonly ok: false; readonly code: "not-over" };

/**
 * Ends an attempt: marks its journal, tells the application, issues the certificate and closes the row, in
 * one transaction. The lock on the row waits for an answer that is being written and keeps out those that
 * come later. An attempt that has ended already stays as it is.
 *
 * @param endedBy the clock ends only what is over; a candidate may end reading before
 */
export function endAttempt(attemptId: string, endedBy: EndedBy, now: Date): Promise<Ended> {
  return inTransaction(async (tx) => {
    await tx.$queryRaw`select 1 from attempt where id = ${attemptId}::uuid for update`;
    const attempt = await tx.attempt.findUniqueOrThrow({ where: { id: attemptId } });
    if (attempt.phase === "ended") return { ok: true };
    const end = endOf(attempt, endedBy, now);
    if (end === null) return { ok: false, code: "not-over" };
    await close(tx, attempt, end, now);
    return { ok: true };
  });
}

type End = { readonly endedAt: Date; readonly endedBy: EndedBy };

/** How the attempt ends now; null when it does not. Past the deadline it is the clock that ends it. */
function endOf(attempt: Attempt, endedBy: EndedBy, now: Date): End | null {
  const { phase, readingEndsAt, pausedAt } = attempt;
  if (phase !== "reading" || readingEndsAt === null || pausedAt !== null) return null;
  if (isOver(readingEndsAt, now)) return { endedAt: readingEndsAt, endedBy: "clock" };
  return endedBy === "candidate" ? { endedAt: now, endedBy } : null;
}

async function close(tx: Tx, attempt: Attempt, end: End, now: Date): Promise<void> {
  const { id: attemptId, applicationId } = attempt;
  const marks = await marksOf(tx, attempt);
  const certificateId = randomUUID();
  const command = { type: "end-attempt", attemptId, certificateId, ...marks } as const;
  const done = await executeIn(tx, SYSTEM, applicationId, command, now, attempt.ruleSetId);
  // The case and its attempt are written together: that they disagree is a bug, not a refusal.
  if (!done.ok) throw new Error(`The case did not take the attempt's end: ${done.code}`);
  await tx.attempt.update({
    where: { id: attemptId },
    data: { phase: "ended", ...end, ...marks },
  });
  await noteAttemptEvent(tx, attemptId, "attempt-ended", { by: end.endedBy }, SYSTEM, now);
  await issueCertificate(tx, attempt, marks, done.state, now);
}

/** The certificate that a pass brings; none when the case did not come to it by this attempt. */
export async function issueCertificate(
  tx: Tx,
  attempt: Attempt,
  marks: Marks,
  state: ApplicationState,
  now: Date,
): Promise<void> {
  const { certificate } = state.testing;
  if (state.stage !== "questionnaire" || certificate?.source !== "attempt") return;
  const [next] = await tx.$queryRaw<{ n: bigint }[]>`select nextval('certificate_number') as n`;
  const number = `QT-${localDateOf(now).slice(0, 4)}-${String(next?.n ?? 0).padStart(6, "0")}`;
  const { ruleSet } = await ruleSetById(attempt.ruleSetId, tx);
  const level = parameter(ruleSet, "test.level");
  const validUntil = new Date(certificate.validUntil);
  const data = { id: certificate.id, number, attemptId: attempt.id, ...marks, level };
  await tx.certificate.create({ data: { ...data, issuedAt: now, validUntil } });
}
