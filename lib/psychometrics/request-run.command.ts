import { recordAudit } from "@/lib/identity/audit.command";
import { may } from "@/lib/identity/permissions";
import { type Actor, type ActorOrSystem, SYSTEM } from "@/lib/identity/roles";
import { inTransaction, type Tx } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/queue";
import type { Source } from "@/lib/psychometrics/source";

export type RunRequest =
  | { readonly ok: true; readonly runId: string }
  | { readonly ok: false; readonly code: "not-allowed" | "under-way" };

/** A run that is not done by then was lost with its worker; the next one takes its place. */
const PATIENCE_MS = 30 * 60_000;

/** Asks the worker for a run over all that has been answered. One is enough at a time. */
export async function requestRun(actor: Actor, source: Source, now: Date): Promise<RunRequest> {
  if (!may(actor, "manage-statistics")) return { ok: false, code: "not-allowed" };
  return inTransaction((tx) => queueRun(tx, actor, source, now));
}

/** The same by night, for nobody in particular. */
export const requestNightly = (source: Source, now: Date): Promise<RunRequest> =>
  inTransaction((tx) => queueRun(tx, SYSTEM, source, now));

async function queueRun(
  tx: Tx,
  actor: ActorOrSystem,
  source: Source,
  now: Date,
): Promise<RunRequest> {
  await tx.statisticsRun.updateMany({
    where: { source, status: "queued", requestedAt: { lt: new Date(now.getTime() - PATIENCE_MS) } },
    data: { status: "given-up", finishedAt: now },
  });
  const [run] = await tx.$queryRaw<{ id: string }[]>`
    insert into statistics_run (source, status, requested_by_id, requested_at)
    values (${source}, 'queued', ${actor.accountId}::uuid, ${now})
    on conflict (source) where status = 'queued' do nothing returning id::text`;
  if (run === undefined) return { ok: false, code: "under-way" };
  await enqueue(tx, "compute-statistics", { runId: run.id }, { queue: "statistics" });
  await recordAudit(tx, actor, "statistics-requested", run.id, { source });
  return { ok: true, runId: run.id };
}
