import { setImmediate as breathe } from "node:timers/promises";
import { z } from "zod";
import type { Effect } from "@/lib/effect/effect.schema";
import type { EffectCase } from "@/lib/effect/groups";
import { pastCases } from "@/lib/effect/past-cases.query";
import { population } from "@/lib/effect/population";
import { Tally } from "@/lib/effect/tally";
import { currentTime } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { RuleSet } from "@/lib/rules/rule-set.schema";
import { ruleSetById } from "@/lib/rules/rule-sets.query";

/** People of the invented population. */
const INVENTED = 20_000;

const Payload = z.object({ effectId: z.uuid() });

/**
 * Computes an effect that was asked for and stores it: one that a crash interrupted is computed again,
 * one that is done stays as it is. What was asked about is the content of that moment, whatever the
 * draft says by now.
 */
export async function computeEffect(payload: unknown): Promise<void> {
  const { effectId } = Payload.parse(payload);
  const run = await db.ruleSetEffect.findUnique({ where: { id: effectId } });
  if (run === null || run.status !== "queued") return;
  const started = performance.now();
  const base = await ruleSetById(run.baseId);
  const draft = await contentOf(run);
  if (base.hash !== run.baseHash) throw new Error(`The set ${run.baseId} is not what it was`);
  const past = await effectOf(pastCases(), base.ruleSet, draft);
  const invented = await effectOf(people(draft), base.ruleSet, draft);
  const milliseconds = Math.round(performance.now() - started);
  const finishedAt = await currentTime();
  await db.ruleSetEffect.updateMany({
    where: { id: effectId, status: "queued" },
    data: { status: "done", past, invented, milliseconds, finishedAt },
  });
}

async function contentOf(run: { readonly draftId: string; readonly contentHash: string }) {
  const { content } = await db.ruleSetDraftVersion.findFirstOrThrow({
    where: { draftId: run.draftId, contentHash: run.contentHash },
  });
  return RuleSet.parse(content);
}

/** Runs both sets over cases, and between batches serves whatever waits: deadlines of attempts, mostly. */
export async function effectOf(
  batches: AsyncIterable<readonly EffectCase[]>,
  base: RuleSet,
  draft: RuleSet,
): Promise<Effect> {
  const tally = new Tally(base, draft);
  for await (const batch of batches) {
    for (const one of batch) tally.add(one);
    await breathe();
  }
  return tally.result();
}

// Everybody submits on the draft's first day.
async function* people({ inForceFrom }: RuleSet): AsyncGenerator<readonly EffectCase[]> {
  let batch: EffectCase[] = [];
  for (const person of population(INVENTED, inForceFrom)) {
    batch.push(person);
    if (batch.length < 1_000) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}
