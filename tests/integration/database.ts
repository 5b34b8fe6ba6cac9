import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { deriveText } from "@/lib/platform/derive";
import { migrate } from "@/lib/platform/migrate";
import { startCluster } from "@/lib/platform/postgres/cluster";
import { withClient } from "@/lib/platform/postgres/connection";
import { TEMPLATE, TEST_SECRET } from "./settings";

declare module "vitest" {
  interface ProvidedContext {
    /** Owner's address of the test server's `postgres` database. */
    readonly ownerUrl: string;
  }
}

/** One PostgreSQL for the whole run; its migrated template is what every file's database copies. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "qonys-test-"));
  // The server's user has to pass through it.
  await chmod(dataDir, 0o711);
  const password = deriveText(TEST_SECRET, "database owner");
  const cluster = await startCluster({ dataDir, password, durable: false });
  const teardown = async () => {
    await cluster.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    await withClient(cluster.ownerUrl("postgres"), (owner) =>
      owner.query(`create database ${TEMPLATE}`),
    );
    await migrate({
      ownerUrl: cluster.ownerUrl(TEMPLATE),
      folder: path.resolve("prisma/migrations"),
      appPassword: deriveText(TEST_SECRET, "database application"),
      mode: "test",
    });
    project.provide("ownerUrl", cluster.ownerUrl("postgres"));
    return teardown;
  } catch (cause) {
    await teardown();
    throw cause;
  }
}
