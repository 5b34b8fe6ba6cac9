import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { deriveText } from "@/lib/platform/derive";
import { migrate } from "@/lib/platform/migrate";
import { appUrl } from "@/lib/platform/migration/app-role";
import { startCluster } from "@/lib/platform/postgres/cluster";
import { withClient } from "@/lib/platform/postgres/connection";

const SECRET = "bench-instance-0123456789-abcdefghijklmnopqrstuvwxyz";

/** Runs `work` on a fresh, durable PostgreSQL to which the environment points, and removes it. */
export async function withBenchDatabase(
  work: (url: string, ownerUrl: string) => Promise<void>,
): Promise<void> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "qonys-bench-"));
  // The server's user has to pass through it.
  await chmod(dataDir, 0o711);
  const password = deriveText(SECRET, "database owner");
  const cluster = await startCluster({ dataDir, password, durable: true });
  try {
    await withClient(cluster.ownerUrl("postgres"), (owner) => owner.query("create database bench"));
    const ownerUrl = cluster.ownerUrl("bench");
    const appPassword = deriveText(SECRET, "database application");
    const folder = path.resolve("prisma/migrations");
    await migrate({ ownerUrl, folder, appPassword, mode: "test" });
    await withClient(ownerUrl, (owner) =>
      owner.query("select qonys_set_clock('2026-03-02T04:00:00Z')"),
    );
    const url = appUrl(ownerUrl, appPassword);
    Object.assign(process.env, {
      QONYS_MODE: "test",
      QONYS_SECRET: SECRET,
      DATABASE_URL: url,
      DATA_DIR: dataDir,
      LOG_LEVEL: "warn",
    });
    await work(url, ownerUrl);
  } finally {
    await cluster.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
