import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, renameSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { StartRefusal } from "@/lib/platform/refusal";
import { isEnding } from "./ending";
import { TSX } from "./run-script";
import { say } from "./say";

export type Service = {
  readonly name: string;
  readonly file: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where its log goes; null for our own output. */
  readonly logFile: string | null;
};

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 10_000;
const SETTLED_MS = 30_000;
const PATIENCE_MS = 15_000;
const LOG_LIMIT = 20 * 1024 * 1024;

/** One older log is kept, so that the folder does not grow without end. */
function openLog(file: string): number {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LOG_LIMIT) renameSync(file, `${file}.1`);
  return openSync(file, "a", 0o600);
}

function launch(service: Service): ChildProcess {
  const log = service.logFile === null ? null : openLog(service.logFile);
  const output = log ?? "inherit";
  // A group of its own, so that Ctrl-C reaches only the start script, which stops all in order.
  const child = spawn(process.execPath, [...TSX, service.file], {
    env: { ...process.env, ...service.env },
    stdio: ["ignore", output, output, "ipc"],
    detached: true,
  });
  if (log !== null) closeSync(log);
  return child;
}

async function lastWords(service: Service): Promise<string> {
  if (service.logFile === null) return "see above";
  const text = await readFile(service.logFile, "utf8").catch(() => "");
  const sentence = text
    .split("\n")
    .filter((line) => /^[A-Z]/.test(line))
    .at(-1);
  return sentence ?? `see ${service.logFile}`;
}

const howItEnded = (code: number | null, signal: string | null) =>
  signal === null ? `with code ${code}` : `by ${signal}`;

/**
 * Runs a server process and starts it again whenever it dies, after growing pauses.
 * `ready` waits for its first word; it rejects when the process ends before.
 */
export class Supervised {
  readonly ready: Promise<void>;
  private readonly service: Service;
  private child: ChildProcess;
  private wasReady = false;
  private stopping = false;
  private pauseMs = FIRST_PAUSE_MS;
  private timer: NodeJS.Timeout | undefined;

  constructor(service: Service) {
    this.service = service;
    this.child = launch(service);
    this.ready = new Promise((resolve, reject) => this.watch(resolve, reject));
  }

  private watch(resolve: () => void, reject: (cause: Error) => void): void {
    const { child, service } = this;
    const startedAt = Date.now();
    child.once("message", () => {
      this.wasReady = true;
      resolve();
    });
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      if (this.stopping || isEnding()) return;
      if (!this.wasReady) {
        void lastWords(service).then((words) =>
          reject(new StartRefusal(`The ${service.name} did not start: ${words}`)),
        );
        return;
      }
      if (Date.now() - startedAt > SETTLED_MS) this.pauseMs = FIRST_PAUSE_MS;
      say(`The ${service.name} ended ${howItEnded(code, signal)}; starting it again.`);
      this.timer = setTimeout(() => {
        this.child = launch(service);
        this.watch(resolve, reject);
      }, this.pauseMs);
      this.pauseMs = Math.min(this.pauseMs * 2, LONGEST_PAUSE_MS);
    });
  }

  /** Asks the process to finish and waits; one that does not is killed. */
  async stop(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.timer);
    const { child } = this;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
    child.kill("SIGTERM");
    const force = setTimeout(() => child.kill("SIGKILL"), PATIENCE_MS);
    await gone;
    clearTimeout(force);
  }
}
