type Bucket = { left: number; at: number };

/** Requests that one session may send at once, and those that come back each second: a block answered offline arrives in one go. */
const BURST = 200;
const PER_SECOND = 20;

const MOST_BUCKETS = 10_000;

/**
 * A token bucket for each key. It guards a process against a runaway script, so each process keeps its
 * own; what an attempt's journal may hold in all is a limit of the database's.
 *
 * @returns whether this request is within the pace, at `nowMs` of any steady clock
 */
export function makePace(burst = BURST, perSecond = PER_SECOND) {
  const buckets = new Map<string, Bucket>();
  return (key: string, nowMs: number): boolean => {
    if (buckets.size >= MOST_BUCKETS) buckets.clear();
    const bucket = buckets.get(key) ?? { left: burst, at: nowMs };
    const back = ((nowMs - bucket.at) / 1_000) * perSecond;
    const left = Math.min(burst, bucket.left + back) - 1;
    buckets.set(key, { left: Math.max(left, -1), at: nowMs });
    return left >= 0;
  };
}
