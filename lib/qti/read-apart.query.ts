import { fork } from "node:child_process";
import { setPriority } from "node:os";
import path from "node:path";
import { storedPath } from "@/lib/platform/storage";
import type { ReadPackage } from "@/lib/qti/package";

/** What one package may take of the machine on which candidates answer meanwhile. */
export type ReadingLimits = {
  readonly program: string;
  readonly patienceMs: number;
  readonly memoryMb: number;
};

const LIMITS: ReadingLimits = {
  program: path.join("scripts", "qti", "read-package.ts"),
  patienceMs: 30_000,
  memoryMb: 512,
};

/** As unimportant as a process can be: everything else goes first. */
const LOWEST_PRIORITY = 19;

const tooHeavy = (detail: string): ReadPackage => ({
  refusals: [{ code: "too-heavy", detail }],
  notes: [],
  entries: [],
});

/** One at a time: two packages at once would take both processors. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Reads a stored package in a process of its own, with nothing of ours in its environment, so that neither a bomb nor a slow
 * document ever holds up an answer. What takes too long or too much memory is refused like anything else.
 */
export function readApart(
  storageKey: string,
  limits: ReadingLimits = LIMITS,
): Promise<ReadPackage> {
  const mine = last.then(() => readIn(storedPath(storageKey), limits));
  // One that went wrong does not take the next ones with it.
  last = mine.catch(() => undefined);
  return mine;
}

function stepBack(pid: number): void {
  try {
    setPriority(pid, LOWEST_PRIORITY);
  } catch {
    // Over already, or not ours to set: it is read all the same.
  }
}

function readIn(file: string, limits: ReadingLimits): Promise<ReadPackage> {
  const { program, patienceMs, memoryMb } = limits;
  return new Promise((resolve) => {
    const child = fork(path.resolve(/* turbopackIgnore: true */ program), [file], {
      env: { NODE_ENV: "production", PATH: process.env["PATH"] },
      execArgv: ["--import", "tsx", `--max-old-space-size=${memoryMb}`],
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    const timer = setTimeout(() => child.kill("SIGKILL"), patienceMs);
    // No process to be had (EAGAIN, EMFILE): without a listener this would end the web server.
    child.once("error", (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      resolve(tooHeavy(error.code ?? error.name));
    });
    if (child.pid !== undefined) stepBack(child.pid);
    // Our own program wrote it, from this very type.
    child.once("message", (read) => resolve(read as ReadPackage));
    child.once("exit", (_, signal) => {
      clearTimeout(timer);
      resolve(tooHeavy(signal === "SIGKILL" ? `${patienceMs / 1_000} s` : `${memoryMb} MB`));
    });
  });
}
