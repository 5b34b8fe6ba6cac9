import { may } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { db } from "@/lib/platform/db";
import { SOURCES, type Source, type StatisticsBlockName } from "@/lib/psychometrics/source";
import { BlockStatistics, ItemStatistics } from "@/lib/psychometrics/statistics.schema";

export type Run = {
  readonly id: string;
  readonly source: Source;
  readonly finishedAt: Date;
  readonly sittings: number;
  readonly responses: number;
  readonly milliseconds: number;
};

export type ItemRow = {
  readonly id: string;
  readonly kind: string;
  readonly topic: string;
  readonly statistics: ItemStatistics;
};

export type Overview = {
  readonly source: Source;
  /** Sources that have any sitting: more than one only where something was simulated. */
  readonly sources: readonly Source[];
  /** Sittings that could be computed now. */
  readonly sittings: number;
  readonly underWay: boolean;
  /** The newest run that is done. */
  readonly run: Run | null;
  readonly block: BlockStatistics | null;
  readonly items: readonly ItemRow[];
};

/**
 * What the newest run says of a block, for the testing centre and, to read, for auditors. No key is in it.
 * @param wanted the source asked for; real sittings where nothing is
 */
export async function statisticsOverview(
  actor: Actor,
  block: StatisticsBlockName,
  wanted: Source | null,
): Promise<Overview | null> {
  if (!may(actor, "view-statistics")) return null;
  const counts = await db.scoredSitting.groupBy({ by: ["source"], _count: true });
  const countOf = (source: Source) => counts.find((one) => one.source === source)?._count ?? 0;
  const source = wanted ?? (await usualSource());
  const [run, underWay] = await Promise.all([
    newestRun(source),
    db.statisticsRun.count({ where: { source, status: "queued" } }),
  ]);
  const found = run === null ? { block: null, items: [] } : await foundBy(run.id, block);
  return {
    source,
    sources: SOURCES.filter((one) => countOf(one) > 0),
    sittings: countOf(source),
    underWay: underWay > 0,
    run,
    ...found,
  };
}

/** Real sittings, unless only simulated ones have been computed. */
export async function usualSource(): Promise<Source> {
  if ((await newestRun("exam")) !== null) return "exam";
  return (await newestRun("simulated")) === null ? "exam" : "simulated";
}

/** The newest run of a source that is done. */
export async function newestRun(source: Source): Promise<Run | null> {
  const row = await db.statisticsRun.findFirst({
    where: { source, status: "done" },
    orderBy: { requestedAt: "desc" },
  });
  if (row === null || row.finishedAt === null) return null;
  const { id, finishedAt, sittings, responses, milliseconds } = row;
  return {
    id,
    source,
    finishedAt,
    sittings: sittings ?? 0,
    responses: responses ?? 0,
    milliseconds: milliseconds ?? 0,
  };
}

async function foundBy(runId: string, block: StatisticsBlockName) {
  const [stored, rows] = await Promise.all([
    db.statisticsBlock.findUnique({ where: { runId_block: { runId, block } } }),
    db.statisticsItem.findMany({
      where: { runId, block },
      orderBy: { itemId: "asc" },
      include: { item: { select: { kind: true, topic: true } } },
    }),
  ]);
  return {
    block: stored === null ? null : BlockStatistics.parse(stored.data),
    items: rows.map(({ itemId, item, data }) => ({
      id: itemId,
      ...item,
      statistics: ItemStatistics.parse(data),
    })),
  };
}
