import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { isPackageList, keyBytes, packageLabel, readClip } from "@/lib/exam/package";
import { openPackage } from "@/lib/exam/package-cipher";
import { pauseAttempt } from "@/lib/exam/pause.command";
import { SYSTEM } from "@/lib/identity/roles";
import { db, inTransaction } from "@/lib/platform/db";
import { sha256Base64 } from "@/lib/platform/digest";
import { anApplicant, pay, prepare, prepareExam } from "@/tests/factories/candidate";
import { type FreshDatabase, freshDatabase, setClock } from "../harness";
import { type Client, examServer } from "./exam-server";
import { openedBlock } from "./opened-block";
import { formOf, type Sitting, sitDown } from "./sitting";

const START = new Date("2026-03-02T04:00:00Z");

let database: FreshDatabase;
let as: (cookie: string | null) => Client;

beforeAll(async () => {
  database = await freshDatabase();
  await setClock(database, START);
  await prepareExam();
  as = await examServer();
});

/** An attempt that is ready, with a device that holds its lease. */
async function aReadyAttempt() {
  const candidate = await anApplicant();
  await pay(candidate);
  const attemptId = await prepare(candidate);
  const client = as(candidate.cookie);
  const sitting = await sitDown(client, attemptId);
  const { form } = await formOf(attemptId);
  return { attemptId, client, form, ...sitting };
}

const keyOf = async ({ state }: Pick<Sitting, "state">) => (await state()).body["blockKey"];

async function download(client: Client, attemptId: string, name: string) {
  const response = await client.raw(`/api/exam/${attemptId}/packages/${name}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { status: response.status, digest: response.headers.get("repr-digest"), bytes };
}

describe("sealed blocks", () => {
  it("are there before the clock runs, whole by their digest, and tell nothing", async () => {
    const { attemptId, client, form } = await aReadyAttempt();
    const { body } = await client.get(`/api/exam/${attemptId}/packages`);
    expect(body).toMatchObject({ clips: form.listening.length });
    const items = await db.item.findMany({ where: { id: { in: form.reading } } });
    for (const block of ["listening", "reading"]) {
      const { status, digest, bytes } = await download(client, attemptId, block);
      expect(status).toBe(200);
      expect(digest).toBe(`sha-256=:${sha256Base64(bytes)}:`);
      const text = Buffer.from(bytes).toString("latin1");
      for (const { id } of items) expect(text).not.toContain(id);
    }
    expect(JSON.stringify(body)).not.toContain(form.seed);
  });

  it("come as the same number of bytes for clips of different length, up to a step", async () => {
    const { attemptId, client, form } = await aReadyAttempt();
    for (const place of form.listening.keys()) {
      const { bytes } = await download(client, attemptId, `listening/clips/${place + 1}.webm`);
      expect((bytes.length - 12 - 16) % (16 * 1024)).toBe(0);
    }
    expect((await download(client, attemptId, "listening/clips/0.webm")).status).toBe(404);
    expect((await download(client, attemptId, "listening/clips/99.webm")).status).toBe(404);
    expect((await download(client, attemptId, "listening/clips/1.wav")).status).toBe(404);
    expect((await download(client, attemptId, "between")).status).toBe(404);
  });

  it("use no nonce twice, so that the same key may seal them again", async () => {
    const { attemptId, client } = await aReadyAttempt();
    const nonces = new Set<string>();
    for (let turn = 0; turn < 20; turn += 1) {
      const { bytes } = await download(client, attemptId, "listening");
      nonces.add(Buffer.from(bytes.slice(0, 12)).toString("hex"));
    }
    expect(nonces.size).toBe(20);
  });
});

describe("the key of a block", () => {
  it("comes with the block's clock, only to who holds the lease, and opens that block alone", async () => {
    const attempt = await aReadyAttempt();
    const { attemptId, client, form, step } = attempt;
    expect(await keyOf(attempt)).toBeNull();
    const started = await step("start-listening");
    expect(started.body["blockKey"]).toEqual(expect.any(String));
    const other = await client.get(`/api/exam/${attemptId}/state`);
    expect(other.body).toMatchObject({ lease: "taken", blockKey: null });
    const listening = await openedBlock(client, attemptId, "listening", started.body);
    expect(listening?.map(({ id }) => id)).toEqual(form.listening);
    expect(await openedBlock(client, attemptId, "reading", started.body)).toBeNull();
    await step("end-listening");
    expect(await keyOf(attempt)).toBeNull();
    const reading = await step("start-reading");
    expect(reading.body["blockKey"]).not.toBe(started.body["blockKey"]);
    const asked = await openedBlock(client, attemptId, "reading", reading.body);
    expect(asked?.map(({ id }) => id)).toEqual(form.reading);
    await step("end-reading");
    expect(await keyOf(attempt)).toBeNull();
    expect((await client.get(`/api/exam/${attemptId}/packages`)).status).toBe(404);
  });

  it("is kept back while the clock stands", async () => {
    const attempt = await aReadyAttempt();
    await attempt.step("start-listening");
    await inTransaction((tx) =>
      pauseAttempt(tx, attempt.attemptId, "centre", SYSTEM, new Date(START.getTime() + 1_000)),
    );
    expect(await keyOf(attempt)).toBeNull();
  });

  it("opens each clip as it lies in the bank, and none as another's", async () => {
    const { attemptId, client, form, step } = await aReadyAttempt();
    const { blockKey } = (await step("start-listening")).body;
    const { body: list } = await client.get(`/api/exam/${attemptId}/packages`);
    if (!isPackageList(list) || typeof blockKey !== "string") throw new Error("no packages");
    const key = keyBytes(blockKey);
    const { bytes } = await download(client, attemptId, "listening/clips/3.mp3");
    const plain = await openPackage(key, packageLabel(list.form, "listening", 3), bytes);
    const clip = plain && readClip(plain);
    const item = await db.item.findUniqueOrThrow({ where: { id: form.listening[2] ?? "" } });
    const { audio } = (item.face as unknown as { stimulus: { audio: string } }).stimulus;
    const file = await readFile(`prisma/bank/audio/${audio}.mp3`);
    expect(clip?.type).toBe("audio/mpeg");
    expect(clip !== null && Buffer.from(clip.bytes).equals(file)).toBe(true);
    expect(await openPackage(key, packageLabel(list.form, "listening", 4), bytes)).toBeNull();
    const changed = bytes.with(100, (bytes[100] ?? 0) ^ 1);
    expect(await openPackage(key, packageLabel(list.form, "listening", 3), changed)).toBeNull();
  });
});
