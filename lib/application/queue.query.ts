import { type ListedCase, listCases } from "@/lib/application/listed-case.query";
import type { QueueFilter, QueueView } from "@/lib/application/queue.schema";
import { may } from "@/lib/identity/permissions";
import type { RegionCode } from "@/lib/identity/regions";
import type { Actor } from "@/lib/identity/roles";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/client";

export type Queue = {
  readonly region: RegionCode;
  readonly cases: readonly ListedCase[];
  readonly count: number;
  readonly pages: number;
  readonly counts: Readonly<Record<QueueView, number>>;
};

const PER_PAGE = 50;
const sql = Prisma.sql;

// At the decision the akimat either drafts or, after an objection, answers it.
const OBJECTED = sql`jsonb_typeof(state #> '{decision,hearing,objection}') is not distinct from 'object'`;

const CONDITIONS: Readonly<Record<Exclude<QueueView, "turn">, Prisma.Sql>> = {
  draft: sql`stage = 'decision' and owner = 'akimat' and not ${OBJECTED}`,
  objections: sql`stage = 'decision' and owner = 'akimat' and ${OBJECTED}`,
  approve: sql`stage = 'decision' and owner = 'akimat-head'`,
  escalated: sql`stage = 'check' and owner = 'akimat'`,
  complaints: sql`stage = 'complaint'`,
  annulments: sql`stage = 'annulment'`,
  open: sql`closed_at is null`,
  closed: sql`closed_at is not null`,
};

const conditionOf = (view: QueueView, { role }: Actor): Prisma.Sql => {
  if (view !== "turn") return CONDITIONS[view];
  return role === "akimat-head" ? sql`owner = 'akimat-head'` : sql`owner = 'akimat'`;
};

/**
 * The cases of the actor's own region, by legal risk: whose last day comes first stands first, so those that
 * are overdue lead. Null for who has no queue.
 */
export async function queueOf(actor: Actor, filter: QueueFilter): Promise<Queue | null> {
  const { region } = actor;
  if (!may(actor, "view-queue") || region === null) return null;
  const { view, service, stage, page } = filter;
  const where = sql`region = ${region} and ${conditionOf(view, actor)}
    ${service === null ? Prisma.empty : sql`and service = ${service}`}
    ${stage === null ? Prisma.empty : sql`and stage = ${stage}`}`;
  const order = view === "closed" ? sql`closed_at desc` : sql`due_on, opened_at`;
  const [ids, counts, [total]] = await Promise.all([
    db.$queryRaw<{ id: string }[]>`
      select id::text from application where ${where}
       order by ${order}, id limit ${PER_PAGE} offset ${(page - 1) * PER_PAGE}`,
    countsOf(actor, region),
    db.$queryRaw<{ n: number }[]>`select count(*)::int as n from application where ${where}`,
  ]);
  const cases = await listCases(ids.map(({ id }) => id));
  const count = total?.n ?? 0;
  return { region, cases, count, pages: Math.max(1, Math.ceil(count / PER_PAGE)), counts };
}

async function countsOf(actor: Actor, region: RegionCode): Promise<Queue["counts"]> {
  const [counts] = await db.$queryRaw<Record<QueueView, number>[]>`
    select count(*) filter (where ${conditionOf("turn", actor)})::int as turn,
           count(*) filter (where ${CONDITIONS.draft})::int as draft,
           count(*) filter (where ${CONDITIONS.objections})::int as objections,
           count(*) filter (where ${CONDITIONS.approve})::int as approve,
           count(*) filter (where ${CONDITIONS.escalated})::int as escalated,
           count(*) filter (where ${CONDITIONS.complaints})::int as complaints,
           count(*) filter (where ${CONDITIONS.annulments})::int as annulments,
           count(*) filter (where ${CONDITIONS.open})::int as open,
           count(*) filter (where ${CONDITIONS.closed})::int as closed
      from application where region = ${region}`;
  if (counts === undefined) throw new Error("An aggregate always has a row");
  return counts;
}
