import type { EffectCase } from "@/lib/effect/groups";
import { pool } from "@/lib/platform/db";
import { Answers } from "@/lib/questionnaire/answers.schema";

const BATCH = 2_000;

type Row = { readonly id: string; readonly answers: unknown; readonly sex: string };

// The version that stands of each case, whatever rules it was assessed by.
const TEXT = `
  select distinct on (a.application_id) a.application_id::text as id, a.answers, p.sex
    from assessment a
    join application c on c.id = a.application_id
    join person p on p.id = c.person_id
   where a.application_id > $1::uuid
   order by a.application_id, a.version desc
   limit ${BATCH}`;

/** Every case that was ever assessed, batch after batch: never more in memory than one. */
export async function* pastCases(): AsyncGenerator<readonly EffectCase[]> {
  let last = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const { rows } = await pool.query<Row>({ name: "past-cases", text: TEXT, values: [last] });
    last = rows.at(-1)?.id ?? last;
    if (rows.length > 0) {
      yield rows.map(({ answers, sex }) => ({ answers: Answers.parse(answers), sex }));
    }
    if (rows.length < BATCH) return;
  }
}
