import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { flushContacts } from "@/lib/exam/contact.command";
import { signalExcessPlays } from "@/lib/exam/excess-plays.command";
import { pauseAttempt, resumeAttempt } from "@/lib/exam/pause.command";
import { SYSTEM } from "@/lib/identity/roles";
import { currentTime } from "@/lib/platform/clock";
import { db, inTransaction } from "@/lib/platform/db";
import { anApplicant, begin, prepareExam } from "@/tests/factories/candidate";
import { type Client, examServer } from "../exam/exam-server";
import { formOf, sitDown } from "../exam/sitting";
import { type FreshDatabase, freshDatabase, setClock } from "../harness";

const START = new Date("2026-03-02T04:00:00Z");
const minute = (minutes: number) => new Date(START.getTime() + minutes * 60_000);
// As if this process had been up all the time.
const flush = () => flushContacts(Number.NEGATIVE_INFINITY);

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
  const sitting = await sitDown(client, attemptId);
  await setClock(database, minute(1));
  const send = (...signals: { kind: string; ago?: number; seconds?: number | null }[]) =>
    client.post(`/api/exam/${attemptId}/signals`, {
      signals: signals.map((signal) => ({ ago: 0, seconds: null, ...signal })),
    });
  const from = (address: string) =>
    client.raw(`/api/exam/${attemptId}/state`, { headers: { "x-forwarded-for": address } });
  return { attemptId, candidate, client, send, from, ...sitting };
}

const kinds = async (attemptId: string) =>
  (await db.attemptSignal.findMany({ where: { attemptId }, orderBy: { sequence: "asc" } })).map(
    ({ kind }) => kind,
  );

describe("what a browser reports", () => {
  it("is appended in order, with its time by the server's clock", async () => {
    const { attemptId, send } = await aSitting();
    const sent = await send({ kind: "focus-lost", ago: 5_000, seconds: 12 }, { kind: "copy" });
    expect(sent).toMatchObject({ status: 200, body: { noted: 2 } });
    const [lost, copied] = await db.attemptSignal.findMany({
      where: { attemptId },
      orderBy: { sequence: "asc" },
    });
    expect(lost).toMatchObject({ sequence: 1, kind: "focus-lost", detail: { seconds: 12 } });
    expect(copied).toMatchObject({ sequence: 2, kind: "copy", detail: {} });
    const between = (copied?.at.getTime() ?? 0) - (lost?.at.getTime() ?? 0);
    expect(between).toBe(5_000);
  });

  it("is of no use outside a block, in a pause, or from before the block", async () => {
    const { attemptId, send, step } = await aSitting();
    expect((await send({ kind: "paste", ago: 3_600_000 })).body).toEqual({ noted: 0 });
    await inTransaction(async (tx) =>
      pauseAttempt(tx, attemptId, "centre", SYSTEM, await currentTime()),
    );
    expect((await send({ kind: "paste" })).body).toEqual({ noted: 0 });
    await inTransaction(async (tx) => resumeAttempt(tx, attemptId, SYSTEM, await currentTime()));
    await step("end-listening");
    expect((await send({ kind: "paste" })).body).toEqual({ noted: 0 });
    expect(await kinds(attemptId)).toEqual([]);
  });

  it("is bounded, and leaves room for what the server itself sees", async () => {
    const { attemptId, candidate, send } = await aSitting();
    const many = Array.from({ length: 20 }, () => ({ kind: "copy" }));
    for (const _ of [1, 2, 3]) await send(...many);
    expect(await kinds(attemptId)).toHaveLength(50);
    await sitDown(as(candidate.cookie), attemptId, true);
    expect((await kinds(attemptId)).at(-1)).toBe("device-changed");
  });

  it("holds nothing but codes and numbers", async () => {
    const { client, attemptId } = await aSitting();
    const path = `/api/exam/${attemptId}/signals`;
    const copy = { kind: "copy", ago: 0, seconds: null };
    for (const signal of [
      { ...copy, text: "what was copied" },
      { ...copy, kind: "face" },
      { ...copy, kind: "device-changed" },
      { ...copy, seconds: -1 },
    ]) {
      expect((await client.post(path, { signals: [signal] })).status).toBe(400);
    }
  });

  it("is taken from the candidate alone, and never too fast", async () => {
    const { attemptId, send } = await aSitting();
    const other = await anApplicant();
    const body = { signals: [{ kind: "copy", ago: 0, seconds: null }] };
    const path = `/api/exam/${attemptId}/signals`;
    expect((await as(other.cookie).post(path, body)).status).toBe(404);
    expect((await as(null).post(path, body)).status).toBe(401);
    const statuses = await Promise.all(
      Array.from({ length: 30 }, async () => (await send({ kind: "copy" })).status),
    );
    expect(statuses).toContain(429);
    expect(statuses).toContain(200);
  });

  it("cannot be rewritten", async () => {
    const { attemptId, send } = await aSitting();
    await send({ kind: "copy" });
    await expect(db.attemptSignal.deleteMany({ where: { attemptId } })).rejects.toThrow();
    await expect(
      db.attemptSignal.updateMany({ where: { attemptId }, data: { kind: "paste" } }),
    ).rejects.toThrow();
  });
});

describe("what the server sees by itself", () => {
  it("keeps when a browser was last heard of, and notes a long absence in a block", async () => {
    const { attemptId, from } = await aSitting();
    await from("192.0.2.1");
    await flush();
    await setClock(database, minute(6));
    await from("192.0.2.1");
    await flush();
    const [absence] = await db.attemptSignal.findMany({ where: { attemptId } });
    expect(absence).toMatchObject({ kind: "absence", detail: { seconds: 300 } });
    const contact = await db.attemptContact.findUniqueOrThrow({ where: { attemptId } });
    expect(contact.lastAt.getTime()).toBeGreaterThanOrEqual(minute(6).getTime());
  });

  it("blames nobody for a pause, nor for the server's own absence", async () => {
    const { attemptId, from } = await aSitting();
    await from("192.0.2.1");
    await flush();
    await inTransaction((tx) => pauseAttempt(tx, attemptId, "centre", SYSTEM, minute(2)));
    await setClock(database, minute(10));
    await inTransaction((tx) => resumeAttempt(tx, attemptId, SYSTEM, minute(10)));
    await from("192.0.2.1");
    await flush();
    await setClock(database, minute(20));
    await from("192.0.2.1");
    // This process has just come up: what was before, nobody can say.
    await flushContacts();
    expect(await kinds(attemptId)).toEqual([]);
  });

  it("notes a change of network without keeping any address", async () => {
    const { attemptId, from } = await aSitting();
    for (const address of ["192.0.2.1", "192.0.2.1", "198.51.100.4"]) {
      await from(address);
      await flush();
    }
    expect(await kinds(attemptId)).toEqual(["network-changed"]);
    const { network } = await db.attemptContact.findUniqueOrThrow({ where: { attemptId } });
    expect(network).not.toContain("198.51.100");
    expect(network).toMatch(/^[\w-]{16}\.[\w-]{16}$/);
  });

  it("takes nobody's word for another's attempt", async () => {
    const { attemptId } = await aSitting();
    await flush();
    await db.$executeRaw`update attempt_contact set last_at = 'epoch' where attempt_id = ${attemptId}::uuid`;
    const other = await anApplicant();
    await as(other.cookie).get(`/api/exam/${attemptId}/state`);
    await as(other.cookie).get(`/api/exam/${randomUUID()}/state`);
    await flush();
    const { lastAt } = await db.attemptContact.findUniqueOrThrow({ where: { attemptId } });
    expect(lastAt.getTime()).toBe(0);
  });

  it("notes each play beyond those that the rules allow, once", async () => {
    const { attemptId } = await aSitting();
    const [item = ""] = (await formOf(attemptId)).form.listening;
    const play = (sequence: number) =>
      db.attemptEntry.create({
        data: {
          attemptId,
          sequence,
          counter: sequence,
          leaseId: randomUUID(),
          itemId: item,
          kind: "play",
          at: minute(2),
          previousHash: "",
          hash: String(sequence),
        },
      });
    await play(1);
    await play(2);
    await signalExcessPlays();
    expect(await kinds(attemptId)).toEqual([]);
    await play(3);
    await signalExcessPlays();
    await signalExcessPlays();
    const [excess, ...more] = await db.attemptSignal.findMany({ where: { attemptId } });
    expect(excess).toMatchObject({ kind: "excess-play", detail: { item, plays: 3 } });
    expect(more).toEqual([]);
  });
});
