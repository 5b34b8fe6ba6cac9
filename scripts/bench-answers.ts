/**
 * How fast answers are taken: `npm run bench:answers [candidates] [answers each]`. Candidates answer all at
 * once through the real endpoint, in a process and on a durable PostgreSQL of their own; beside it, in the
 * same run, one insert of the same row by the plain driver and an endpoint that does nothing.
 */
import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { Agent, request } from "node:http";
import pg from "pg";
import { sessionIdOf } from "@/lib/exam/caller.query";
import { takeLease } from "@/lib/exam/lease.command";
import { currentTime } from "@/lib/platform/clock";
import { closeDatabase, db } from "@/lib/platform/db";
import { anApplicant, begin, prepareExam } from "@/tests/factories/candidate";
import { withBenchDatabase } from "./bench/database";
import { type Measured, measure, row } from "./bench/measure";

const CANDIDATES = Number(process.argv[2] ?? 32);
const ANSWERS = Number(process.argv[3] ?? 150);
// As many as the endpoint's own pool holds (lib/platform/db).
const CONNECTIONS = 10;

type Sitting = {
  readonly cookie: string;
  readonly attemptId: string;
  readonly lease: string;
  readonly items: readonly string[];
};

async function aSitting(): Promise<Sitting> {
  const candidate = await anApplicant();
  const attemptId = await begin(candidate);
  const { form } = await db.attempt.findUniqueOrThrow({ where: { id: attemptId } });
  const { listening: items } = form as unknown as { listening: string[] };
  const asked = { headers: { cookie: candidate.cookie } };
  const sessionId = await sessionIdOf(asked as Parameters<typeof sessionIdOf>[0]);
  const leased = await takeLease(sessionId, attemptId, null, false);
  if (!leased.ok) throw new Error(leased.code);
  return { cookie: candidate.cookie, attemptId, lease: leased.lease, items };
}

const agent = new Agent({ keepAlive: true });

/** One request over a kept connection. @returns the status */
function send(port: number, path: string, cookie: string, body: object | null): Promise<number> {
  return new Promise((resolve, reject) => {
    const method = body === null ? "GET" : "POST";
    const headers = { cookie, ...(body !== null && { "content-type": "application/json" }) };
    const asked = request({ port, path, method, headers, agent }, (response) => {
      response.resume().once("end", () => resolve(response.statusCode ?? 0));
    });
    asked.once("error", reject).end(body === null ? undefined : JSON.stringify(body));
  });
}

async function endpoint(port: number, sittings: readonly Sitting[]) {
  let saved = 0;
  const measured = await measure(sittings, ANSWERS, async (sitting, turn) => {
    const { attemptId, lease, items, cookie } = sitting;
    const item = items[turn % items.length];
    const entry = { counter: turn + 1, kind: "answer", item, option: turn % 4 };
    const body = { lease, entries: [entry] };
    const status = await send(port, `/api/exam/${attemptId}/entries`, cookie, body);
    if (status === 200) saved += 1;
  });
  return { measured, saved };
}

/** One insert of a row like the journal's, by the plain driver: what the disk and PostgreSQL allow. */
async function plainInserts(url: string, attemptIds: readonly string[]): Promise<Measured> {
  const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS });
  const text = `insert into attempt_entry
    (attempt_id, sequence, counter, lease_id, item_id, option, at, previous_hash, hash)
    values ($1, $2, $2, $3, 'L-001', 1, clock_timestamp(), $4, $4)`;
  const lease = randomUUID();
  const hash = "0".repeat(64);
  const measured = await measure(attemptIds, ANSWERS, async (id, turn) => {
    await pool.query({ name: "plain", text, values: [id, turn + 1, lease, hash] });
  });
  await pool.end();
  return measured;
}

await withBenchDatabase(async (url) => {
  await prepareExam();
  const sittings: Sitting[] = [];
  for (let n = 0; n < CANDIDATES; n += 1) sittings.push(await aSitting());
  const empty: string[] = [];
  for (let n = 0; n < CANDIDATES; n += 1) empty.push(await begin(await anApplicant()));

  const child = spawn(process.execPath, ["--import", "tsx", "scripts/bench/exam-server.ts"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [first] = await once(child.stdout, "data");
  const port = Number(String(first).trim());

  await measure(sittings, 5, ({ cookie }) => send(port, "/api/nothing", cookie, null));
  const hello = await measure(sittings, ANSWERS, ({ cookie }) =>
    send(port, "/api/nothing", cookie, null),
  );
  const plain = await plainInserts(url, empty);
  const { measured: answers, saved } = await endpoint(port, sittings);
  const ids = sittings.map(({ attemptId }) => attemptId);
  const stored = await db.attemptEntry.count({ where: { attemptId: { in: ids } } });
  child.kill();
  agent.destroy();

  console.log(
    `${CANDIDATES} candidates, ${ANSWERS} answers each, ${(await currentTime()).toISOString()}`,
  );
  console.log(row("", "a second", "p50 ms", "p95 ms", "p99 ms"));
  for (const [name, { perSecond, p50, p95, p99 }] of [
    ["POST answer", answers],
    ["plain insert", plain],
    ["empty request", hello],
  ] as const) {
    console.log(row(name, perSecond.toFixed(0), p50.toFixed(1), p95.toFixed(1), p99.toFixed(1)));
  }
  console.log(`acknowledged ${saved}, stored ${stored}, lost ${saved - stored}`);
  await closeDatabase();
});
