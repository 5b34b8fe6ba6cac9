import { pool } from "@/lib/platform/db";
import { collector } from "@/lib/psychometrics/collect";
import { type Packed, unpack } from "@/lib/psychometrics/packed";
import type { Responses } from "@/lib/psychometrics/responses";
import type { Source, StatisticsBlockName } from "@/lib/psychometrics/source";

const BATCH = 2000;

type Row = Packed & {
  readonly id: string;
  readonly sex: number | null;
  readonly citizenship: number | null;
  readonly service: number | null;
};

const TEXT = `
  select s.id::text, b.items, b.choices, b.marks, s.sex, s.citizenship, s.service
    from scored_sitting s join scored_block b on b.sitting_id = s.id and b.block = $2
   where s.source = $1 and s.id > $3::bigint and s.id <= $4::bigint
   order by s.id limit ${BATCH}`;

/** Every answer to a block up to a sitting, batch after batch: never more rows in memory than one batch. */
export async function readResponses(
  source: Source,
  block: StatisticsBlockName,
  lastSittingId: bigint,
): Promise<Responses> {
  const { add, finish } = collector();
  let from = "0";
  for (;;) {
    const values = [source, block, from, String(lastSittingId)];
    const { rows } = await pool.query<Row>({ name: "scored-responses", text: TEXT, values });
    for (const { id, sex, citizenship, service, ...packed } of rows) {
      add(unpack(packed, { sex, citizenship, service }));
      from = id;
    }
    if (rows.length < BATCH) return finish();
  }
}

/** The last sitting there is of a source, and how many; null when there is none. */
export async function lastSitting(
  source: Source,
): Promise<{ readonly id: bigint; readonly count: number } | null> {
  const { rows } = await pool.query<{ id: string | null; count: number }>(
    "select max(id)::text as id, count(*)::int as count from scored_sitting where source = $1",
    [source],
  );
  const [row] = rows;
  return row === undefined || row.id === null ? null : { id: BigInt(row.id), count: row.count };
}
