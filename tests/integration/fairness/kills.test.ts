import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chmod, mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { currentTime } from "@/lib/platform/clock";
import { closeDatabase, db } from "@/lib/platform/db";
import { deriveText } from "@/lib/platform/derive";
import { migrate } from "@/lib/platform/migrate";
import { appUrl } from "@/lib/platform/migration/app-role";
import { type Cluster, startCluster } from "@/lib/platform/postgres/cluster";
import { withClient } from "@/lib/platform/postgres/connection";
import { eraseCluster } from "@/lib/platform/postgres/place";
import { anApplicant, begin, prepareExam } from "@/tests/factories/candidate";
import { clientOf } from "../exam/exam-server";
import { formOf, listeningEnd, sitDown } from "../exam/sitting";
import { TEST_SECRET } from "../settings";

const START = new Date("2026-03-02T04:00:00Z");

let home: string;
let dataDir: string;
let cluster: Cluster;
const running: ChildProcess[] = [];

const url = () => cluster.ownerUrl("qonys");
const setClock = (instant: Date) =>
  withClient(url(), (owner) => owner.query("select qonys_set_clock($1)", [instant]));

/** A database server of this file's own, which keeps what it has said it stored: it is going to be killed. */
beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), "qonys-kills-"));
  await chmod(home, 0o711);
  dataDir = path.join(home, "state");
  await mkdir(dataDir, { mode: 0o711 });
  cluster = await startCluster({
    dataDir,
    password: randomBytes(12).toString("hex"),
    durable: true,
  });
  await withClient(cluster.ownerUrl("postgres"), (owner) => owner.query("create database qonys"));
  const appPassword = deriveText(TEST_SECRET, "database application");
  const folder = path.resolve("prisma/migrations");
  await migrate({ ownerUrl: url(), folder, appPassword, mode: "test" });
  Object.assign(process.env, {
    QONYS_MODE: "test",
    QONYS_SECRET: TEST_SECRET,
    DATABASE_URL: appUrl(url(), appPassword),
    DATA_DIR: dataDir,
    PUBLIC_URL: "http://localhost:3000",
    LOG_LEVEL: "silent",
  });
  await setClock(START);
  await prepareExam();
});

afterAll(async () => {
  for (const child of running) child.kill("SIGKILL");
  await closeDatabase();
  await cluster.stop();
  await eraseCluster(dataDir);
  await rm(home, { recursive: true, force: true });
});

function launch(file: string): ChildProcess {
  const args = ["--import", "tsx", file];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit", "ipc"] });
  running.push(child);
  return child;
}

type Web = { readonly process: ChildProcess; readonly base: string };

async function startWeb(): Promise<Web> {
  const child = launch("scripts/bench/exam-server.ts");
  if (child.stdout === null) throw new Error("no output");
  const [port] = await once(child.stdout, "data");
  return { process: child, base: `http://127.0.0.1:${String(port).trim()}` };
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

async function killDatabase(): Promise<void> {
  const file = path.join(dataDir, "postgres/data/postmaster.pid");
  const [pid] = (await readFile(file, "utf8")).split("\n");
  process.kill(Number(pid), "SIGKILL");
  while (await cluster.answers().catch(() => false)) await sleep(20);
}

/** Asks until it is so. A connection that the killed server had left behind is only found out by using it. */
async function until(what: () => Promise<boolean>): Promise<void> {
  while (!(await what().catch(() => false))) await sleep(50);
}

const attemptOf = (id: string) => db.attempt.findUniqueOrThrow({ where: { id } });
const phaseOf = async (id: string) => (await attemptOf(id)).phase;
const hasPassed = (instant: Date) => async () => (await currentTime()) >= instant;

it("gives back what a kill of web, worker and database took, and ends in time with nobody there", async () => {
  const candidate = await anApplicant();
  const attemptId = await begin(candidate);
  const { form } = await formOf(attemptId);
  const end = await listeningEnd(attemptId);
  const web = await startWeb();
  const worker = launch("worker.ts");
  const { answer } = await sitDown(clientOf(web.base, candidate.cookie), attemptId);
  expect((await answer(form.listening[0] ?? "", 1)).status).toBe(200);
  const shortly = new Date(end.getTime() - 8_000);
  await setClock(shortly);
  await until(async () => (await db.servicePulse.count({ where: { at: { gte: shortly } } })) > 0);
  await Promise.all([kill(web.process), kill(worker)]);
  await killDatabase();
  await expect(answer(form.listening[1] ?? "", 2)).rejects.toThrow();
  await cluster.revive();
  await until(hasPassed(new Date(end.getTime() + 1_000)));

  // The worker comes back alone. What was over before the outage it ends; what fell into it, it leaves.
  const other = await begin(await anApplicant());
  const lastPulse = (await db.servicePulse.findFirstOrThrow()).at;
  await db.attempt.update({
    where: { id: other },
    data: {
      phase: "reading",
      startedAt: START,
      readingStartedAt: START,
      readingEndsAt: new Date(lastPulse.getTime() - 1_000),
    },
  });
  const secondWorker = launch("worker.ts");
  await until(async () => (await phaseOf(other)) === "ended");
  expect(await phaseOf(attemptId)).toBe("listening");

  // The web is back: its first pulse gives the time back, before it answers anybody.
  const secondWeb = await startWeb();
  const outage = await db.serviceOutage.findFirstOrThrow();
  const moved = await listeningEnd(attemptId);
  expect(outage.cause).toBe("restart");
  expect(moved.getTime() - outage.toAt.getTime()).toBe(end.getTime() - outage.fromAt.getTime());
  const again = await sitDown(clientOf(secondWeb.base, candidate.cookie), attemptId, true);
  expect((await again.answer(form.listening[1] ?? "", 2)).status).toBe(200);

  // No browser any more: listening ends by the worker, and within five seconds.
  await until(async () => (await phaseOf(attemptId)) === "between");
  expect((await currentTime()).getTime() - moved.getTime()).toBeLessThan(5_000);

  // And so does the test itself when all of them are killed just before its end.
  await kill(secondWorker);
  const last = new Date((await currentTime()).getTime() + 2_000);
  await db.attempt.update({
    where: { id: attemptId },
    data: { phase: "reading", readingStartedAt: moved, readingEndsAt: last },
  });
  await kill(secondWeb.process);
  await killDatabase();
  await cluster.revive();
  await startWeb();
  await once(launch("worker.ts"), "message");
  const back = await currentTime();
  await until(async () => (await phaseOf(attemptId)) === "ended");
  const seen = await currentTime();
  const ended = await attemptOf(attemptId);
  expect(ended).toMatchObject({ endedBy: "clock", endedAt: ended.readingEndsAt });
  const due = Math.max(ended.readingEndsAt?.getTime() ?? 0, back.getTime());
  expect(seen.getTime() - due).toBeLessThan(5_000);
  const counted = await db.attemptEntry.findMany({ where: { attemptId, standing: "counted" } });
  expect(counted).toHaveLength(2);
}, 120_000);
