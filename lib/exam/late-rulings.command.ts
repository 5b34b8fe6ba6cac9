import { randomUUID } from "node:crypto";
import { keepCaseText, newTextId } from "@/lib/application/case-text.command";
import { type Executed, executeIn } from "@/lib/application/execute.command";
import { noteAttemptEvent } from "@/lib/exam/attempt-events.command";
import { issueCertificates } from "@/lib/exam/issue-certificates.command";
import { marksOf } from "@/lib/exam/marks.query";
import { may } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { inTransaction, isUniqueViolation, type Tx } from "@/lib/platform/db";
import type { Attempt, LateRuling } from "@/lib/platform/generated/client";

export type Ruled =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly code:
        | "not-found"
        | "nothing-late"
        | "proposed-already"
        | "decided-already"
        | "same-person";
    }
  | Extract<Executed, { ok: false }>;

/** Proposes that the late answers of an attempt, all that nobody has ruled on yet, count or do not. */
export async function proposeRuling(
  actor: Actor,
  attemptId: string,
  { proposal, reason }: { readonly proposal: "count" | "refuse"; readonly reason: string },
  now: Date,
): Promise<Ruled> {
  if (!may(actor, "rule-late-answers")) return { ok: false, code: "not-found" };
  try {
    return await inTransaction(async (tx) => {
      const attempt = await lockedAttempt(tx, attemptId);
      if (attempt === null) return { ok: false, code: "not-found" };
      const entries = await openEntries(tx, attemptId);
      if (entries.length === 0) return { ok: false, code: "nothing-late" };
      const proposalTextId = await keepReason(tx, actor, attempt, reason, now);
      const by = { proposedById: actor.accountId, proposedAt: now };
      await tx.lateRuling.create({ data: { attemptId, entries, proposal, proposalTextId, ...by } });
      const detail = { proposal, entries: entries.length };
      await noteAttemptEvent(tx, attemptId, "late-ruling-proposed", detail, actor, now);
      return { ok: true };
    });
  } catch (cause) {
    if (isUniqueViolation(cause, "late_ruling_one_open")) {
      return { ok: false, code: "proposed-already" };
    }
    throw cause;
  }
}

/** Agrees to a colleague's proposal or not. Agreed that they count, the attempt is marked again at once. */
export function decideRuling(
  actor: Actor,
  rulingId: string,
  verdict: Verdict,
  now: Date,
): Promise<Ruled> {
  return inTransaction(async (tx) => {
    const found = await tx.lateRuling.findUnique({ where: { id: rulingId } });
    if (found === null || !may(actor, "rule-late-answers")) return { ok: false, code: "not-found" };
    const attempt = await lockedAttempt(tx, found.attemptId);
    const ruling = await tx.lateRuling.findUniqueOrThrow({ where: { id: rulingId } });
    if (attempt === null) return { ok: false, code: "not-found" };
    if (ruling.decision !== null) return { ok: false, code: "decided-already" };
    if (ruling.proposedById === actor.accountId) return { ok: false, code: "same-person" };
    return settle(tx, actor, { attempt, ruling, verdict }, now);
  });
}

type Verdict = { readonly decision: "agreed" | "disagreed"; readonly reason: string };

type Settling = {
  readonly attempt: Attempt;
  readonly ruling: LateRuling;
  readonly verdict: Verdict;
};

async function settle(
  tx: Tx,
  actor: Actor,
  { attempt, ruling, verdict }: Settling,
  now: Date,
): Promise<Ruled> {
  const { proposal, entries } = ruling;
  const { decision, reason } = verdict;
  if (decision === "agreed" && proposal === "count" && attempt.phase === "ended") {
    const remarked = await remark(tx, actor, attempt, entries, now);
    if (!remarked.ok) return remarked;
  }
  const decisionTextId = await keepReason(tx, actor, attempt, reason, now);
  const data = { decision, decisionTextId, decidedById: actor.accountId, decidedAt: now };
  await tx.lateRuling.update({ where: { id: ruling.id }, data });
  await noteAttemptEvent(tx, attempt.id, "late-ruling-decided", { proposal, decision }, actor, now);
  return { ok: true };
}

async function remark(
  tx: Tx,
  actor: Actor,
  attempt: Attempt,
  entries: readonly number[],
  now: Date,
): Promise<Executed> {
  const { id: attemptId, applicationId, ruleSetId } = attempt;
  const marks = await marksOf(tx, attempt, entries);
  const certificate = await tx.certificate.findUnique({ where: { attemptId } });
  const certificateId = certificate?.id ?? randomUUID();
  const command = { type: "remark-attempt", attemptId, certificateId, ...marks } as const;
  const done = await executeIn(tx, actor, applicationId, command, now, ruleSetId);
  if (!done.ok) return done;
  await tx.attempt.update({ where: { id: attemptId }, data: marks });
  if (certificate === null) {
    const [own, states] = [new Map([[attemptId, marks]]), new Map([[applicationId, done.state]])];
    await issueCertificates(tx, [attempt], own, states, now);
  } else await tx.certificate.update({ where: { id: certificate.id }, data: marks });
  return done;
}

/** Late answers, by their numbers in the journal, on which no ruling stands. */
async function openEntries(tx: Tx, attemptId: string): Promise<number[]> {
  const [late, rulings] = await Promise.all([
    tx.attemptEntry.findMany({
      where: { attemptId, kind: "answer", standing: "late" },
      orderBy: { sequence: "asc" },
      select: { sequence: true },
    }),
    tx.lateRuling.findMany({
      where: { attemptId, decision: "agreed" },
      select: { entries: true },
    }),
  ]);
  const ruled = new Set(rulings.flatMap(({ entries }) => entries));
  return late.map(({ sequence }) => sequence).filter((sequence) => !ruled.has(sequence));
}

async function lockedAttempt(tx: Tx, id: string): Promise<Attempt | null> {
  await tx.$queryRaw`select 1 from attempt where id = ${id}::uuid for update`;
  return tx.attempt.findUnique({ where: { id } });
}

async function keepReason(
  tx: Tx,
  actor: Actor,
  { applicationId }: Attempt,
  text: string,
  at: Date,
): Promise<string> {
  const id = newTextId();
  await keepCaseText(tx, actor, { id, applicationId, kind: "late-ruling", text }, at);
  return id;
}
