export type Measured = {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
};

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** How often and how long, of times in milliseconds that were taken in so many seconds. */
export function summary(times: readonly number[], seconds: number): Measured {
  const sorted = times.toSorted((one, other) => one - other);
  return {
    perSecond: times.length / seconds,
    p50: at(sorted, 0.5),
    p95: at(sorted, 0.95),
    p99: at(sorted, 0.99),
  };
}

/** All workers at once, each its turns one after another. Times in milliseconds. */
export async function measure<T>(
  workers: readonly T[],
  turns: number,
  work: (worker: T, turn: number) => Promise<unknown>,
): Promise<Measured> {
  const times: number[] = [];
  const started = performance.now();
  await Promise.all(
    workers.map(async (worker) => {
      for (let turn = 0; turn < turns; turn += 1) {
        const before = performance.now();
        await work(worker, turn);
        times.push(performance.now() - before);
      }
    }),
  );
  return summary(times, (performance.now() - started) / 1_000);
}

/** A line of a table: a name and figures under one another. */
export const row = (name: string, ...figures: readonly string[]): string =>
  name.padEnd(16) + figures.map((figure) => figure.padStart(10)).join("");
