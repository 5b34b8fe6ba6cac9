import { Logger, run, type TaskList } from "graphile-worker";
import { closeDatabase } from "../db";
import { env } from "../env";
import { log } from "../log";
import { onStop } from "../process";
import { type Sweep, startSweeps } from "./sweep";

/** Does a job. It may run again after a failure or a crash, so it first looks what is done already. */
export type Task = (payload: unknown) => Promise<void>;

// Room for mails and letters beside four agencies that keep their callers waiting.
const CONCURRENCY = 8;
const POLL_MS = 1_000;

// The queue's own messages quote errors, and those may quote rows: only their scope is kept.
const queueLog = new Logger((scope) => (level, _message, meta) => {
  const failure = meta !== undefined && "error" in meta ? { err: meta["error"] } : {};
  const line = { job: scope.jobId, task: scope.taskIdentifier, ...failure };
  if (level === "error") log.error(line, "queue");
  else if (level === "warning") log.warn(line, "queue");
  else log.debug(line, "queue");
});

const toTaskList = (tasks: Readonly<Record<string, Task>>): TaskList =>
  Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [name, (payload: unknown) => task(payload)]),
  );

/** Drains the queue and sweeps by the clock until asked to stop; jobs under way finish first. */
export async function work(
  tasks: Readonly<Record<string, Task>>,
  sweeps: readonly Sweep[],
): Promise<void> {
  const runner = await run({
    connectionString: env().databaseUrl,
    concurrency: CONCURRENCY,
    pollInterval: POLL_MS,
    noHandleSignals: true,
    logger: queueLog,
    taskList: toTaskList(tasks),
  });
  const stopSweeps = startSweeps(sweeps);
  log.info({ tasks: Object.keys(tasks), sweeps: sweeps.map(({ name }) => name) }, "worker works");
  let stopping = false;
  runner.promise.catch((cause: unknown) => {
    if (stopping) return;
    log.fatal({ err: cause }, "queue lost");
    process.exit(1);
  });
  onStop(async () => {
    stopping = true;
    await Promise.all([runner.stop().catch(() => undefined), stopSweeps()]);
    await closeDatabase();
  });
}
