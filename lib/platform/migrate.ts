import type pg from "pg";
import { APP_ROLE, ensureAppRole } from "./migration/app-role";
import { applyMigrations } from "./migration/apply";
import { readMigrations } from "./migration/files";
import { migrateQueue } from "./migration/queue-schema";
import { OLDEST_VERSION, shownAddress, unreachable, withClient } from "./postgres/connection";
import { StartRefusal } from "./refusal";

export type MigrateOptions = {
  readonly ownerUrl: string;
  readonly folder: string;
  readonly appPassword: string;
  readonly mode: "demo" | "production" | "test";
};

/** Any number that no other program of ours uses. */
const MIGRATION_LOCK = 7_662_901;

async function checkVersion(owner: pg.Client, url: string): Promise<void> {
  const { rows } = await owner.query<{ server_version_num: string }>("show server_version_num");
  const version = Number(rows[0]?.server_version_num ?? 0);
  if (version >= OLDEST_VERSION) return;
  throw new StartRefusal(
    `The database at ${shownAddress(url)} is PostgreSQL ${Math.floor(version / 10_000)}: Qonys needs 15 or newer.`,
  );
}

/** Only the demo and tests may move the clock; production refuses a database that a demo has moved. */
async function guardClock(owner: pg.Client, mode: MigrateOptions["mode"]): Promise<void> {
  const { rows: found } = await owner.query(
    "select 1 from pg_proc where proname = 'qonys_set_clock'",
  );
  if (found.length === 0) return;
  if (mode !== "production") {
    await owner.query(`grant execute on function qonys_set_clock(timestamptz) to ${APP_ROLE}`);
    return;
  }
  await owner.query(`revoke all on function qonys_set_clock(timestamptz) from ${APP_ROLE}`);
  const { rows: moved } = await owner.query("select 1 from clock where offset_ms <> 0");
  if (moved.length > 0) {
    throw new StartRefusal(
      "The database belongs to a demo, whose clock was moved: give production an empty database.",
    );
  }
}

async function migrateAsOwner(
  owner: pg.Client,
  options: MigrateOptions,
): Promise<readonly string[]> {
  await checkVersion(owner, options.ownerUrl);
  await owner.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
  await ensureAppRole(owner, options.ownerUrl, options.appPassword);
  const applied = await applyMigrations(owner, await readMigrations(options.folder));
  // The ledger is not the application's to write; a grant on all tables would include it.
  await owner.query(`revoke all on _prisma_migrations from ${APP_ROLE}`);
  await owner.query(`grant select on _prisma_migrations to ${APP_ROLE}`);
  await migrateQueue(owner, options.ownerUrl);
  await guardClock(owner, options.mode);
  return applied;
}

/**
 * Brings a database up to date as its owner: the application's role, our migrations, the queue's, and
 * who may move the clock. Several starts at once wait for each other.
 * @returns the names of the migrations that were applied
 */
export async function migrate(options: MigrateOptions): Promise<readonly string[]> {
  try {
    return await withClient(options.ownerUrl, (owner) => migrateAsOwner(owner, options));
  } catch (cause) {
    throw unreachable(cause, options.ownerUrl) ?? cause;
  }
}
