import { type ListedCase, listCases } from "@/lib/application/listed-case.query";
import type { RankingFilter } from "@/lib/application/queue.schema";
import { may } from "@/lib/identity/permissions";
import type { RegionCode } from "@/lib/identity/regions";
import type { Actor } from "@/lib/identity/roles";
import { db } from "@/lib/platform/db";

export type RankedCase = ListedCase & { readonly rank: number };

export type Ranking = {
  readonly region: RegionCode;
  readonly cases: readonly RankedCase[];
  readonly pages: number;
};

const PER_PAGE = 50;

/** Open, assessed cases of one service in the actor's region by total; equal totals share a rank. */
export async function rankingOf(
  actor: Actor,
  { service, page }: RankingFilter,
): Promise<Ranking | null> {
  const { region } = actor;
  if (!may(actor, "view-ranking") || region === null) return null;
  const ranked = await db.$queryRaw<{ id: string; rank: number; all: number }[]>`
    select id::text, rank() over (order by total_points desc)::int as rank,
           count(*) over ()::int as all
      from application
     where region = ${region} and service = ${service}
       and total_points is not null and closed_at is null
     order by total_points desc, opened_at, id
     limit ${PER_PAGE} offset ${(page - 1) * PER_PAGE}`;
  const cases = await listCases(ranked.map(({ id }) => id));
  const ranks = new Map(ranked.map(({ id, rank }) => [id, rank]));
  const pages = Math.max(1, Math.ceil((ranked[0]?.all ?? 0) / PER_PAGE));
  return {
    region,
    pages,
    cases: cases.map((listed) => ({ ...listed, rank: ranks.get(listed.id) ?? 0 })),
  };
}
