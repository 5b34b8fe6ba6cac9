import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeEach, expect, inject, it } from "vitest";
import { deriveText } from "@/lib/platform/derive";
import { type MigrateOptions, migrate } from "@/lib/platform/migrate";
import { appUrl } from "@/lib/platform/migration/app-role";
import { withClient } from "@/lib/platform/postgres/connection";
import { TEST_SECRET } from "../settings";

const DATABASE = "qonys_migration_test";
const server = inject("ownerUrl");
const ownerUrl = Object.assign(new URL(server), { pathname: `/${DATABASE}` }).toString();

let folder: string;
let options: MigrateOptions;

const write = async (name: string, sql: string) => {
  await mkdir(path.join(folder, name), { recursive: true });
  await writeFile(path.join(folder, name, "migration.sql"), sql);
};

const count = (sql: string) =>
  withClient(ownerUrl, async (owner) => (await owner.query(sql)).rows.length);

beforeEach(async () => {
  await withClient(server, async (owner) => {
    await owner.query(`drop database if exists ${DATABASE} with (force)`);
    await owner.query(`create database ${DATABASE}`);
  });
  folder = await mkdtemp(path.join(tmpdir(), "qonys-migrations-"));
  const appPassword = deriveText(TEST_SECRET, "database application");
  options = { ownerUrl, folder, appPassword, mode: "test" };
  await write("0001_first", "create table first (id int); insert into first values (1);");
  return () => rm(folder, { recursive: true });
});

it("applies each file once, in order, also when several start together", async () => {
  await write("0002_second", "insert into first values (2);");
  const applied = await Promise.all([migrate(options), migrate(options), migrate(options)]);
  expect(applied.flat().toSorted()).toEqual(["0001_first", "0002_second"]);
  expect(await count("select from first")).toBe(2);
  expect(await migrate(options)).toEqual([]);
  await write("0003_third", "insert into first values (3);");
  expect(await migrate(options)).toEqual(["0003_third"]);
});

it("runs files with functions, whose bodies hold semicolons", async () => {
  await write(
    "0002_function",
    "create function two() returns int language plpgsql as $$ begin perform 1; return 2; end $$; do $$ begin perform two(); end $$;",
  );
  await migrate(options);
  expect(await count("select two()")).toBe(1);
});

it("leaves nothing of a file that fails, and keeps those before it", async () => {
  await write("0002_broken", "create table second (id int); select 1 / 0;");
  await expect(migrate(options)).rejects.toThrow("migration 0002_broken failed");
  expect(await count("select from pg_tables where tablename = 'second'")).toBe(0);
  await write("0002_broken", "create table second (id int);");
  expect(await migrate(options)).toEqual(["0002_broken"]);
});

it("refuses a file that was changed after it had been applied", async () => {
  await migrate(options);
  await write("0001_first", "create table first (id bigint);");
  await expect(migrate(options)).rejects.toThrow(
    "Migration 0001_first was changed after it had been applied: put the file back and add a new one.",
  );
});

it("refuses a database that a newer version has migrated", async () => {
  await write("0002_newer", "select 1;");
  await migrate(options);
  await rm(path.join(folder, "0002_newer"), { recursive: true });
  await expect(migrate(options)).rejects.toThrow("migrated by a newer Qonys (0002_newer)");
});

it("gives the application's role the queue, and not the ledger", async () => {
  await migrate(options);
  await withClient(appUrl(ownerUrl, options.appPassword), async (application) => {
    await application.query("select graphile_worker.add_job('letter', '{}')");
    const { rows } = await application.query("select task_identifier from graphile_worker.jobs");
    expect(rows).toEqual([{ task_identifier: "letter" }]);
    await expect(application.query("delete from _prisma_migrations")).rejects.toThrow(/denied/);
    await expect(application.query("create table own (id int)")).rejects.toThrow(/denied/);
  });
});

it("names a database that cannot be reached, without the password", async () => {
  const at = (url: string) => migrate({ ...options, ownerUrl: url });
  await expect(at("postgresql://me:hidden@127.0.0.1:1/x")).rejects.toThrow(
    "The database at 127.0.0.1:1/x cannot be used: nothing answers there.",
  );
  const wrong = Object.assign(new URL(ownerUrl), { password: "wrong" }).toString();
  await expect(at(wrong)).rejects.toThrow(/it refuses the user or the password\.$/);
  const missing = Object.assign(new URL(ownerUrl), { pathname: "/nowhere" }).toString();
  await expect(at(missing)).rejects.toThrow(/it has no database of that name\.$/);
});

it("lets only the demo and tests move the clock", async () => {
  const real = { ...options, folder: path.resolve("prisma/migrations") };
  const move = () =>
    withClient(appUrl(ownerUrl, options.appPassword), (application) =>
      application.query("select qonys_set_clock('2026-03-02T04:00:00Z')"),
    );
  await rm(path.join(folder, "0001_first"), { recursive: true });
  await migrate({ ...real, mode: "production" });
  await expect(move()).rejects.toThrow(/permission denied/);
  await migrate({ ...real, mode: "demo" });
  await move();
  await expect(migrate({ ...real, mode: "production" })).rejects.toThrow(/belongs to a demo/);
});
