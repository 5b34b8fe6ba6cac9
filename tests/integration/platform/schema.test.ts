import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { withClient } from "@/lib/platform/postgres/connection";
import { freshDatabase } from "../harness";
import { type Table, tablesOf } from "./schema-text";

const database = await freshDatabase();

type Row = { readonly table: string; readonly text: string };

const ask = (sql: string) =>
  withClient(database.ownerUrl, async (owner) => (await owner.query<Row>(sql)).rows);

const OURS = `n.nspname = 'public' and c.relkind = 'r' and c.relname <> '_prisma_migrations'`;

const COLUMNS = `
  select c.relname as table,
         a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
           || case when a.attnotnull then '' else ' null' end
           || case when a.atthasdef then ' default' else '' end as text
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
   where ${OURS} and a.attnum > 0 and not a.attisdropped`;

// Partial indexes and exclusion constraints are what the schema's language cannot say.
const INDEXES = `
  select c.relname as table,
         case when i.indisprimary then 'primary' when i.indisunique then 'unique' else 'index' end
           || ' (' || (select string_agg(a.attname, ', ' order by k.n)
                         from unnest(i.indkey) with ordinality k(attnum, n)
                         join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum) || ')' as text
    from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
   where ${OURS} and i.indpred is null and not i.indisexclusion`;

const REFERENCES = `
  select c.relname as table,
         '(' || (select string_agg(a.attname, ', ' order by k.n)
                   from unnest(f.conkey) with ordinality k(attnum, n)
                   join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.attnum)
           || ') ' || f.confrelid::regclass || ' (' ||
         (select string_agg(a.attname, ',' order by k.n)
            from unnest(f.confkey) with ordinality k(attnum, n)
            join pg_attribute a on a.attrelid = f.confrelid and a.attnum = k.attnum) || ')' as text
    from pg_constraint f join pg_class c on c.oid = f.conrelid join pg_namespace n on n.oid = c.relnamespace
   where ${OURS} and f.contype = 'f'`;

const of = (rows: readonly Row[], table: string) =>
  rows
    .filter((row) => row.table === table)
    .map((row) => row.text)
    .toSorted();

it("the migrated database is what the schema says, table by table", async () => {
  const [columns, indexes, references] = await Promise.all([
    ask(COLUMNS),
    ask(INDEXES),
    ask(REFERENCES),
  ]);
  const tables = [...new Set(columns.map((row) => row.table))];
  const migrated: Record<string, Table> = Object.fromEntries(
    tables.map((table) => [
      table,
      {
        columns: of(columns, table),
        indexes: of(indexes, table),
        references: of(references, table),
      },
    ]),
  );
  const schema = tablesOf(await readFile("prisma/schema.prisma", "utf8"));
  expect(Object.keys(schema).length).toBeGreaterThan(25);
  expect(migrated).toEqual(schema);
});

it("no table belongs to the application's role", async () => {
  const owned = await ask(
    `select c.relname as table, c.relname as text from pg_class c
      where c.relowner = (select oid from pg_roles where rolname = 'qonys_app')`,
  );
  expect(owned).toEqual([]);
});
