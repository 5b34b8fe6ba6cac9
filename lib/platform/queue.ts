import type { Tx } from "./db";

/** What a job may carry: ids and codes. Names, texts and addresses are read again when it runs. */
export type JobPayload = { readonly [key: string]: string | number | boolean | null };

export type JobOptions = {
  /** A job with this key that has not run yet is replaced instead of doubled. */
  readonly key?: string;
  /** Jobs of one queue run one after another. */
  readonly queue?: string;
  /** Real milliseconds to wait. Terms of the law are swept by the clock instead. */
  readonly delayMs?: number;
  /** How often a failing job is tried, with growing pauses; 25 unless told. */
  readonly maxAttempts?: number;
};

/**
 * Adds a job in the transaction that causes it, so that both commit or neither does. The worker runs
 * it at least once: the task named `kind` has to bear a repetition.
 */
export async function enqueue(
  tx: Pick<Tx, "$queryRaw">,
  kind: string,
  payload: JobPayload,
  options: JobOptions = {},
): Promise<void> {
  const delay = `${options.delayMs ?? 0} milliseconds`;
  await tx.$queryRaw`
    select id::text from graphile_worker.add_job(
      identifier => ${kind}::text,
      payload => ${JSON.stringify(payload)}::json,
      queue_name => ${options.queue ?? null}::text,
      run_at => case when ${options.delayMs ?? 0}::int > 0 then now() + ${delay}::interval end,
      max_attempts => ${options.maxAttempts ?? null}::int,
      job_key => ${options.key ?? null}::text
    )`;
}

/** Adds many jobs of one kind, in one statement, to run after so many real milliseconds. */
export async function enqueueAll(
  tx: Pick<Tx, "$executeRaw">,
  kind: string,
  payloads: readonly JobPayload[],
  delayMs: number,
): Promise<void> {
  await tx.$executeRaw`
    select graphile_worker.add_job(identifier => ${kind}::text, payload => payload,
             run_at => now() + ${delayMs}::int * interval '1 millisecond')
      from json_array_elements(${JSON.stringify(payloads)}::json) payload`;
}
