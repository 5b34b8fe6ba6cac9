import { setImmediate as breathe } from "node:timers/promises";
import { z } from "zod";
import { neededOf, testRules } from "@/lib/exam/test-rules";
import { currentTime } from "@/lib/platform/clock";
import { db, inTransaction } from "@/lib/platform/db";
import { analyseBlock, type Banked, type BlockAnalysis } from "@/lib/psychometrics/analyse-block";
import { lastSitting, readResponses } from "@/lib/psychometrics/responses.query";
import { BLOCKS, SOURCES, type Source, type StatisticsBlockName } from "@/lib/psychometrics/source";
import { ruleSetAt } from "@/lib/rules/rule-sets.query";

const Payload = z.object({ runId: z.uuid() });

/**
 * Computes a run that was asked for and stores what it found, all or nothing: a run that a crash interrupted
 * is computed again, one that is done stays as it is.
 */
export async function computeRun(payload: unknown): Promise<void> {
  const { runId } = Payload.parse(payload);
  const run = await db.statisticsRun.findUnique({ where: { id: runId } });
  if (run === null || run.status !== "queued") return;
  const started = performance.now();
  const source = z.enum(SOURCES).parse(run.source);
  const last = await lastSitting(source);
  const found = last === null ? [] : await analyseAll(source, last.id);
  const responses = found.reduce((sum, { analysis }) => sum + analysis.block.responses, 0);
  const milliseconds = Math.round(performance.now() - started);
  await inTransaction(async (tx) => {
    const { count } = await tx.statisticsRun.updateMany({
      where: { id: runId, status: "queued" },
      data: {
        status: "done",
        finishedAt: await currentTime(tx),
        lastSittingId: last?.id ?? null,
        sittings: last?.count ?? 0,
        responses,
        milliseconds,
      },
    });
    if (count === 0) return;
    await tx.statisticsBlock.createMany({
      data: found.map(({ block, analysis }) => ({ runId, block, data: analysis.block })),
    });
    await tx.statisticsItem.createMany({
      data: found.flatMap(({ block, analysis }) =>
        [...analysis.items].map(([itemId, data]) => ({ runId, itemId, block, data })),
      ),
    });
  });
}

type Found = { readonly block: StatisticsBlockName; readonly analysis: BlockAnalysis };

async function analyseAll(source: Source, lastId: bigint): Promise<Found[]> {
  const [bank, { ruleSet }] = await Promise.all([banked(), ruleSetAt(await currentTime())]);
  const rules = testRules(ruleSet);
  const found: Found[] = [];
  // One block after the other: the answers of both need not be in memory together.
  for (const block of BLOCKS) {
    const responses = await readResponses(source, block, lastId);
    const steps = analyseBlock(responses, bank, neededOf(rules, block));
    found.push({ block, analysis: await withPauses(steps) });
  }
  return found;
}

/** Runs a computation to its end and serves whatever waits between its steps: deadlines of attempts, mostly. */
async function withPauses<T>(steps: Generator<void, T>): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await breathe();
  }
}

async function banked(): Promise<ReadonlyMap<string, Banked>> {
  const items = await db.item.findMany({ select: { id: true, key: true, difficulty: true } });
  return new Map(items.map(({ id, ...item }) => [id, item]));
}
