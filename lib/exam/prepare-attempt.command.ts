import { randomUUID } from "node:crypto";
import { type Executed, wouldTake } from "@/lib/application/execute.command";
import { applyAccommodation } from "@/lib/exam/accommodation-of-attempt.command";
import { banElsewhere } from "@/lib/exam/begin-attempt.command";
import { formFor } from "@/lib/exam/draw-form.query";
import type { Actor } from "@/lib/identity/roles";
import { db, inTransaction, isUniqueViolation } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/client";
import type { RuleSet } from "@/lib/rules/rule-set.schema";
import { ruleSetAt } from "@/lib/rules/rule-sets.query";

export type Prepared =
  | { readonly ok: true; readonly attemptId: string }
  | Extract<Executed, { ok: false }>;

/**
 * Draws the form of the attempt that is paid for, so that its blocks can be downloaded before any clock runs.
 * Nothing is used up: that happens when the candidate starts listening. Asked again, it finds the attempt that is
 * ready or running; a form drawn by rules that are no longer in force is drawn anew. What was approved for the applicant
 * meanwhile is taken in.
 */
export async function prepareAttempt(
  actor: Actor,
  applicationId: string,
  now: Date,
): Promise<Prepared> {
  const { ruleSet } = await ruleSetAt(now);
  const prepared = await ready(actor, applicationId, ruleSet, now);
  if (prepared.ok) {
    await inTransaction((tx) => applyAccommodation(tx, prepared.attemptId, ruleSet));
  }
  return prepared;
}

async function ready(
  actor: Actor,
  applicationId: string,
  ruleSet: RuleSet,
  now: Date,
): Promise<Prepared> {
  const { personId } = actor;
  if (personId === null) return { ok: false, code: "not-allowed" };
  const attemptId = randomUUID();
  const bannedElsewhereUntil = await banElsewhere(db, personId, applicationId);
  const command = { type: "start-attempt", attemptId, bannedElsewhereUntil } as const;
  const possible = await wouldTake(actor, applicationId, command, now);
  const open = await openAttempt(personId, applicationId);
  if (!possible.ok) {
    const isRunning = possible.code === "attempt-running" && open !== null;
    return isRunning ? { ok: true, attemptId: open.id } : possible;
  }
  if (open !== null && open.ruleSetId === ruleSet.id) return { ok: true, attemptId: open.id };
  const form = await formFor(personId, ruleSet, randomUUID());
  const drawn = { ruleSetId: ruleSet.id, form, preparedAt: now };
  if (open !== null) {
    await db.attempt.updateMany({ where: { id: open.id, phase: "ready" }, data: drawn });
    return { ok: true, attemptId: open.id };
  }
  const number = 1 + (await db.attempt.count({ where: { applicationId } }));
  return create({ ...drawn, id: attemptId, applicationId, personId, number, phase: "ready" });
}

/** Pressed twice, or in two windows, the second finds what the first one made. */
async function create(data: Prisma.AttemptUncheckedCreateInput): Promise<Prepared> {
  try {
    const { id } = await db.attempt.create({ data, select: { id: true } });
    return { ok: true, attemptId: id };
  } catch (cause) {
    const open = await openAttempt(data.personId, data.applicationId);
    if (isUniqueViolation(cause) && open !== null) return { ok: true, attemptId: open.id };
    throw cause;
  }
}

const openAttempt = (personId: string, applicationId: string) =>
  db.attempt.findFirst({
    where: { personId, applicationId, NOT: { phase: "ended" } },
    select: { id: true, ruleSetId: true },
  });
