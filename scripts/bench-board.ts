/**
 * What the testing centre's board costs: `npm run bench:board [candidates] [answers each]`. Fills a durable PostgreSQL of
 * its own with attempts that run, reads the board as a web server does, and lets the database explain its statement.
 */
import { randomUUID } from "node:crypto";
import { BOARD, makeBoard } from "@/lib/exam/board.query";
import { closeDatabase, db, pool } from "@/lib/platform/db";
import { anApplicant, begin, prepareExam } from "@/tests/factories/candidate";
import { withBenchDatabase } from "./bench/database";
import { row } from "./bench/measure";

const CANDIDATES = Number(process.argv[2] ?? 2_000);
const ANSWERS = Number(process.argv[3] ?? 60);
const ROUNDS = 20;

/** One attempt as the program makes it, and copies of it with cases and people of their own. */
async function fill(): Promise<void> {
  const candidate = await anApplicant();
  const attemptId = await begin(candidate);
  await pool.query(
    `with people as (
       insert into person (id, document_country, document_number, date_of_birth, sex, citizenship, latin_surname,
              latin_given_name, cyrillic_surname, cyrillic_given_name, created_at)
       select gen_random_uuid(), document_country, 'B' || n, date_of_birth, sex, citizenship, latin_surname,
              latin_given_name, cyrillic_surname, cyrillic_given_name, created_at
         from person, generate_series(2, $2::int) n where id = (select person_id from attempt where id = $1)
       returning id
     ), cases as (
       insert into application (id, number, person_id, service, region, abroad, stage, owner, due_on, state, version,
              opened_at)
       select gen_random_uuid(), 'KZ-2026-9' || lpad((row_number() over ())::text, 5, '0'), people.id, service, region,
              abroad, stage, owner, due_on, state, version, opened_at
         from people, application where application.id = (select application_id from attempt where id = $1)
       returning id, person_id
     )
     insert into attempt (id, application_id, person_id, number, rule_set_id, form, phase, prepared_at, started_at,
            listening_ends_at)
     select gen_random_uuid(), cases.id, cases.person_id, 1, rule_set_id, form, phase, prepared_at, started_at,
            listening_ends_at
       from cases, attempt where attempt.id = $1`,
    [attemptId, CANDIDATES],
  );
}

/** The next answer of everybody, or of as many as answer in a moment. */
const answerAll = (sequence: number, people: number) =>
  pool.query(
    `insert into attempt_entry (attempt_id, sequence, counter, lease_id, item_id, option, at, previous_hash, hash)
     select a.id, $1::int, $1::int, $2::uuid, a.form->'listening'->>(($1::int - 1) % 20),
            case when $1::int <= $4::int then 1 end, qonys_now(), '', ''
       from (select * from attempt order by id limit $3) a`,
    [sequence, randomUUID(), people, ANSWERS],
  );

const contactAll = (people: number, secondsLater = 0) =>
  pool.query(
    `insert into attempt_contact (attempt_id, last_at, network)
     select id, qonys_now() + $2 * interval '1 second', 'a.b' from attempt order by id limit $1
     on conflict (attempt_id) do update set last_at = excluded.last_at`,
    [people, secondsLater],
  );

async function timed<T>(work: () => Promise<T>): Promise<readonly [number, T]> {
  const before = performance.now();
  const result = await work();
  return [performance.now() - before, result];
}

async function explain(known: readonly string[]): Promise<string> {
  const values = [known, known.map(() => ANSWERS)];
  const { rows } = await pool.query(`explain (analyze, timing off) ${BOARD}`, values);
  return String(rows.at(-1)?.["QUERY PLAN"] ?? "");
}

await withBenchDatabase(async () => {
  await prepareExam();
  await fill();
  for (let n = 1; n <= ANSWERS; n += 1) await answerAll(n, CANDIDATES);
  await contactAll(CANDIDATES);
  await db.$executeRaw`vacuum analyze`.catch(() => undefined);

  const board = makeBoard(0);
  const [first, whole] = await timed(() => board.since(null, new Date()));
  const times: number[] = [];
  const sizes: number[] = [];
  let mark = whole?.at ?? null;
  for (let round = 1; round <= ROUNDS; round += 1) {
    // In two and a half seconds: one answer a candidate in 40 s, one heartbeat in 15 s.
    await answerAll(ANSWERS + round, Math.ceil(CANDIDATES / 16));
    await contactAll(Math.ceil(CANDIDATES / 6), round * 3);
    const [ms, changed] = await timed(() => board.since(mark, new Date()));
    times.push(ms);
    sizes.push(JSON.stringify(changed)?.length ?? 0);
    mark = changed?.at ?? mark;
  }
  const middle = (all: readonly number[]) =>
    all.toSorted((one, other) => one - other)[Math.floor(all.length / 2)] ?? 0;
  const ids = (await db.attempt.findMany({ select: { id: true } })).map(({ id }) => id);

  console.log(`${whole?.rows.length} candidates in the test, ${ANSWERS} answers each`);
  console.log(row("", "ms", "KB"));
  const kilobytes = (bytes: number) => (bytes / 1_024).toFixed(0);
  const size = JSON.stringify(whole).length;
  console.log(row("first round", first.toFixed(0), kilobytes(size)));
  console.log(row("next rounds, p50", middle(times).toFixed(1), kilobytes(middle(sizes))));
  console.log(`next round in PostgreSQL alone: ${await explain(ids)}`);
  await closeDatabase();
});
