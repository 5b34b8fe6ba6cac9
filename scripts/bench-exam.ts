/**
 * How fast the exam takes answers: `npm run bench:exam [candidates]`. The real web process (Next left out: no page is asked
 * for) on a durable PostgreSQL of its own, and the candidates in a third process, over HTTP with kept connections.
 *
 * At full speed, beside the same single insert by the plain driver in the same run, in turns; then at a real pace, everybody
 * beginning within a minute. Then everybody's time runs out at one instant, and the worker ends them. At the end every receipt
 * that a candidate got is looked for in the table.
 */
import { type ChildProcess, fork, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import pg from "pg";
import { closeDatabase, pool } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { freePort } from "@/lib/platform/postgres/free-port";
import type { Kept, Plan, Played } from "./bench/candidates";
import { withBenchDatabase } from "./bench/database";
import { endTogether } from "./bench/endings";
import { type Measured, row, summary } from "./bench/measure";
import { makeSittings, type Sitting } from "./bench/sittings";

const CANDIDATES = Number(process.argv[2] ?? 2_000);
const LANES = 64;
const ROUNDS = 2;
const ROUND_SECONDS = 7;
const RAMP_SECONDS = 60;
const HOLD_SECONDS = 15;
const LIMIT_MS = 150;
/** After this no further number of candidates is tried, in seconds. */
const BUDGET_SECONDS = 150;
// As many as the endpoint's own pool holds (lib/platform/db).
const CONNECTIONS = 10;

const began = performance.now();
const secondsSoFar = () => (performance.now() - began) / 1_000;

async function webServer(): Promise<{ port: number; child: ChildProcess }> {
  const port = await freePort();
  const child = fork("scripts/bench/web-server.ts", [], {
    execArgv: ["--import", "tsx"],
    env: {
      ...process.env,
      PORT: String(port),
      HOST: "127.0.0.1",
      LOG_LEVEL: "info",
      NODE_ENV: "production",
    },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  await once(child, "message");
  return { port, child };
}

const kept: Kept[] = [];

/** Plays a plan in a process of its own. */
async function play(plan: Plan): Promise<Played> {
  const file = path.join(env().dataDir, "plan.json");
  await writeFile(file, JSON.stringify(plan));
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/bench/candidates.ts", file], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const played: Played = JSON.parse(await text(child.stdout));
  const receipts: Kept[] = JSON.parse(await readFile(`${file}.receipts`, "utf8"));
  kept.push(...receipts);
  return played;
}

/** One insert of a row like the journal's, by the plain driver, from as many lanes: what the disk and PostgreSQL allow. */
async function plainInserts(
  url: string,
  attempts: readonly string[],
  round: number,
): Promise<Measured> {
  const plain = new pg.Pool({ connectionString: url, max: CONNECTIONS });
  const statement = `insert into attempt_entry
    (attempt_id, sequence, counter, lease_id, item_id, option, at, previous_hash, hash)
    values ($1, $2, $2, $3, 'L-001', 1, clock_timestamp(), $4, $4)`;
  const [lease, hash] = [randomUUID(), "0".repeat(64)];
  const times: number[] = [];
  const started = performance.now();
  const until = started + ROUND_SECONDS * 1_000;
  const lane = async (id: string) => {
    for (let turn = 1; performance.now() < until; turn += 1) {
      const before = performance.now();
      const values = [id, round * 1_000_000 + turn, lease, hash];
      await plain.query({ name: "plain", text: statement, values });
      times.push(performance.now() - before);
    }
  };
  await Promise.all(attempts.slice(0, LANES).map(lane));
  await plain.end();
  return summary(times, (performance.now() - started) / 1_000);
}

const line = (name: string, { perSecond, p50, p95, p99 }: Measured) =>
  console.log(row(name, perSecond.toFixed(0), p50.toFixed(1), p95.toFixed(1), p99.toFixed(1)));

const sayRefused = ({ refused }: Played) => {
  for (const [why, count] of Object.entries(refused))
    console.log(`  not saved: ${why} (${count} times)`);
};

/** Receipts that have no row with the same hash, of all that were ever given. */
async function lost(): Promise<number> {
  const { rows } = await pool.query<{ n: string }>(
    `select count(*) as n from unnest($1::uuid[], $2::int[], $3::text[]) k(attempt_id, sequence, hash)
      where not exists (select 1 from attempt_entry e where e.attempt_id = k.attempt_id and e.sequence = k.sequence
                                                        and e.hash = k.hash)`,
    [kept.map((k) => k.attemptId), kept.map((k) => k.sequence), kept.map((k) => k.hash)],
  );
  return Number(rows[0]?.n ?? kept.length);
}

async function fullSpeed(
  url: string,
  port: number,
  sittings: readonly Sitting[],
  plainOn: readonly Sitting[],
) {
  const ids = plainOn.map(({ attemptId }) => attemptId);
  const share = Math.floor(sittings.length / ROUNDS);
  for (let round = 0; round < ROUNDS; round += 1) {
    line(`plain insert ${round + 1}`, await plainInserts(url, ids, round));
    const some = sittings.slice(round * share, (round + 1) * share);
    const plan = { port, sittings: some, counter: 1, lanes: LANES, rampSeconds: 0 };
    const played = await play({ ...plan, seconds: ROUND_SECONDS });
    line(`saves ${round + 1}`, played.saves);
    sayRefused(played);
  }
}

/** The largest number of candidates, of those that were tried, whose saves stay under the limit. */
async function realPace(port: number, sittings: readonly Sitting[]): Promise<void> {
  let counter = 1_000;
  for (let count = CANDIDATES; count >= 100; count = Math.floor(count / 2)) {
    const plan = { port, sittings: sittings.slice(0, count), counter, lanes: null };
    const played = await play({
      ...plan,
      rampSeconds: RAMP_SECONDS,
      seconds: RAMP_SECONDS + HOLD_SECONDS,
    });
    counter += 100;
    line(`${count}: saves`, played.saves);
    line(`${count}: state`, played.states);
    sayRefused(played);
    const holds = played.saves.p95 < LIMIT_MS && Object.keys(played.refused).length === 0;
    console.log(
      holds
        ? `${count} candidates who begin within ${RAMP_SECONDS} s: p95 ${played.saves.p95.toFixed(1)} ms, under ${LIMIT_MS} ms`
        : `${count} candidates: not held under ${LIMIT_MS} ms`,
    );
    if (holds || secondsSoFar() > BUDGET_SECONDS) return;
  }
}

await withBenchDatabase(async (url, ownerUrl) => {
  const plainOnes = LANES;
  const sittings = await makeSittings(ownerUrl, CANDIDATES + plainOnes);
  const { port, child } = await webServer();
  const [cpu] = cpus();
  console.log(
    `${cpus().length} × ${cpu?.model ?? "?"}, Node ${process.version}; ready after ${secondsSoFar().toFixed(0)} s`,
  );
  console.log(row("", "a second", "p50 ms", "p95 ms", "p99 ms"));
  try {
    await fullSpeed(url, port, sittings.slice(plainOnes), sittings.slice(0, plainOnes));
    await realPace(port, sittings.slice(plainOnes));
    const { ended, p50, p95, max } = await endTogether(ownerUrl, sittings.slice(plainOnes));
    console.log(
      `${ended} attempts that end at one instant: ended by the worker after p50 ${p50.toFixed(1)} s, p95 ${p95.toFixed(1)} s, max ${max.toFixed(1)} s`,
    );
    console.log(
      `acknowledged ${kept.length}, lost ${await lost()}; ${secondsSoFar().toFixed(0)} s in all`,
    );
  } finally {
    child.kill();
    await closeDatabase();
  }
});
