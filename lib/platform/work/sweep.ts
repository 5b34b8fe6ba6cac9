import type pg from "pg";
import { currentTime } from "../clock";
import { pool } from "../db";
import { log } from "../log";

/** Something that is due by the clock, looked for again and again: deadlines, terms. */
export type Sweep = {
  readonly name: string;
  readonly everyMs: number;
  /** Has to bear a repetition; what it does not reach now, the next round does. */
  readonly run: (now: Date) => Promise<void>;
};

/** Any number that no other program of ours uses; the second key is the sweep's name. */
const SWEEP_LOCKS = 766_290;

/**
 * Runs a sweep unless another worker is at it. False when it was left to the other.
 * @internal
 */
export async function sweepOnce(sweep: Sweep): Promise<boolean> {
  const client: pg.PoolClient = await pool.connect();
  const key = [SWEEP_LOCKS, sweep.name];
  let failure: Error | undefined;
  try {
    const { rows } = await client.query<{ mine: boolean }>(
      "select pg_try_advisory_lock($1, hashtext($2)) as mine",
      key,
    );
    if (rows[0]?.mine !== true) return false;
    try {
      await sweep.run(await currentTime());
    } finally {
      await client.query("select pg_advisory_unlock($1, hashtext($2))", key);
    }
    return true;
  } catch (cause) {
    failure = cause instanceof Error ? cause : new Error("sweep failed");
    throw cause;
  } finally {
    // A connection whose lock may not be released is closed, which releases it.
    client.release(failure);
  }
}

/** Runs each sweep at once and then at its pace, never twice at a time. @returns how to stop, once all are at rest */
export function startSweeps(sweeps: readonly Sweep[]): () => Promise<void> {
  const underWay = new Map<string, Promise<unknown>>();
  const begin = (sweep: Sweep) => {
    if (underWay.has(sweep.name)) return;
    const round = sweepOnce(sweep)
      .catch((cause: unknown) => log.error({ err: cause, sweep: sweep.name }, "sweep failed"))
      .finally(() => underWay.delete(sweep.name));
    underWay.set(sweep.name, round);
  };
  const timers = sweeps.map((sweep) => {
    // What came due while no worker ran has waited long enough.
    begin(sweep);
    return setInterval(() => begin(sweep), sweep.everyMs);
  });
  return async () => {
    for (const timer of timers) clearInterval(timer);
    await Promise.all(underWay.values());
  };
}
