/**
 * How fast statistics are computed: `npm run bench:statistics [answers]`. Simulated answers in a durable
 * PostgreSQL of their own; the run is the worker's own job: read, compute, store. Beside it, in the same run,
 * the same rows read by the plain driver and thrown away.
 */
import pg from "pg";
import { currentTime } from "@/lib/platform/clock";
import { closeDatabase, db } from "@/lib/platform/db";
import { computeRun } from "@/lib/psychometrics/compute-run.command";
import { simulateResponses } from "@/prisma/seed/simulate-responses";
import { prepareExam } from "@/tests/factories/candidate";
import { withBenchDatabase } from "./bench/database";
import { row } from "./bench/measure";

const ANSWERS = Number(process.argv[2] ?? 1_000_000);
const A_SITTING = 60;

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

/** The longest that anything else in the process had to wait meanwhile. */
function watchLoop(): () => number {
  let last = performance.now();
  let longest = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }, 5);
  return () => {
    clearInterval(timer);
    return longest;
  };
}

async function readOnly(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("select * from scored_sitting s join scored_block b on b.sitting_id = s.id");
  await client.end();
}

await withBenchDatabase(async (url) => {
  await prepareExam();
  const now = await currentTime();
  const generated = await timed(() => simulateResponses(Math.ceil(ANSWERS / A_SITTING), now));
  const run = await db.statisticsRun.create({
    data: { source: "simulated", status: "queued", requestedAt: now },
  });
  const read = await timed(() => readOnly(url));
  const longest = watchLoop();
  const computed = await timed(() => computeRun({ runId: run.id }));
  const waited = longest();
  const { sittings, responses } = await db.statisticsRun.findUniqueOrThrow({
    where: { id: run.id },
  });
  const items = await db.statisticsItem.count({ where: { runId: run.id } });
  console.log(`${responses} answers of ${sittings} sittings, ${items} items`);
  console.log(row("", "seconds"));
  console.log(row("the whole run", computed.toFixed(1)));
  console.log(row("rows only read", read.toFixed(1)));
  console.log(row("(simulating)", generated.toFixed(1)));
  console.log(`longest wait of anything else in the process: ${waited.toFixed(0)} ms`);
  const memory = Math.round(process.memoryUsage().rss / 1024 / 1024);
  console.log(`memory of the process at the end: ${memory} MB`);
  await closeDatabase();
});
