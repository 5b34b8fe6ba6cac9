import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { deriveText } from "@/lib/platform/derive";
import { migrate } from "@/lib/platform/migrate";
import { appUrl } from "@/lib/platform/migration/app-role";
import { startCluster } from "@/lib/platform/postgres/cluster";
import { withClient } from "@/lib/platform/postgres/connection";
import { freePort } from "@/lib/platform/postgres/free-port";
import { TEST_SECRET } from "../settings";

/** An instance of its own, each part of which can be killed and comes back. */
export type Instance = {
  readonly base: string;
  readonly ownerUrl: string;
  readonly killWeb: () => Promise<void>;
  readonly killWorker: () => Promise<void>;
  readonly killDatabase: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Starts PostgreSQL (durable: it is going to be killed), the exam's web process and the worker. */
export async function startInstance(): Promise<Instance> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "qonys-faults-"));
  // The server's user has to pass through it.
  await chmod(dataDir, 0o711);
  const password = deriveText(TEST_SECRET, "database owner");
  const cluster = await startCluster({ dataDir, password, durable: true });
  await withClient(cluster.ownerUrl("postgres"), (owner) => owner.query("create database faults"));
  const ownerUrl = cluster.ownerUrl("faults");
  const appPassword = deriveText(TEST_SECRET, "database application");
  await migrate({
    ownerUrl,
    folder: path.resolve("prisma/migrations"),
    appPassword,
    mode: "test",
  });
  const port = await freePort();
  Object.assign(process.env, {
    QONYS_MODE: "test",
    QONYS_SECRET: TEST_SECRET,
    DATABASE_URL: appUrl(ownerUrl, appPassword),
    DATA_DIR: dataDir,
    PUBLIC_URL: "http://localhost:3000",
    PORT: String(port),
    LOG_LEVEL: process.env["FAULT_LOG"] ?? "silent",
  });
  const web = await supervise("tests/integration/faults/web.ts");
  const worker = await supervise("worker.ts");
  return {
    base: `http://127.0.0.1:${port}`,
    ownerUrl,
    killWeb: web.kill,
    killWorker: worker.kill,
    killDatabase: async () => {
      await killPostmaster(ownerUrl);
      await cluster.revive();
    },
    stop: async () => {
      await Promise.all([web.stop(), worker.stop()]);
      await cluster.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function killPostmaster(ownerUrl: string): Promise<void> {
  const folder = await withClient(ownerUrl, async (owner) => {
    const { rows } = await owner.query<{ data_directory: string }>("show data_directory");
    return rows[0]?.data_directory ?? "";
  });
  const [pid] = (await readFile(path.join(folder, "postmaster.pid"), "utf8")).split("\n");
  process.kill(Number(pid), "SIGKILL");
}

/** A process that comes back by itself when it dies, as the start script brings it back. */
async function supervise(script: string) {
  let child: ChildProcess | null = null;
  let stopping = false;
  const start = async (): Promise<void> => {
    const args = ["--import", "tsx", script];
    const stdio = ["ignore", "inherit", "inherit", "ipc"] as const;
    const next = spawn(process.execPath, args, { stdio: [...stdio] });
    child = next;
    next.once("exit", () => {
      if (!stopping && child === next) void start();
    });
    await Promise.race([once(next, "message"), once(next, "exit")]);
  };
  await start();
  return {
    kill: async (): Promise<void> => {
      const victim = child;
      if (victim === null || victim.exitCode !== null) return;
      const gone = once(victim, "exit");
      victim.kill("SIGKILL");
      await gone;
    },
    stop: async (): Promise<void> => {
      stopping = true;
      const victim = child;
      if (victim === null || victim.exitCode !== null || victim.signalCode !== null) return;
      const gone = once(victim, "exit");
      victim.kill("SIGKILL");
      await gone;
    },
  };
}
