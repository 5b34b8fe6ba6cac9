import { EnvError } from "./env";
import { log } from "./log";
import { codeOf, StartRefusal } from "./refusal";

/** Says to the parent that this process serves; alone, without a parent, it says nothing. */
export const announceReady = () => process.send?.({ ready: true });

/**
 * Runs `stop` once when the process is asked to end: by a signal, or because the start script that
 * watches it is gone, so that a killed start leaves no server behind.
 */
export function onStop(stop: () => Promise<void>): void {
  let asked = false;
  const end = (why: string) => {
    if (asked) return;
    asked = true;
    log.info({ why }, "stopping");
    stop().then(
      () => process.exit(0),
      (cause: unknown) => {
        log.error({ err: cause }, "stopping failed");
        process.exit(1);
      },
    );
  };
  process.once("SIGTERM", () => end("SIGTERM"));
  process.once("SIGINT", () => end("SIGINT"));
  if (process.send !== undefined) process.once("disconnect", () => end("start script gone"));
}

/** The main function of a process: one sentence for what an operator can mend, a log line for bugs. */
export function runProcess(main: () => Promise<void>): void {
  const fail = (cause: unknown) => {
    if (cause instanceof EnvError || cause instanceof StartRefusal) {
      process.stderr.write(`${cause.message}\n`);
    } else if (codeOf(cause) === "EADDRINUSE") {
      process.stderr.write("Another program took the port meanwhile.\n");
    } else {
      log.fatal({ err: cause }, "process failed");
    }
    process.exit(1);
  };
  process.on("uncaughtException", fail);
  process.on("unhandledRejection", fail);
  main().catch(fail);
}
