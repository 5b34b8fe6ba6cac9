import { randomUUID } from "node:crypto";
import { type AttemptEnd, endAttemptsIn } from "@/lib/application/end-attempts.command";
import { isOver } from "@/lib/exam/clock";
import { issueCertificates } from "@/lib/exam/issue-certificates.command";
import { marksOfAll } from "@/lib/exam/marks.query";
import { gatherer, writeApart } from "@/lib/exam/record-batches";
import { SYSTEM } from "@/lib/identity/roles";
import { inTransaction, type Tx } from "@/lib/platform/db";
import type { Attempt } from "@/lib/platform/generated/client";

export type EndedBy = "candidate" | "clock";

export type Ended = { readonly ok: true } | { readonly ok: false; readonly code: "not-over" };

/**
 * Ends an attempt: marks its journal, tells the application, issues the certificate and closes the row, in
 * one transaction. The lock on the row waits for an answer that is being written and keeps out those that
 * come later. An attempt that has ended already stays as it is.
 *
 * @param endedBy the clock ends only what is over; a candidate may end reading before
 */
export async function endAttempt(attemptId: string, endedBy: EndedBy, now: Date): Promise<Ended> {
  const [ended] = await endAll([attemptId], endedBy, now);
  if (ended === undefined) throw new Error("There is no such attempt");
  return ended;
}

/** Attempts that are ended in one transaction, and how many such run at once: while one waits for the disk the other decides. */
const TOGETHER = { mostTogether: 100, writers: 2, mostWaiting: 20_000 };

type Due = { readonly attemptId: string; readonly now: Date };

/**
 * Lets the clock end an attempt, together with the others whose time runs out as it does. One that cannot be ended fails
 * alone: the others are ended without it.
 */
export const endByClock: (due: Due) => Promise<Ended> = gatherer<Due, Ended>(
  (due) => writeApart(due, endDue, () => true),
  TOGETHER,
);

async function endDue(due: readonly Due[]): Promise<readonly Ended[]> {
  const latest = Math.max(...due.map(({ now }) => now.getTime()));
  const ids = due.map(({ attemptId }) => attemptId);
  return endAll(ids, "clock", new Date(latest));
}

const ENDED = { ok: true } as const;
const NOT_OVER = { ok: false, code: "not-over" } as const;

/** @returns what became of each, in the order of the ids; it is shorter where an id is no attempt's */
function endAll(ids: readonly string[], endedBy: EndedBy, now: Date): Promise<readonly Ended[]> {
  return inTransaction(async (tx) => {
    await tx.$queryRaw`select 1 from attempt where id = any(${ids}::uuid[]) order by id for update`;
    const attempts = await tx.attempt.findMany({ where: { id: { in: [...ids] } } });
    const closings = attempts.flatMap((attempt) => {
      const end = endOf(attempt, endedBy, now);
      return end === null ? [] : [{ attempt, ...end }];
    });
    if (closings.length > 0) await close(tx, closings, now);
    const closed = new Set(closings.map(({ attempt }) => attempt.id));
    const outcomes = new Map(
      attempts.map(({ id, phase }) => [id, phase === "ended" || closed.has(id) ? ENDED : NOT_OVER]),
    );
    return ids.flatMap((id) => outcomes.get(id) ?? []);
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

type Closing = End & { readonly attempt: Attempt };

async function close(tx: Tx, closings: readonly Closing[], now: Date): Promise<void> {
  const attempts = closings.map(({ attempt }) => attempt);
  const marks = await marksOfAll(tx, attempts);
  const ends = attempts.map(({ id: attemptId, applicationId, ruleSetId }): AttemptEnd => {
    const own = marks.get(attemptId);
    if (own === undefined) throw new Error("Every attempt has marks");
    const certificateId = randomUUID();
    const command = { type: "end-attempt", attemptId, certificateId, ...own } as const;
    return { applicationId, ruleSetId, command };
  });
  const states = await endAttemptsIn(tx, ends, now);
  const rows = closings.map(({ attempt: { id }, endedAt, endedBy }) => ({
    id,
    endedAt,
    endedBy,
    ...marks.get(id),
  }));
  await tx.$executeRaw`
    with ended as (
      update attempt a
         set phase = 'ended', ended_at = n."endedAt", ended_by = n."endedBy",
             listening_correct = n."listeningCorrect", reading_correct = n."readingCorrect"
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
               as n(id uuid, "endedAt" timestamptz, "endedBy" text, "listeningCorrect" int, "readingCorrect" int)
       where a.id = n.id
      returning a.id, a.ended_by
    )
    select note_attempt_event(id, 'attempt-ended', jsonb_build_object('by', ended_by), null, ${SYSTEM.role}, ${now})
      from ended`;
  await issueCertificates(tx, attempts, marks, states, now);
}
