/** A list of entries on its way into one attempt's journal. */
type ForAttempt = { readonly attemptId: string };

export type BatchLimits = {
  /** Batches under way at once: while one waits for the disk the next one is being written. */
  readonly writers: number;
  readonly mostTogether: number;
  /** Lists that may wait; one more is turned away. */
  readonly mostWaiting: number;
};

/** The queue is full: the device keeps what it has and tries again. */
export class QueueFull extends Error {
  constructor() {
    super("Too many entries wait to be written");
    this.name = "QueueFull";
  }
}

type Waiting<J, R> = {
  readonly job: J;
  readonly resolve: (result: R) => void;
  readonly reject: (cause: unknown) => void;
};

/**
 * Gathers what arrives while a statement is under way and writes it together with the next one, so that entries which
 * arrive together share a commit. One list an attempt is under way at a time: the others of that attempt wait their turn.
 *
 * @param write gives an outcome for each job, in order; it never rejects for one job's own fault
 */
export function gatherer<J extends ForAttempt, R>(
  write: (jobs: readonly J[]) => Promise<readonly PromiseSettledResult<R>[]>,
  { writers, mostTogether, mostWaiting }: BatchLimits,
): (job: J) => Promise<R> {
  let queue: Waiting<J, R>[] = [];
  const busy = new Set<string>();
  let running = 0;

  /** The next jobs, one for each attempt that has none under way; the others stay in the queue in their order. */
  const next = (): readonly Waiting<J, R>[] => {
    const batch: Waiting<J, R>[] = [];
    const left: Waiting<J, R>[] = [];
    for (const waiting of queue) {
      const { attemptId } = waiting.job;
      if (batch.length === mostTogether || busy.has(attemptId)) {
        left.push(waiting);
      } else {
        busy.add(attemptId);
        batch.push(waiting);
      }
    }
    queue = left;
    return batch;
  };

  const run = async (batch: readonly Waiting<J, R>[]): Promise<void> => {
    try {
      const outcomes = await write(batch.map(({ job }) => job));
      for (const [index, waiting] of batch.entries()) {
        const outcome = outcomes[index];
        if (outcome?.status === "fulfilled") waiting.resolve(outcome.value);
        else waiting.reject(outcome?.reason ?? new Error("A batch gave no outcome for a list"));
      }
    } catch (cause) {
      for (const waiting of batch) waiting.reject(cause);
    }
    for (const { job } of batch) busy.delete(job.attemptId);
    running -= 1;
    pump();
  };

  const pump = (): void => {
    while (running < writers) {
      const batch = next();
      if (batch.length === 0) return;
      running += 1;
      void run(batch);
    }
  };

  return (job) =>
    new Promise((resolve, reject) => {
      if (queue.length >= mostWaiting) {
        reject(new QueueFull());
        return;
      }
      queue.push({ job, resolve, reject });
      pump();
    });
}

/**
 * Writes jobs together; when that fails, writes them by halves, so that one that cannot be written fails alone.
 *
 * @param canSplit whether a failure may be one job's own fault; any other fails all of them
 */
export async function writeApart<J, R>(
  jobs: readonly J[],
  write: (jobs: readonly J[]) => Promise<readonly R[]>,
  canSplit: (cause: unknown) => boolean,
): Promise<readonly PromiseSettledResult<R>[]> {
  try {
    return (await write(jobs)).map((value) => ({ status: "fulfilled", value }));
  } catch (reason) {
    if (jobs.length <= 1 || !canSplit(reason))
      return jobs.map(() => ({ status: "rejected", reason }));
    const middle = Math.ceil(jobs.length / 2);
    const first = await writeApart(jobs.slice(0, middle), write, canSplit);
    const second = await writeApart(jobs.slice(middle), write, canSplit);
    return [...first, ...second];
  }
}
