import { hashedForm, type Link } from "@/lib/application/chain";
import type { Command } from "@/lib/application/commands";
import { decide } from "@/lib/application/decide";
import { nextWake } from "@/lib/application/decide-time";
import type { ApplicationEvent } from "@/lib/application/events";
import { evolve } from "@/lib/application/evolve";
import { FOLLOW_UPS } from "@/lib/application/follow-ups";
import { projectEvents } from "@/lib/application/projections.command";
import type { Refusal } from "@/lib/application/refusals";
import type { Context } from "@/lib/application/result";
import { AFTERWARDS } from "@/lib/application/stages";
import type { ApplicationState } from "@/lib/application/state";
import { localDateOf } from "@/lib/calendar/local-date";
import { movedDays } from "@/lib/calendar/moved-days.query";
import { mayOnCase } from "@/lib/identity/permissions";
import type { ActorOrSystem } from "@/lib/identity/roles";
import { db, inTransaction, isUniqueViolation, type Tx } from "@/lib/platform/db";
import { jcsHash } from "@/lib/platform/digest";
import { enqueue } from "@/lib/platform/queue";
import { processRules } from "@/lib/rules/process-rules";
import { ruleSetAt, ruleSetById } from "@/lib/rules/rule-sets.query";

export type Executed =
  | {
      readonly ok: true;
      readonly state: ApplicationState;
      readonly events: readonly ApplicationEvent[];
    }
  | { readonly ok: false; readonly code: Refusal | "not-allowed" | "application-open-already" };

type Target = { readonly id: string; readonly number: string; readonly abroad: boolean };

/**
 * Gives a command to an application, in a transaction of its own: loads and locks it, asks whether the
 * actor may, decides, and appends the events, updates the projection and enqueues what follows.
 */
export function execute(
  actor: ActorOrSystem,
  applicationId: string,
  command: Exclude<Command, { type: "register" }>,
  now: Date,
): Promise<Executed> {
  return inTransaction((tx) => executeIn(tx, actor, applicationId, command, now));
}

/**
 * The same inside the caller's transaction. Call it before other writes: after a refusal there is nothing to undo.
 *
 * @param ruleSetId of the rules to decide by, where they are not those in force now: an attempt ends by the rules
 *   of its start (parameters, 1)
 */
export async function executeIn(
  tx: Tx,
  actor: ActorOrSystem,
  applicationId: string,
  command: Exclude<Command, { type: "register" }>,
  now: Date,
  ruleSetId?: string,
): Promise<Executed> {
  // The lock makes commands on one case take turns: the second of two officers decides on what the first left.
  await tx.$queryRaw`select 1 from application where id = ${applicationId}::uuid for update`;
  const row = await allowedRow(tx, actor, applicationId, command);
  if (row === null) return { ok: false, code: "not-allowed" };
  const loaded = { before: stateOf(row), version: row.version, target: row };
  return apply(tx, actor, loaded, command, now, ruleSetId);
}

/** Whether a command would be taken now; nothing is written. The answer holds only as long as nobody else acts. */
export async function wouldTake(
  actor: ActorOrSystem,
  applicationId: string,
  command: Exclude<Command, { type: "register" }>,
  now: Date,
): Promise<{ readonly ok: true } | Extract<Executed, { ok: false }>> {
  const row = await allowedRow(db, actor, applicationId, command);
  if (row === null) return { ok: false, code: "not-allowed" };
  const decided = decide(stateOf(row), command, await contextAt(db, actor, now));
  return decided.ok ? { ok: true } : decided;
}

async function allowedRow(
  tx: Reader,
  actor: ActorOrSystem,
  applicationId: string,
  command: Exclude<Command, { type: "register" }>,
) {
  const row = await tx.application.findUnique({ where: { id: applicationId } });
  if (row === null) return null;
  const subject = { ...stateOf(row), agency: "agency" in command ? command.agency : null };
  return mayOnCase(actor, command.type, subject) ? row : null;
}

type Reader = Tx | typeof db;

/** Everything that decisions by one rule set depend on. */
export async function contextAt(
  tx: Reader,
  actor: ActorOrSystem,
  now: Date,
  ruleSetId?: string,
): Promise<Context> {
  const stored = ruleSetId === undefined ? ruleSetAt(now, tx) : ruleSetById(ruleSetId, tx);
  const { ruleSet } = await stored;
  return {
    rules: processRules(ruleSet),
    moved: await movedDays(tx),
    now,
    actorId: actor.accountId,
  };
}

/** Opens an application: the only command that has no row to lock. The database referees a double start. */
export async function register(
  actor: ActorOrSystem,
  command: Extract<Command, { type: "register" }>,
  abroad: boolean,
  now: Date,
): Promise<Executed> {
  const subject = { personId: command.personId, region: command.region, agency: null };
  if (!mayOnCase(actor, "register", subject)) return { ok: false, code: "not-allowed" };
  try {
    return await inTransaction(async (tx) => {
      const [next] = await tx.$queryRaw<{ n: bigint }[]>`select nextval('application_number') as n`;
      const year = localDateOf(now).slice(0, 4);
      const number = `KZ-${year}-${String(next?.n ?? 0).padStart(6, "0")}`;
      const target = { id: command.applicationId, number, abroad };
      return apply(tx, actor, { before: null, version: 0, target }, command, now);
    });
  } catch (cause) {
    if (isUniqueViolation(cause, "application_one_open")) {
      return { ok: false, code: "application-open-already" };
    }
    throw cause;
  }
}

/** The projection's own JSON is ours: it was written from this very type, and events can rebuild it. */
export const stateOf = (row: { state: unknown }) => row.state as ApplicationState;

async function apply(
  tx: Tx,
  actor: ActorOrSystem,
  loaded: { before: ApplicationState | null; version: number; target: Target },
  command: Command,
  now: Date,
  ruleSetId?: string,
): Promise<Executed> {
  const context = await contextAt(tx, actor, now, ruleSetId);
  const decided = decide(loaded.before, command, context);
  if (!decided.ok) return decided;

  let state = loaded.before;
  for (const event of decided.events) state = evolve(state, event, now, loaded.target.id);
  if (state === null) throw new Error("A decided command always leaves a state");
  if (await hasAnotherOpen(tx, loaded.before, state)) {
    return { ok: false, code: "application-open-already" };
  }

  const version = loaded.version + decided.events.length;
  await project(tx, loaded, state, version, context);
  await append(tx, actor, loaded, decided.events, context);
  await projectEvents(tx, decided.events, { applicationId: loaded.target.id, now });
  return { ok: true, state, events: decided.events };
}

const isOver = ({ stage }: Pick<ApplicationState, "stage">) => AFTERWARDS.includes(stage);

/** An upheld complaint opens an old case again, which a new one of the same person may have replaced. */
async function hasAnotherOpen(
  tx: Tx,
  before: ApplicationState | null,
  { id, personId, service, stage }: ApplicationState,
): Promise<boolean> {
  if (before === null || !isOver(before) || isOver({ stage })) return false;
  const other = { personId, service, closedAt: null, id: { not: id } };
  const stages = { notIn: [...AFTERWARDS] };
  return (await tx.application.count({ where: { ...other, stage: stages } })) > 0;
}

/** What an application's row shows of its state. */
export const columnsOf = (state: ApplicationState, version: number, context: Context) => ({
  region: state.region,
  stage: state.stage,
  owner: state.owner,
  dueOn: state.due && new Date(state.due),
  wakeAt: nextWake(state, context),
  outcome: state.closing,
  totalPoints: state.assessment?.total ?? null,
  state,
  version,
  closedAt: state.stage === "closed" ? context.now : null,
});

async function project(
  tx: Tx,
  { before, target }: { before: ApplicationState | null; target: Target },
  state: ApplicationState,
  version: number,
  context: Context,
): Promise<void> {
  const columns = columnsOf(state, version, context);
  if (before !== null) {
    await tx.application.update({ where: { id: target.id }, data: columns });
    return;
  }
  const { personId, service } = state;
  const { id, number, abroad } = target;
  const data = { ...columns, id, number, abroad, personId, service, openedAt: context.now };
  await tx.application.create({ data });
}

async function append(
  tx: Tx,
  actor: ActorOrSystem,
  { version, target }: { version: number; target: Target },
  events: readonly ApplicationEvent[],
  context: Context,
): Promise<void> {
  const last = await tx.applicationEvent.findFirst({
    where: { applicationId: target.id },
    orderBy: { sequence: "desc" },
    select: { hash: true },
  });
  const after = { applicationId: target.id, sequence: version, hash: last?.hash ?? "" };
  for (const row of linkedRows(after, events, actor, context)) {
    await tx.applicationEvent.create({ data: row });
    for (const job of FOLLOW_UPS[row.type] ?? []) {
      await enqueue(tx, job, { applicationId: target.id, sequence: row.sequence });
    }
  }
}

/** The last link of an application's chain; number 0 and no hash where there is none yet. */
type LastLink = {
  readonly applicationId: string;
  readonly sequence: number;
  readonly hash: string;
};

/** Events as rows that go on from the last link of their application's chain. */
export function linkedRows(
  { applicationId, sequence, hash: lastHash }: LastLink,
  events: readonly ApplicationEvent[],
  actor: ActorOrSystem,
  context: Context,
) {
  let previousHash = lastHash;
  return events.map((event, index) => {
    const link: Link = {
      applicationId,
      sequence: sequence + index + 1,
      event,
      actorId: actor.accountId,
      actorRole: actor.role,
      at: context.now,
      ruleSetId: context.rules.ruleSetId,
      previousHash,
    };
    const { event: _, ...columns } = link;
    const { type, ...payload } = event;
    const hash = jcsHash(hashedForm(link));
    previousHash = hash;
    return { ...columns, type, payload, hash };
  });
}
