/**
 * How fast past cases are assessed again: `npm run bench:effect [cases]`. Stored cases in a durable PostgreSQL of
 * their own. First each frozen result is computed again and compared with what is stored; then a draft's effect is
 * computed over all of them as the worker does it, under two rule sets. Beside both, in the same run, the same rows
 * read by the plain driver and thrown away.
 */
import pg from "pg";
import { assess } from "@/lib/assessment/assess";
import { effectOf } from "@/lib/effect/compute-effect.command";
import { pastCases } from "@/lib/effect/past-cases.query";
import { closeDatabase, pool } from "@/lib/platform/db";
import { jcsHash } from "@/lib/platform/digest";
import { Answers } from "@/lib/questionnaire/answers.schema";
import type { RuleSet } from "@/lib/rules/rule-set.schema";
import { RULE_SET_2026 } from "@/lib/rules/rule-set-2026";
import { storePastCases } from "@/tests/factories/past-cases";
import { withBenchDatabase } from "./bench/database";
import { row } from "./bench/measure";

const CASES = Number(process.argv[2] ?? 100_000);
const BATCH = 2_000;

async function timed<T>(work: () => Promise<T>): Promise<{ seconds: number; result: T }> {
  const started = performance.now();
  const result = await work();
  return { seconds: (performance.now() - started) / 1_000, result };
}

async function readOnly(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`select a.answers, a.result, p.sex from assessment a
    join application c on c.id = a.application_id join person p on p.id = c.person_id`);
  await client.end();
}

type Stored = {
  readonly application_id: string;
  readonly answers: unknown;
  readonly result: unknown;
};

/** How many stored results are not what the engine gives for their answers and rule set. */
async function differing(): Promise<number> {
  let last = "00000000-0000-0000-0000-000000000000";
  let differ = 0;
  for (;;) {
    const { rows } = await pool.query<Stored>({
      name: "again",
      text: `select application_id::text, answers, result from assessment
             where application_id > $1::uuid order by application_id limit ${BATCH}`,
      values: [last],
    });
    for (const { answers, result } of rows) {
      const again = assess(Answers.parse(answers), RULE_SET_2026);
      if (jcsHash(again) !== jcsHash(result)) differ += 1;
    }
    last = rows.at(-1)?.application_id ?? last;
    if (rows.length < BATCH) return differ;
  }
}

const draft: RuleSet = structuredClone(RULE_SET_2026);
draft.parameters["assessment.threshold"].value = 420;

await withBenchDatabase(async (url) => {
  await storePastCases(CASES);
  const read = await timed(() => readOnly(url));
  const again = await timed(differing);
  const effect = await timed(() => effectOf(pastCases(), RULE_SET_2026, draft));
  const line = (name: string, { seconds }: { seconds: number }) =>
    row(name, `${seconds.toFixed(1)} s`, Math.round(CASES / seconds).toLocaleString("en"));
  console.log(`${CASES.toLocaleString("en")} stored cases`);
  console.log(row("", "time", "cases/s"));
  console.log(line("only read", read));
  console.log(line("assessed again", again), ` ${again.result} differ from what is stored`);
  const { all } = effect.result;
  console.log(line("effect", effect), ` ${all.noLongerPassed} would no longer pass`);
  await closeDatabase();
});
