import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, inject } from "vitest";
import { closeDatabase } from "@/lib/platform/db";
import { deriveText } from "@/lib/platform/derive";
import { appUrl } from "@/lib/platform/migration/app-role";
import { withClient } from "@/lib/platform/postgres/connection";
import { TEMPLATE, TEST_SECRET } from "./settings";

export type FreshDatabase = {
  /** As the application's role, which owns nothing. */
  readonly appUrl: string;
  /** As the owner of every table. */
  readonly ownerUrl: string;
  /** The state folder of this file: uploads, outbox. */
  readonly dataDir: string;
};

const cleanUps: (() => Promise<void>)[] = [];

// Registered while the file is read: inside a hook it would be too late.
afterAll(async () => {
  await closeDatabase();
  for (const cleanUp of cleanUps) await cleanUp();
});

/**
 * A migrated, empty database and state folder of this test file's own; the environment points to
 * them, so `db`, `pool` and all commands use it. Call it once, before the first query (top level or
 * `beforeAll`). Both are removed after the file's last test.
 */
export async function freshDatabase(): Promise<FreshDatabase> {
  const server = inject("ownerUrl");
  const name = `qonys_${randomBytes(6).toString("hex")}`;
  const dataDir = await mkdtemp(path.join(tmpdir(), "qonys-state-"));
  await withClient(server, (owner) => owner.query(`create database ${name} template ${TEMPLATE}`));
  const ownerUrl = Object.assign(new URL(server), { pathname: `/${name}` }).toString();
  const application = appUrl(ownerUrl, deriveText(TEST_SECRET, "database application"));
  Object.assign(process.env, {
    QONYS_MODE: "test",
    QONYS_SECRET: TEST_SECRET,
    DATABASE_URL: application,
    DATA_DIR: dataDir,
    PUBLIC_URL: "http://localhost:3000",
  });
  cleanUps.push(async () => {
    await withClient(server, (owner) => owner.query(`drop database ${name} with (force)`));
    await rm(dataDir, { recursive: true, force: true });
  });
  return { appUrl: application, ownerUrl, dataDir };
}

/** Sets the shared clock of that database to an instant. */
export async function setClock(database: FreshDatabase, instant: Date): Promise<void> {
  await withClient(database.ownerUrl, (owner) =>
    owner.query("select qonys_set_clock($1)", [instant]),
  );
}
