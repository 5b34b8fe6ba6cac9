import { fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import { withClient } from "@/lib/platform/postgres/connection";
import type { Sitting } from "./sittings";

/** From now until the one instant at which all of them are over: time enough to set them so and to start the worker. */
const NOTICE_SECONDS = 12;
const LOOK_MS = 20;
const PATIENCE_SECONDS = 60;

export type Lateness = {
  readonly ended: number;
  /** Seconds from the deadline until an attempt was ended and committed. */
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
};

// In the last block, answered to the end, and over at one and the same instant for everybody.
const LAST_BLOCK = `
  update attempt a
     set phase = 'reading', listening_ended_at = listening_ends_at, reading_started_at = qonys_now(),
         reading_ends_at = qonys_now() + $2 * interval '1 second'
   where id = any($1::uuid[])
  returning extract(epoch from a.reading_ends_at - qonys_now())::float8 * 1000 as ms`;
const ANSWERS = `
  insert into attempt_entry (attempt_id, sequence, counter, lease_id, item_id, option, at, previous_hash, hash)
  select a.id, 100000 + i.n, 100000 + i.n, a.lease_id, i.item, (i.n % 4)::int, qonys_now(), '', ''
    from attempt a
   cross join lateral jsonb_array_elements_text(a.form->'listening' || a.form->'reading') with ordinality i(item, n)
   where a.id = any($1::uuid[])`;
const ENDED =
  "select count(*)::int as n from attempt where id = any($1::uuid[]) and phase = 'ended'";

/** Starts the portal's own worker beside a server that serves; nobody's browser is there. */
async function withWorker<T>(work: () => Promise<T>): Promise<T> {
  const child = fork("worker.ts", [], {
    execArgv: ["--import", "tsx"],
    env: { ...process.env, NODE_ENV: "production" },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  try {
    return await work();
  } finally {
    child.kill();
    await once(child, "exit");
  }
}

/** Looks again and again how many have ended. @returns seconds after the deadline, one for each that was seen ended */
async function watched(
  owner: pg.Client,
  ids: readonly string[],
  deadline: number,
): Promise<readonly number[]> {
  const lateness: number[] = [];
  for (;;) {
    const { rows } = await owner.query<{ n: number }>(ENDED, [ids]);
    const late = (performance.now() - deadline) / 1_000;
    while (lateness.length < (rows[0]?.n ?? 0)) lateness.push(late);
    if (lateness.length === ids.length || late > PATIENCE_SECONDS) return lateness;
    await sleep(LOOK_MS);
  }
}

/** Lets all these attempts come to their end at one instant, and sees how much later the worker has ended each. */
export function endTogether(ownerUrl: string, sittings: readonly Sitting[]): Promise<Lateness> {
  const ids = sittings.map(({ attemptId }) => attemptId);
  return withWorker(() =>
    withClient(ownerUrl, async (owner) => {
      await owner.query("set session_replication_role = replica");
      await owner.query(ANSWERS, [ids]);
      const { rows } = await owner.query<{ ms: number }>(LAST_BLOCK, [ids, NOTICE_SECONDS]);
      const deadline = performance.now() + (rows[0]?.ms ?? 0);
      await owner.query("analyze");
      const lateness = await watched(owner, ids, deadline);
      const at = (share: number) => lateness[Math.ceil(lateness.length * share) - 1] ?? Number.NaN;
      return { ended: lateness.length, p50: at(0.5), p95: at(0.95), max: at(1) };
    }),
  );
}
