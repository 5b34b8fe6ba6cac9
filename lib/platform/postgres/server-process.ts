import { type ChildProcess, execFile, spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { codeOf, StartRefusal } from "../refusal";
import { programIn } from "./binaries";
import { withClient } from "./connection";
import { spawnOptions } from "./initialise";
import type { Place } from "./place";

const run = promisify(execFile);

const READY_MS = 60_000;
const RETRY_MS = 20_000;
const PAUSE_MS = 100;
const RETRY_PAUSE_MS = 500;

const FAST_AND_LOOSE = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

type Running = { readonly pid: number; readonly port: number };

/** What the server's lock file says, or null. */
async function noted(place: Place): Promise<Running | null> {
  const text = await readFile(path.join(place.data, "postmaster.pid"), "utf8").catch(() => "");
  const lines = text.split("\n");
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return pid > 0 && port > 0 ? { pid, port } : null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return codeOf(cause) === "EPERM";
  }
}

/** After a restart of the machine the noted number may belong to any other program. */
async function dropForeignLock(place: Place): Promise<void> {
  const lock = await noted(place);
  if (lock === null) return;
  const command = await readFile(`/proc/${lock.pid}/cmdline`, "utf8").catch(() => null);
  if (command !== null && !command.includes("postgres")) {
    await rm(path.join(place.data, "postmaster.pid"), { force: true });
  }
}

function launch(place: Place, port: number, durable: boolean): ChildProcess {
  const settings = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "timezone=UTC",
    "log_timezone=UTC",
    ...(durable ? [] : FAST_AND_LOOSE),
  ].flatMap((setting) => ["-c", setting]);
  const out = openSync(place.logFile, "a");
  // Its own process group: Ctrl-C in the terminal must reach the servers that use it first.
  const child = spawn(
    programIn(place.native, "postgres"),
    ["-D", place.data, "-p", String(port), ...settings],
    {
      ...spawnOptions(place),
      detached: true,
      stdio: ["ignore", out, out],
      env: { ...process.env, LC_ALL: "C" },
    },
  );
  closeSync(out);
  child.unref();
  return child;
}

const lastWords = async (place: Place) => {
  const text = await readFile(place.logFile, "utf8").catch(() => "");
  const fatal = text.split("\n").filter((line) => /FATAL|PANIC|ERROR/.test(line));
  return fatal.at(-1)?.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, "") ?? "it gave no reason";
};

export const ownerUrl = (port: number, password: string, database: string) =>
  `postgresql://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;

/** Whether our server answers there. Throws when it answers, but does not take our password. */
export async function answersAt(port: number, password: string): Promise<boolean> {
  try {
    await withClient(ownerUrl(port, password, "postgres"), (client) => client.query("select 1"));
    return true;
  } catch (cause) {
    if (codeOf(cause) !== "28P01") return false;
    throw new StartRefusal(
      "The built-in database was made with another secret: put the old one back, or run «npm run reset».",
    );
  }
}

/** Waits until the server answers; false when it ended before. */
async function cameUp(child: ChildProcess, port: number, password: string): Promise<boolean> {
  const until = Date.now() + READY_MS;
  while (Date.now() < until) {
    if (child.exitCode !== null || child.signalCode !== null) return false;
    if (await answersAt(port, password)) return true;
    await sleep(PAUSE_MS);
  }
  return false;
}

type Survivor =
  | { readonly alive: true; readonly port: number }
  | { readonly alive: false; readonly port?: number };

/** A server that outlived its start script: waits while it recovers, then says where it answers. */
export async function survivor(place: Place, password: string): Promise<Survivor> {
  await dropForeignLock(place);
  const lock = await noted(place);
  if (lock === null) return { alive: false };
  const until = Date.now() + RETRY_MS;
  while (isAlive(lock.pid) && Date.now() < until) {
    if (await answersAt(lock.port, password)) return { alive: true, port: lock.port };
    await sleep(PAUSE_MS);
  }
  return { alive: false, port: lock.port };
}

type Server = {
  readonly place: Place;
  readonly port: number;
  readonly password: string;
  readonly durable: boolean;
};

/** Starts the server; while remains of a killed one are still going away, tries again. */
export async function bringUp({ place, port, password, durable }: Server): Promise<void> {
  const until = Date.now() + RETRY_MS;
  for (;;) {
    await dropForeignLock(place);
    const child = launch(place, port, durable);
    const failed = new Promise<boolean>((resolve) => child.once("error", () => resolve(false)));
    if (await Promise.race([cameUp(child, port, password), failed])) return;
    if (Date.now() > until) {
      throw new StartRefusal(
        `The built-in database did not start: ${await lastWords(place)} (${place.logFile}).`,
      );
    }
    await sleep(RETRY_PAUSE_MS);
  }
}

export async function halt(place: Place): Promise<void> {
  const lock = await noted(place);
  if (lock === null) return;
  await run(
    programIn(place.native, "pg_ctl"),
    ["stop", "-D", place.data, "-m", "fast", "-w", "-t", "30"],
    spawnOptions(place),
  ).catch(() => undefined);
}
