import { setTimeout as sleep } from "node:timers/promises";
import { Logger, run } from "graphile-worker";
import { expect, it } from "vitest";
import { db, inTransaction } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/queue";
import { type Sweep, sweepOnce } from "@/lib/platform/work/sweep";
import { freshDatabase, setClock } from "../harness";

const database = await freshDatabase();

const silent = new Logger(() => () => undefined);

async function until(condition: () => boolean): Promise<void> {
  for (let round = 0; round < 200 && !condition(); round += 1) await sleep(50);
  expect(condition()).toBe(true);
}

it("runs a job again until it succeeds, and never one whose cause was rolled back", async () => {
  const seen: unknown[] = [];
  const runner = await run({
    connectionString: database.appUrl,
    logger: silent,
    noHandleSignals: true,
    pollInterval: 100,
    taskList: {
      letter: async (payload) => {
        seen.push(payload);
        if (seen.length === 1) throw new Error("the printer is on fire");
      },
    },
  });
  await inTransaction(async (tx) => {
    await enqueue(tx, "letter", { id: "never" });
    throw new Error("rolled back");
  }).catch(() => undefined);
  await inTransaction((tx) => enqueue(tx, "letter", { id: "one" }));
  await until(() => seen.length === 1);
  // The pause before a second try is seconds long; the test does not wait for it.
  const jobs = () => db.$queryRaw<{ attempts: number }[]>`
    select attempts from graphile_worker.jobs where locked_at is null`;
  while ((await jobs()).length === 0) await sleep(20);
  expect(await jobs()).toEqual([{ attempts: 1 }]);
  await db.$executeRaw`update graphile_worker._private_jobs set run_at = now()`;
  await until(() => seen.length === 2);
  await runner.stop();
  expect(seen).toEqual([{ id: "one" }, { id: "one" }]);
  expect(await jobs()).toEqual([]);
});

it("sweeps in one worker at a time, by the shared clock", async () => {
  await setClock(database, new Date("2026-03-02T04:00:00Z"));
  const rounds: Date[] = [];
  const sweep: Sweep = {
    name: "terms",
    everyMs: 1_000,
    run: async (now) => {
      rounds.push(now);
      await sleep(300);
    },
  };
  const ran = await Promise.all([sweepOnce(sweep), sweepOnce(sweep), sweepOnce(sweep)]);
  expect(ran.filter(Boolean)).toHaveLength(1);
  expect(rounds[0]?.toISOString()).toMatch(/^2026-03-02T04:00/);
  expect(await sweepOnce(sweep)).toBe(true);
});

it("frees a sweep that failed for the next round", async () => {
  const failing: Sweep = {
    name: "failing",
    everyMs: 1_000,
    run: () => Promise.reject(new Error("no luck")),
  };
  await expect(sweepOnce(failing)).rejects.toThrow("no luck");
  await expect(sweepOnce(failing)).rejects.toThrow("no luck");
});
