import { drawForm } from "@/lib/exam/draw";
import { seededRandom } from "@/lib/exam/seeded-random";
import { fromStoredItem } from "@/lib/exam/stored-item.schema";
import { db, pool } from "@/lib/platform/db";
import { pack } from "@/lib/psychometrics/packed";
import { type SimulatedSitting, simulatedItem, simulateSitting } from "./simulate-sitting";

/** Forms that the simulated candidates share between them. */
const FORMS = 100;
const BATCH = 2000;

/**
 * Fills the tables of statistics with candidates who do not exist, marked as simulated. Nobody's case,
 * attempt or certificate comes of them, and no run mixes them with real ones.
 */
export async function simulateResponses(sittings: number, endedAt: Date): Promise<void> {
  const rows = await db.item.findMany({ where: { status: "active" } });
  const bank = rows.map(fromStoredItem);
  const items = new Map(
    bank.map(({ id, key, difficulty }) => [id, simulatedItem(id, key, difficulty)]),
  );
  const forms = Array.from({ length: FORMS }, (_, k) =>
    drawForm(bank, `simulated ${k}`, new Set<string>()),
  );
  const random = seededRandom("simulated candidates");
  for (let done = 0; done < sittings; done += BATCH) {
    const size = Math.min(BATCH, sittings - done);
    const batch = Array.from({ length: size }, () => {
      const form = forms[Math.floor(random() * FORMS)];
      if (form === undefined) throw new Error("A form for everybody");
      return simulateSitting(form, items, random);
    });
    await store(batch, endedAt);
  }
}

async function store(batch: readonly SimulatedSitting[], endedAt: Date): Promise<void> {
  const { rows } = await pool.query<{ id: string }>(
    "select nextval('scored_sitting_id_seq')::text as id from generate_series(1, $1)",
    [batch.length],
  );
  const ids = rows.map(({ id }) => id);
  const codes = (name: "sex" | "citizenship" | "service") =>
    batch.map(({ groups }) => groups[name]);
  await pool.query(
    `insert into scored_sitting (id, source, sex, citizenship, service, ended_at)
     select id, 'simulated', sex, citizenship, service, $5
       from unnest($1::bigint[], $2::int[], $3::int[], $4::int[]) as t(id, sex, citizenship, service)`,
    [ids, codes("sex"), codes("citizenship"), codes("service"), endedAt],
  );
  const blocks = batch.flatMap(({ blocks: own }, index) =>
    own.map((block) => ({ id: ids[index], block: block.block, ...pack(block) })),
  );
  const column = (name: "id" | "block" | "items" | "choices" | "marks") =>
    blocks.map((block) => block[name]);
  await pool.query(
    `insert into scored_block (sitting_id, block, items, choices, marks)
     select * from unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[])`,
    [column("id"), column("block"), column("items"), column("choices"), column("marks")],
  );
}
