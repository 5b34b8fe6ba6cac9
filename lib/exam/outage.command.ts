import { randomUUID } from "node:crypto";
import { advanceAttempts } from "@/lib/exam/advance.command";
import { type OutageRule, type Redress, redressOf, type Span } from "@/lib/exam/fairness";
import type { OutageCause } from "@/lib/exam/heart";
import { moveDeadlines, pauseAttempt } from "@/lib/exam/pause.command";
import { SYSTEM } from "@/lib/identity/roles";
import type { Tx } from "@/lib/platform/db";
import { parameter } from "@/lib/rules/parameter";
import { ruleSetById } from "@/lib/rules/rule-sets.query";

/** A gap between two pulses: by the machine's clock, and when it began by the portal's. */
export type Gap = {
  readonly realFrom: Date;
  readonly realTo: Date;
  readonly fromAt: Date;
  readonly cause: OutageCause;
};

type Running = {
  readonly id: string;
  readonly ruleSetId: string;
  readonly since: Date;
  readonly endsAt: Date;
};

/** Stores an outage and gives every attempt whose time ran then what it is owed, once. */
export async function giveBack(tx: Tx, gap: Gap): Promise<void> {
  const { realFrom, realTo, fromAt, cause } = gap;
  // Mapped by the clock as it stood before: should the demo's have been moved meanwhile, that is no outage.
  const length = realTo.getTime() - realFrom.getTime();
  const outage: Span = { from: fromAt, to: new Date(fromAt.getTime() + length) };
  const id = randomUUID();
  const times = { fromAt, toAt: outage.to, realFrom, realTo };
  await tx.serviceOutage.create({ data: { id, cause, ...times } });
  // Where the worker was gone as well: first to where each attempt stood when the outage began.
  await advanceAttempts(null, tx);
  const running = await runningAttempts(tx);
  for (const ruleSetId of new Set(running.map((attempt) => attempt.ruleSetId))) {
    const rule = await ruleOf(tx, ruleSetId);
    const judged = running.filter((attempt) => attempt.ruleSetId === ruleSetId);
    const owed = judged.map((attempt) => ({
      attemptId: attempt.id,
      redress: redressOf(attempt, outage, rule),
    }));
    await credit(tx, { id, cause, ...outage }, owed);
  }
}

/** Those whose clock runs, locked, so that no answer is judged while its deadline moves. */
const runningAttempts = (tx: Tx): Promise<Running[]> => tx.$queryRaw<Running[]>`
  select a.id, a.rule_set_id as "ruleSetId",
         greatest(case a.phase when 'listening' then a.started_at when 'between' then a.listening_ended_at
                               else a.reading_started_at end,
                  (select max(e.at) from attempt_event e where e.attempt_id = a.id and e.type = 'resumed')) as since,
         case a.phase when 'listening' then a.listening_ends_at when 'between' then a.rest_ends_at
                      else a.reading_ends_at end as "endsAt"
    from attempt a
   where a.phase in ('listening', 'between', 'reading') and a.paused_at is null
   order by a.id for no key update of a`;

async function ruleOf(tx: Tx, ruleSetId: string): Promise<OutageRule> {
  const { ruleSet } = await ruleSetById(ruleSetId, tx);
  return {
    shortestSeconds: parameter(ruleSet, "test.outageShortestSeconds"),
    pauseMinutes: parameter(ruleSet, "test.outagePauseMinutes"),
  };
}

type Owed = { readonly attemptId: string; readonly redress: Redress };
type Outage = Span & { readonly id: string; readonly cause: OutageCause };

async function credit(tx: Tx, outage: Outage, owed: readonly Owed[]): Promise<void> {
  const moved = owed.flatMap(({ attemptId, redress }) =>
    redress.kind === "moved" ? [{ attemptId, seconds: redress.seconds }] : [],
  );
  const paused = owed.flatMap(({ attemptId, redress }) =>
    redress.kind === "paused" ? [{ attemptId, at: redress.at }] : [],
  );
  const rows = [
    ...moved.map((row) => ({ ...row, outageId: outage.id, kind: "moved" })),
    ...paused.map(({ attemptId }) => ({
      attemptId,
      outageId: outage.id,
      kind: "paused",
      seconds: 0,
    })),
  ];
  await tx.outageCredit.createMany({ data: rows });
  if (moved.length > 0) {
    await moveDeadlines(tx, moved);
    await noteCredits(tx, outage, moved);
  }
  for (const { attemptId, at } of paused) await pauseAttempt(tx, attemptId, "outage", SYSTEM, at);
}

/** One statement for all: two thousand candidates wait for the pulse that gives their time back. */
async function noteCredits(
  tx: Tx,
  { id, cause, from, to }: Outage,
  moved: readonly { readonly attemptId: string; readonly seconds: number }[],
): Promise<void> {
  const about = { outageId: id, cause, from: from.toISOString(), to: to.toISOString() };
  await tx.$executeRaw`
    select count(note_attempt_event(m."attemptId", 'credited',
             ${about}::jsonb || jsonb_build_object('seconds', m.seconds), null, ${SYSTEM.role}, ${to}))
      from jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) as m("attemptId" uuid, seconds float8)`;
}
