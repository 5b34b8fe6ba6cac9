import type { CommandOf } from "@/lib/application/commands";
import { decide } from "@/lib/application/decide";
import type { ApplicationEvent } from "@/lib/application/events";
import { evolve } from "@/lib/application/evolve";
import { columnsOf, contextAt, linkedRows, stateOf } from "@/lib/application/execute.command";
import { FOLLOW_UPS, type FollowUp } from "@/lib/application/follow-ups";
import { projectEvents } from "@/lib/application/projections.command";
import type { Context } from "@/lib/application/result";
import type { ApplicationState } from "@/lib/application/state";
import { SYSTEM } from "@/lib/identity/roles";
import type { Tx } from "@/lib/platform/db";
import { enqueueAll, type JobPayload } from "@/lib/platform/queue";

export type AttemptEnd = {
  readonly applicationId: string;
  /** Of the rules to decide by: an attempt ends by those of its start (parameters, 1). */
  readonly ruleSetId: string;
  readonly command: CommandOf<"end-attempt">;
};

/** Where more end at once, their mails wait until the others have ended too: the worker that writes them is the one that ends. */
const FEW = 10;
const AFTER_THE_REST_MS = 5_000;

type Decided = {
  readonly id: string;
  readonly version: number;
  readonly state: ApplicationState;
  readonly events: readonly ApplicationEvent[];
  readonly context: Context;
};

/**
 * What `executeIn` does, for the ends of many attempts in as many statements as for one: a whole room's time runs out at the
 * same second. The ends are the system's own.
 *
 * @returns the states of the applications afterwards, by id
 * @throws Error when a case does not take the end of its attempt: they are written together, so that is a bug
 */
export async function endAttemptsIn(
  tx: Tx,
  ends: readonly AttemptEnd[],
  now: Date,
): Promise<ReadonlyMap<string, ApplicationState>> {
  const ids = ends.map(({ applicationId }) => applicationId);
  await tx.$queryRaw`select 1 from application where id = any(${ids}::uuid[]) order by id for update`;
  const rows = await tx.application.findMany({ where: { id: { in: ids } } });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const contexts = await contextsOf(tx, ends, now);
  const decided = ends.map((end): Decided => {
    const row = byId.get(end.applicationId);
    const context = contexts.get(end.ruleSetId);
    if (row === undefined || context === undefined) throw new Error("A case is not there");
    return { id: row.id, ...decidedEnd(stateOf(row), row.version, end, context), context };
  });
  await project(tx, decided);
  await append(tx, decided);
  for (const { id, events } of decided) await projectEvents(tx, events, { applicationId: id, now });
  return new Map(decided.map(({ id, state }) => [id, state]));
}

async function contextsOf(tx: Tx, ends: readonly AttemptEnd[], now: Date) {
  const contexts = new Map<string, Context>();
  for (const { ruleSetId } of ends) {
    if (contexts.has(ruleSetId)) continue;
    contexts.set(ruleSetId, await contextAt(tx, SYSTEM, now, ruleSetId));
  }
  return contexts;
}

function decidedEnd(
  before: ApplicationState,
  version: number,
  { command, applicationId }: AttemptEnd,
  context: Context,
): Pick<Decided, "state" | "version" | "events"> {
  const decided = decide(before, command, context);
  if (!decided.ok) throw new Error(`The case did not take the attempt's end: ${decided.code}`);
  const { events } = decided;
  let state = before;
  for (const event of events) state = evolve(state, event, context.now, applicationId);
  return { state, events, version: version + events.length };
}

async function project(tx: Tx, decided: readonly Decided[]): Promise<void> {
  const rows = decided.map(({ id, state, version, context }) => ({
    id,
    ...columnsOf(state, version, context),
  }));
  await tx.$executeRaw`
    update application a
       set region = n.region, stage = n.stage, owner = n.owner, due_on = n."dueOn"::date, wake_at = n."wakeAt",
           outcome = n.outcome, total_points = n."totalPoints", state = n.state, version = n.version, closed_at = n."closedAt"
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
             as n(id uuid, region text, stage text, owner text, "dueOn" text, "wakeAt" timestamptz, outcome text,
                  "totalPoints" int, state jsonb, version int, "closedAt" timestamptz)
     where a.id = n.id`;
}

async function append(tx: Tx, decided: readonly Decided[]): Promise<void> {
  const last = await tx.$queryRaw<{ id: string; hash: string }[]>`
    select d.id, e.hash
      from unnest(${decided.map(({ id }) => id)}::uuid[]) d(id)
     cross join lateral (select hash from application_event
                          where application_id = d.id order by sequence desc limit 1) e`;
  const hashes = new Map(last.map(({ id, hash }) => [id, hash]));
  const rows = decided.flatMap(({ id, version, events, context }) => {
    const sequence = version - events.length;
    const after = { applicationId: id, sequence, hash: hashes.get(id) ?? "" };
    return linkedRows(after, events, SYSTEM, context);
  });
  await tx.applicationEvent.createMany({ data: rows });
  const jobs = new Map<FollowUp, JobPayload[]>();
  for (const { applicationId, sequence, type } of rows) {
    for (const job of FOLLOW_UPS[type] ?? []) {
      jobs.set(job, [...(jobs.get(job) ?? []), { applicationId, sequence }]);
    }
  }
  const delayMs = decided.length > FEW ? AFTER_THE_REST_MS : 0;
  for (const [job, payloads] of jobs) await enqueueAll(tx, job, payloads, delayMs);
}
