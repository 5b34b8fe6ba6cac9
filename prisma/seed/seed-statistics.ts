import { db } from "@/lib/platform/db";
import { computeRun } from "@/lib/psychometrics/compute-run.command";
import { simulateResponses } from "./simulate-responses";

/** Enough that every question has been answered some hundred times, few enough that the start stays quick. */
const SITTINGS = 2_000;

/** Simulated candidates and what the worker would find about them: the demo has too few real ones. */
export async function seedStatistics(now: Date): Promise<void> {
  await simulateResponses(SITTINGS, now);
  const run = await db.statisticsRun.create({
    data: { source: "simulated", status: "queued", requestedAt: now },
  });
  await computeRun({ runId: run.id });
}
