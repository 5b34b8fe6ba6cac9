import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll, expect, it } from "vitest";
import { firstBrokenEntry } from "@/lib/exam/journal";
import { recordEntries } from "@/lib/exam/record-entries.command";
import { db } from "@/lib/platform/db";
import { sha256Hex } from "@/lib/platform/digest";
import { withClient } from "@/lib/platform/postgres/connection";
import { anApplicant, begin, prepareExam } from "@/tests/factories/candidate";
import { type FreshDatabase, freshDatabase, setClock } from "../harness";
import { type Answer, clientOf, examServer } from "./exam-server";
import { type Entry, formOf, receiptsOf, rowsOf, sitDown, standingOf } from "./sitting";

let database: FreshDatabase;
let as: Awaited<ReturnType<typeof examServer>>;
const running: ChildProcess[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  await setClock(database, new Date("2026-03-02T04:00:00Z"));
  await prepareExam();
  as = await examServer();
});
afterAll(() => {
  for (const child of running) child.kill("SIGKILL");
});

async function anotherServer(): Promise<string> {
  const args = ["--import", "tsx", "scripts/bench/exam-server.ts"];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  running.push(child);
  const [port] = await once(child.stdout, "data");
  return `http://127.0.0.1:${String(port).trim()}`;
}

async function aSitting() {
  const { cookie, actor } = await anApplicant().then(async (candidate) => {
    await begin(candidate);
    return candidate;
  });
  const { id: attemptId } = await db.attempt.findFirstOrThrow({
    where: { personId: actor.personId ?? "" },
  });
  const { id: sessionId } = await db.session.findFirstOrThrow({
    where: { accountId: actor.accountId },
  });
  const { form } = await formOf(attemptId);
  return { attemptId, sessionId, cookie, form, ...(await sitDown(as(cookie), attemptId)) };
}

const anAnswer = (counter: number, item: string, option = 1): Entry & { kind: "answer" } => ({
  counter,
  kind: "answer",
  item,
  option,
});

it("keeps one chain and one receipt a counter when two servers are asked at once", async () => {
  const sitting = await aSitting();
  const bases = [await anotherServer(), await anotherServer()];
  const clients = bases.map((base) => clientOf(base, sitting.cookie));
  const path = `/api/exam/${sitting.attemptId}/entries`;
  for (let counter = 1; counter <= 20; counter += 1) {
    const item = sitting.form.listening[counter % 20] ?? "";
    const body = { lease: sitting.lease, entries: [anAnswer(counter, item)] };
    const [one, two] = await Promise.all(clients.map((client) => client.post(path, body)));
    expect(one?.status).toBe(200);
    expect(one?.text).toBe(two?.text);
  }
  // Different entries under one counter: one of them wins, the other is told.
  const rivals = await Promise.all(
    clients.map((client, option) =>
      client.post(path, {
        lease: sitting.lease,
        entries: [anAnswer(21, sitting.form.listening[0] ?? "", option)],
      }),
    ),
  );
  expect(rivals.map(standingOf).toSorted()).toEqual(["counted", "counter_reused"]);
  const rows = await rowsOf(sitting.attemptId);
  expect(rows).toHaveLength(21);
  expect(firstBrokenEntry(rows, sha256Hex)).toBeNull();
});

it("writes many attempts from two servers at once without one waiting for another's lock in a circle", async () => {
  const sittings = await Promise.all([1, 2, 3, 4, 5, 6].map(() => aSitting()));
  const bases = [await anotherServer(), await anotherServer()];
  const sends: Promise<Answer>[] = [];
  for (let counter = 1; counter <= 10; counter += 1) {
    for (const [place, sitting] of sittings.entries()) {
      // Each server hears of the attempts in an order of its own.
      const turned = (place + counter) % sittings.length;
      const { cookie, attemptId, lease, form } = sittings[turned] ?? sitting;
      for (const base of bases) {
        const entries = [anAnswer(counter, form.listening[counter] ?? "")];
        sends.push(
          clientOf(base, cookie).post(`/api/exam/${attemptId}/entries`, { lease, entries }),
        );
      }
    }
  }
  const replies = await Promise.all(sends);
  expect(replies.every(({ status }) => status === 200 || status === 409)).toBe(true);
  for (const { attemptId } of sittings) {
    const rows = await rowsOf(attemptId);
    expect(firstBrokenEntry(rows, sha256Hex)).toBeNull();
    const given = replies.flatMap(receiptsOf);
    const hashes = new Set(given.map(({ hash }) => hash));
    expect(rows.every(({ hash }) => hashes.has(hash))).toBe(true);
  }
});

it("fails an entry that cannot be written alone, and saves what came with it", async () => {
  const sittings = await Promise.all([1, 2, 3, 4, 5].map(() => aSitting()));
  const outcomes = await Promise.allSettled(
    sittings.map(({ attemptId, sessionId, lease, form }, index) => {
      // PostgreSQL takes no text with a zero in it: the whole statement fails.
      const item = index === 3 ? "L-\u0000" : (form.listening[0] ?? "");
      const sent = { lease, entries: [anAnswer(1, item)] };
      return recordEntries(sessionId, attemptId, sent, performance.now());
    }),
  );
  expect(outcomes.map(({ status }) => status)).toEqual([
    "fulfilled",
    "fulfilled",
    "fulfilled",
    "rejected",
    "fulfilled",
  ]);
  for (const [index, { attemptId }] of sittings.entries()) {
    expect(await rowsOf(attemptId)).toHaveLength(index === 3 ? 0 : 1);
  }
});

it("holds nobody up by an attempt that is locked", async () => {
  const [locked, ...others] = await Promise.all([1, 2, 3, 4].map(() => aSitting()));
  if (!locked) throw new Error("four sittings");
  const order: string[] = [];
  await withClient(database.ownerUrl, async (owner) => {
    await owner.query("begin");
    await owner.query("select 1 from attempt where id = $1 for update", [locked.attemptId]);
    const held = locked.answer(locked.form.listening[0] ?? "", 1).then((reply) => {
      order.push("locked");
      return reply;
    });
    const free = others.map(async ({ answer, form }) => {
      const reply = await answer(form.listening[0] ?? "", 1);
      order.push("free");
      return reply;
    });
    expect((await Promise.all(free)).map(standingOf)).toEqual(["counted", "counted", "counted"]);
    await owner.query("commit");
    expect(standingOf(await held)).toBe("counted");
  });
  expect(order).toEqual(["free", "free", "free", "locked"]);
});

it("loses nothing and doubles nothing when every connection is killed again and again", async () => {
  const { attemptId, record, form } = await aSitting();
  let isOver = false;
  const killer = withClient(database.ownerUrl, async (owner) => {
    while (!isOver) {
      await owner.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and query like '%record_entries%' and pid <> pg_backend_pid()`,
      );
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
  });
  const acknowledged: unknown[] = [];
  for (let counter = 1; counter <= 40; counter += 1) {
    const entry = anAnswer(counter, form.listening[counter % 20] ?? "");
    let reply = await record([entry]);
    while (reply.status >= 500) reply = await record([entry]);
    acknowledged.push(receiptsOf(reply)[0]?.["hash"]);
  }
  isOver = true;
  await killer;
  const rows = await rowsOf(attemptId);
  expect(rows.map(({ hash }) => hash)).toEqual(acknowledged);
  expect(firstBrokenEntry(rows, sha256Hex)).toBeNull();
});
