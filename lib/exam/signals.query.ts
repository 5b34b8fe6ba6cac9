import { z } from "zod";
import { SIGNAL_KINDS, type Signal } from "@/lib/exam/signals";
import type { Actor } from "@/lib/identity/roles";
import { db } from "@/lib/platform/db";

const Row = z.object({
  sequence: z.int(),
  kind: z.enum(SIGNAL_KINDS),
  at: z.date(),
  detail: z.object({ seconds: z.number().optional() }),
});

/** What was recorded in an attempt, in order. Whoever calls it has asked whether it may be seen. */
export async function signalsOf(attemptId: string): Promise<readonly Signal[]> {
  const rows = await db.attemptSignal.findMany({
    where: { attemptId },
    orderBy: { sequence: "asc" },
  });
  return rows.map((row) => {
    const { detail, ...signal } = Row.parse(row);
    return { ...signal, seconds: detail.seconds ?? null };
  });
}

/** What was recorded of the applicant in an attempt of their own: all that the testing centre sees. */
export async function ownSignals(actor: Actor, attemptId: string): Promise<readonly Signal[]> {
  const { personId } = actor;
  if (actor.role !== "applicant" || personId === null) return [];
  const isOwn = await db.attempt.findFirst({
    where: { id: attemptId, personId },
    select: { id: true },
  });
  return isOwn === null ? [] : signalsOf(attemptId);
}
