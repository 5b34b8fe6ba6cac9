import { randomUUID } from "node:crypto";
import type pg from "pg";
import { StartRefusal } from "../refusal";
import type { Migration } from "./files";

// The table that «prisma migrate status» reads, column for column.
const LEDGER = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id varchar(36) PRIMARY KEY NOT NULL,
    checksum varchar(64) NOT NULL,
    finished_at timestamptz,
    migration_name varchar(255) NOT NULL,
    logs text,
    rolled_back_at timestamptz,
    started_at timestamptz NOT NULL DEFAULT now(),
    applied_steps_count integer NOT NULL DEFAULT 0
  )`;

type Applied = { readonly migration_name: string; readonly checksum: string };

/** Refuses a database that this version's files do not lead to. */
function checkHistory(applied: readonly Applied[], migrations: readonly Migration[]): void {
  const known = new Map(migrations.map((migration) => [migration.name, migration.checksum]));
  for (const { migration_name: name, checksum } of applied) {
    const expected = known.get(name);
    if (expected === undefined) {
      throw new StartRefusal(
        `The database was migrated by a newer Qonys (${name}): start that version.`,
      );
    }
    if (expected !== checksum) {
      throw new StartRefusal(
        `Migration ${name} was changed after it had been applied: put the file back and add a new one.`,
      );
    }
  }
}

async function applyOne(client: pg.Client, migration: Migration): Promise<void> {
  await client.query("begin");
  try {
    await client.query(migration.sql);
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       values ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), migration.checksum, migration.name],
    );
    await client.query("commit");
  } catch (cause) {
    await client.query("rollback");
    throw new Error(`migration ${migration.name} failed`, { cause });
  }
}

/**
 * Applies what is missing, each file in its own transaction, and tells which. `client` is the owner
 * and holds the lock that keeps a second start waiting.
 */
export async function applyMigrations(
  client: pg.Client,
  migrations: readonly Migration[],
): Promise<readonly string[]> {
  await client.query(LEDGER);
  const { rows: applied } = await client.query<Applied>(
    `select migration_name, checksum from _prisma_migrations
      where finished_at is not null and rolled_back_at is null`,
  );
  checkHistory(applied, migrations);
  const done = new Set(applied.map((row) => row.migration_name));
  const missing = migrations.filter((migration) => !done.has(migration.name));
  for (const migration of missing) await applyOne(client, migration);
  return missing.map((migration) => migration.name);
}
