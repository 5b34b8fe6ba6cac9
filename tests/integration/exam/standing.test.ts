import { beforeAll, describe, expect, it } from "vitest";
import { firstBrokenEntry } from "@/lib/exam/journal";
import { pauseAttempt, resumeAttempt } from "@/lib/exam/pause.command";
import { recordEntries } from "@/lib/exam/record-entries.command";
import { sweepAttempts } from "@/lib/exam/tasks.command";
import { SYSTEM } from "@/lib/identity/roles";
import { currentTime } from "@/lib/platform/clock";
import { db, inTransaction, pool } from "@/lib/platform/db";
import { sha256Hex } from "@/lib/platform/digest";
import { anApplicant, begin, prepareExam } from "@/tests/factories/candidate";
import { type FreshDatabase, freshDatabase, setClock } from "../harness";
import { type Client, examServer } from "./exam-server";
import { formOf, listeningEnd, receiptsOf, rowsOf, sitDown, standingOf } from "./sitting";

const START = new Date("2026-03-02T04:00:00Z");
const earlier = (instant: Date, ms: number) => new Date(instant.getTime() - ms);

let database: FreshDatabase;
let as: (cookie: string | null) => Client;

beforeAll(async () => {
  database = await freshDatabase();
  await setClock(database, START);
  await prepareExam();
  as = await examServer();
});

async function aSitting() {
  await setClock(database, START);
  const candidate = await anApplicant();
  const attemptId = await begin(candidate);
  const client = as(candidate.cookie);
  const { id: sessionId } = await db.session.findFirstOrThrow({
    where: { accountId: candidate.actor.accountId },
  });
  return {
    attemptId,
    client,
    sessionId,
    ...(await formOf(attemptId)),
    ...(await sitDown(client, attemptId)),
  };
}

const anAnswer = (counter: number, item: string) =>
  ({ counter, kind: "answer", item, option: 1 }) as const;

/** Holds the attempt's row for as long as `work` lasts. */
async function whileLocked<T>(
  attemptId: string,
  work: (release: () => Promise<unknown>) => Promise<T>,
) {
  const client = await pool.connect();
  await client.query("begin");
  await client.query("select 1 from attempt where id = $1 for update", [attemptId]);
  try {
    return await work(() => client.query("commit"));
  } finally {
    client.release();
  }
}

const pause = (attemptId: string, at: Date) =>
  inTransaction((tx) => pauseAttempt(tx, attemptId, "centre", SYSTEM, at));

describe("lateness", () => {
  it("begins at the deadline; what is late is stored with a receipt that says so", async () => {
    const { attemptId, form, answer, state } = await aSitting();
    const [item = "", other = ""] = form.listening;
    const end = await listeningEnd(attemptId);
    await setClock(database, earlier(end, 2_000));
    const saved = await answer(item, 1, 1);
    expect(standingOf(saved)).toBe("counted");
    await setClock(database, end);
    const late = await answer(other, 1, 2);
    expect(late.status).toBe(200);
    expect(standingOf(late)).toBe("late");
    expect((await answer(item, 1, 1)).body).toEqual(saved.body);
    expect((await answer(other, 1, 2)).body).toEqual(late.body);
    // Not among what the screen shows as saved, and not counted, but in the same chain.
    expect((await state()).body["saved"]).toEqual([]);
    const rows = await rowsOf(attemptId);
    expect(rows.map(({ standing }) => standing)).toEqual(["counted", "late"]);
    expect(firstBrokenEntry(rows, sha256Hex)).toBeNull();
  });

  it("is decided to the millisecond, however close the race", async () => {
    const { attemptId, form, answer } = await aSitting();
    const end = await listeningEnd(attemptId);
    await setClock(database, earlier(end, 300));
    for (let late = 0; late < 5; ) {
      const reply = await answer(form.listening[late] ?? "", 0);
      if (standingOf(reply) === "late") late += 1;
    }
    const rows = await rowsOf(attemptId);
    expect(rows.some(({ standing }) => standing === "counted")).toBe(true);
    expect(rows.every(({ at, standing }) => at < end === (standing === "counted"))).toBe(true);
  });

  it("counts from the arrival: neither a queue in the server nor a lock in the database makes an answer late", async () => {
    const { attemptId, sessionId, lease, form } = await aSitting();
    const [item = "", other = ""] = form.listening;
    const end = await listeningEnd(attemptId);
    await setClock(database, earlier(end, 400));
    const sent = { lease, entries: [anAnswer(1, item)] };
    const locked = await whileLocked(attemptId, async (release) => {
      const recorded = recordEntries(sessionId, attemptId, sent, performance.now());
      await new Promise((resolve) => setTimeout(resolve, 700));
      await release();
      return recorded;
    });
    expect(locked).toMatchObject({ ok: true, receipts: [{ standing: "counted" }] });
    // Waited a second in this process, and the deadline has come meanwhile.
    const queued = { lease, entries: [anAnswer(2, other)] };
    const recorded = await recordEntries(sessionId, attemptId, queued, performance.now() - 1_000);
    expect(recorded).toMatchObject({ ok: true, receipts: [{ standing: "counted" }] });
    const rows = await rowsOf(attemptId);
    expect(rows.every(({ at }) => at < end)).toBe(true);
  });

  it("is not got round by a request that is begun in time and completed afterwards", async () => {
    const { attemptId, client, form, lease } = await aSitting();
    const end = await listeningEnd(attemptId);
    await setClock(database, earlier(end, 300));
    const text = JSON.stringify({ lease, entries: [anAnswer(1, form.listening[0] ?? "")] });
    const body = new ReadableStream<Uint8Array>({
      async start(stream) {
        stream.enqueue(new TextEncoder().encode(text.slice(0, 30)));
        await new Promise((resolve) => setTimeout(resolve, 600));
        stream.enqueue(new TextEncoder().encode(text.slice(30)));
        stream.close();
      },
    });
    const init = {
      method: "POST",
      body,
      duplex: "half",
      headers: { "content-type": "application/json" },
    };
    const reply = await (await client.raw(`/api/exam/${attemptId}/entries`, init)).json();
    expect(reply).toMatchObject({ receipts: [{ standing: "late" }] });
  });

  it("does not touch what arrived in time and was written after the block was left", async () => {
    const { attemptId, sessionId, lease, form, state } = await aSitting();
    const end = await listeningEnd(attemptId);
    await setClock(database, new Date(end.getTime() + 200));
    await sweepAttempts();
    expect((await state()).body["phase"]).toBe("between");
    const sent = { lease, entries: [anAnswer(1, form.listening[0] ?? "")] };
    const recorded = await recordEntries(sessionId, attemptId, sent, performance.now() - 5_000);
    expect(recorded).toMatchObject({ ok: true, receipts: [{ standing: "counted" }] });
  });

  it("of an attempt that was marked meanwhile: late, with its true arrival, for two people to decide on", async () => {
    const { attemptId, sessionId, lease, form, step } = await aSitting();
    await step("end-listening");
    await step("start-reading");
    const { readingEndsAt } = await db.attempt.findUniqueOrThrow({ where: { id: attemptId } });
    if (readingEndsAt === null) throw new Error("reading has begun");
    await setClock(database, new Date(readingEndsAt.getTime() + 400));
    await sweepAttempts();
    // In the first second the clock leaves open what may still be on its way to the disk.
    const open = await db.attempt.findUniqueOrThrow({ where: { id: attemptId } });
    expect(open.phase).toBe("reading");
    const [item = "", other = ""] = form.reading;
    const inTime = { lease, entries: [anAnswer(1, item)] };
    expect(
      await recordEntries(sessionId, attemptId, inTime, performance.now() - 2_000),
    ).toMatchObject({ receipts: [{ standing: "counted" }] });
    await setClock(database, new Date(readingEndsAt.getTime() + 1_500));
    await sweepAttempts();
    const ended = await db.attempt.findUniqueOrThrow({ where: { id: attemptId } });
    expect(ended).toMatchObject({ phase: "ended", endedAt: readingEndsAt });
    const slow = { lease, entries: [anAnswer(2, other)] };
    const recorded = await recordEntries(sessionId, attemptId, slow, performance.now() - 60_000);
    expect(recorded).toMatchObject({ ok: true, receipts: [{ standing: "late" }] });
    expect((await rowsOf(attemptId)).at(-1)?.at.getTime()).toBeLessThan(readingEndsAt.getTime());
  });

  it("is what an answer has while the attempt is paused, and no longer after it", async () => {
    const { attemptId, form, answer } = await aSitting();
    const [first = "", second = "", third = ""] = form.listening;
    await setClock(database, new Date(START.getTime() + 60_000));
    expect(standingOf(await answer(first, 1))).toBe("counted");
    await pause(attemptId, await currentTime());
    expect(standingOf(await answer(second, 1))).toBe("late");
    const now = await currentTime();
    await inTransaction((tx) => resumeAttempt(tx, attemptId, SYSTEM, now));
    expect(standingOf(await answer(third, 1))).toBe("counted");
  });

  it("is what a block has that was left", async () => {
    const { form, answer, step } = await aSitting();
    await step("end-listening");
    expect(standingOf(await answer(form.listening[0] ?? "", 1))).toBe("late");
    await step("start-reading");
    expect(standingOf(await answer(form.listening[1] ?? "", 1))).toBe("late");
  });
});

describe("a device that another relieved", () => {
  it("cannot be fought over: after a few takeovers each device holds for a while", async () => {
    const { attemptId, client, form } = await aSitting();
    let last = await sitDown(client, attemptId, true);
    for (let more = 0; more < 4; more += 1) last = await sitDown(client, attemptId, true);
    const path = `/api/exam/${attemptId}/lease`;
    const again = await client.post(path, { lease: null, takeOver: true });
    expect([again.status, again.body["error"]]).toEqual([429, "takeovers_too_fast"]);
    // Who holds it goes on, and may renew.
    expect(standingOf(await last.answer(form.listening[0] ?? "", 1))).toBe("counted");
    const renewed = await client.post(path, { lease: last.lease, takeOver: true });
    expect(renewed.status).toBe(200);
    const { at } = await db.attemptEvent.findFirstOrThrow({
      where: { attemptId, type: "device-changed" },
      orderBy: { sequence: "desc" },
    });
    await setClock(database, new Date(at.getTime() + 31_000));
    expect((await client.post(path, { lease: null, takeOver: true })).status).toBe(200);
  });

  it("gets a receipt that says so, and the same receipts as before for what it had sent", async () => {
    const { attemptId, client, form, answer, state } = await aSitting();
    const [item = "", other = ""] = form.listening;
    const saved = await answer(item, 1, 1);
    await expect(sitDown(client, attemptId)).rejects.toThrow("lease_taken");
    const second = await sitDown(client, attemptId, true);
    expect(standingOf(await answer(other, 1, 2))).toBe("superseded");
    expect((await answer(item, 1, 1)).body).toEqual(saved.body);
    expect((await state()).body).toMatchObject({ lease: "taken" });
    expect(standingOf(await second.answer(other, 3))).toBe("counted");
    expect((await second.state()).body).toMatchObject({
      lease: "mine",
      saved: [
        { item, option: 1 },
        { item: other, option: 3 },
      ],
    });
    const rows = await rowsOf(attemptId);
    expect(rows.map(({ standing }) => standing)).toEqual(["counted", "superseded", "counted"]);
    expect(firstBrokenEntry(rows, sha256Hex)).toBeNull();
  });

  it("is superseded and not only late when it comes after the deadline", async () => {
    const { attemptId, client, form, answer } = await aSitting();
    await sitDown(client, attemptId, true);
    await setClock(database, await listeningEnd(attemptId));
    expect(receiptsOf(await answer(form.listening[0] ?? "", 1))).toMatchObject([
      { standing: "superseded" },
    ]);
  });
});
