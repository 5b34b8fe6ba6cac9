import { beforeAll, describe, expect, it } from "vitest";
import { firstBrokenEntry } from "@/lib/exam/journal";
import { db } from "@/lib/platform/db";
import { sha256Hex } from "@/lib/platform/digest";
import { anApplicant, begin, prepareExam } from "@/tests/factories/candidate";
import { type FreshDatabase, freshDatabase, setClock } from "../harness";
import { type Client, examServer } from "./exam-server";
import { formOf, listeningEnd, sitDown } from "./sitting";

const START = new Date("2026-03-02T04:00:00Z");
const later = (seconds: number) => new Date(START.getTime() + seconds * 1_000);

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
  return {
    attemptId,
    client,
    candidate,
    ...(await formOf(attemptId)),
    ...(await sitDown(client, attemptId)),
  };
}

const rowsOf = (attemptId: string) =>
  db.attemptEntry.findMany({ where: { attemptId }, orderBy: { sequence: "asc" } });

describe("an answer", () => {
  it("is stored with a receipt, and a repeated send gets the same receipt", async () => {
    const { attemptId, form, answer } = await aSitting();
    const [item = ""] = form.listening;
    const first = await answer(item, 2, 1);
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({
      sequence: 1,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const again = await answer(item, 2, 1);
    expect(again.body).toEqual(first.body);
    expect(await rowsOf(attemptId)).toHaveLength(1);
  });

  it("cannot be replaced under the counter of another", async () => {
    const { form, answer } = await aSitting();
    const [item = "", other = ""] = form.listening;
    await answer(item, 2, 5);
    expect((await answer(other, 1, 5)).body).toEqual({ error: "counter_reused" });
    expect((await answer(other, 1, 4)).body).toEqual({ error: "counter_behind" });
  });

  it("keeps a chain that a change of any column breaks", async () => {
    const { attemptId, form, answer } = await aSitting();
    for (const item of form.listening.slice(0, 5)) await answer(item, 1);
    await answer(form.listening[0] ?? "", null);
    const rows = await rowsOf(attemptId);
    expect(firstBrokenEntry(rows, sha256Hex)).toBeNull();
    const tampered = rows.map((row) => (row.sequence === 3 ? { ...row, option: 2 } : row));
    expect(firstBrokenEntry(tampered, sha256Hex)).toBe(3);
    expect(firstBrokenEntry(rows.toSpliced(1, 1), sha256Hex)).toBe(3);
  });

  it("keeps one chain when many arrive at once", async () => {
    const { attemptId, form, client, lease } = await aSitting();
    const sends = form.listening.map((item, index) =>
      client.post(`/api/exam/${attemptId}/answers`, { lease, counter: index + 1, item, option: 0 }),
    );
    const outcomes = (await Promise.all(sends)).map((sent) => sent.body["error"] ?? "saved");
    const rows = await rowsOf(attemptId);
    // Those that overtook a higher counter are refused, never lost silently: the device sends them again.
    expect(new Set(outcomes)).toSatisfy((all: Set<unknown>) => all.size <= 2 && all.has("saved"));
    expect(rows).toHaveLength(outcomes.filter((outcome) => outcome === "saved").length);
    expect(firstBrokenEntry(rows, sha256Hex)).toBeNull();
  });

  it("is refused for an item of no form, of a block not open, and of a block left", async () => {
    const { form, answer, step } = await aSitting();
    const foreign = await db.item.findFirstOrThrow({
      where: { block: "listening", id: { notIn: form.listening } },
    });
    expect(await answer(foreign.id, 1)).toMatchObject({
      status: 422,
      body: { error: "foreign_item" },
    });
    expect((await answer(form.reading[0] ?? "", 1)).body).toEqual({ error: "block_not_open" });
    await step("end-listening");
    expect((await answer(form.listening[0] ?? "", 1)).body).toEqual({ error: "late" });
    expect((await answer(form.reading[0] ?? "", 1)).body).toEqual({ error: "block_not_open" });
    await step("start-reading");
    expect((await answer(form.reading[0] ?? "", 1)).status).toBe(200);
  });

  it("counts until the deadline and not at it; a receipt can be asked for again afterwards", async () => {
    const { attemptId, form, answer } = await aSitting();
    const [item = "", other = ""] = form.listening;
    const listeningEndsAt = await listeningEnd(attemptId);
    await setClock(database, new Date(listeningEndsAt.getTime() - 2_000));
    const saved = await answer(item, 1, 1);
    expect(saved.status).toBe(200);
    await setClock(database, listeningEndsAt);
    expect(await answer(other, 1, 2)).toMatchObject({ status: 409, body: { error: "late" } });
    expect((await answer(item, 1, 1)).body).toEqual(saved.body);
  });

  it("is never stored with a time at or after its block's deadline, however close the race", async () => {
    const { attemptId, form, client, lease } = await aSitting();
    const listeningEndsAt = await listeningEnd(attemptId);
    await setClock(database, new Date(listeningEndsAt.getTime() - 400));
    let counter = 0;
    let savedOnes = 0;
    for (let late = 0; late < 5; ) {
      counter += 1;
      const item = form.listening[counter % 20];
      const sent = await client.post(`/api/exam/${attemptId}/answers`, {
        lease,
        counter,
        item,
        option: 0,
      });
      if (sent.status === 200) savedOnes += 1;
      if (sent.body["error"] === "late") late += 1;
      if (sent.status === 429) await new Promise((resolve) => setTimeout(resolve, 200));
    }
    const rows = await rowsOf(attemptId);
    expect(rows).toHaveLength(savedOnes);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every((row) => row.at < listeningEndsAt)).toBe(true);
  });

  it("is refused from a device whose lease another one took over", async () => {
    const { attemptId, client, form, answer, state } = await aSitting();
    const [item = "", other = ""] = form.listening;
    const saved = await answer(item, 1, 1);
    await expect(sitDown(client, attemptId)).rejects.toThrow("lease_taken");
    const second = await sitDown(client, attemptId, true);
    expect((await answer(other, 1, 2)).body).toEqual({ error: "lease_superseded" });
    expect((await answer(item, 1, 1)).body).toEqual(saved.body);
    expect((await state()).body).toMatchObject({ lease: "taken" });
    expect((await second.answer(other, 3)).status).toBe(200);
    expect((await second.state()).body).toMatchObject({
      lease: "mine",
      saved: expect.arrayContaining([
        expect.objectContaining({ item, option: 1 }),
        expect.objectContaining({ item: other, option: 3 }),
      ]),
    });
  });

  it("is refused from a page of another site, and as anything but JSON", async () => {
    const { attemptId, client, form, lease } = await aSitting();
    const body = { lease, counter: 1, item: form.listening[0], option: 1 };
    const path = `/api/exam/${attemptId}/answers`;
    const foreign = await client.post(path, body, { origin: "https://elsewhere.example" });
    expect(foreign).toMatchObject({ status: 403, body: { error: "foreign_origin" } });
    const form2 = await client.post(path, body, { "content-type": "text/plain" });
    expect(form2.status).toBe(415);
    expect((await client.post(path, { ...body, key: 1 })).status).toBe(400);
    expect((await client.post(path, { ...body, option: 4 })).status).toBe(400);
  });

  it("is taken back by a null and then counts as none", async () => {
    const { form, answer, state } = await aSitting();
    const [item = ""] = form.listening;
    await answer(item, 1);
    await answer(item, null);
    expect((await state()).body["saved"]).toMatchObject([{ item, option: null, sequence: 2 }]);
  });
});

it("keeps time by the shared clock: a phase moves on where the clock says", async () => {
  const { attemptId, state } = await aSitting();
  await setClock(database, later(20 * 60 + 30));
  expect((await state()).body).toMatchObject({ phase: "between", endsAt: expect.any(String) });
  await setClock(database, later(26 * 60));
  const view = (await state()).body;
  const attempt = await db.attempt.findUniqueOrThrow({ where: { id: attemptId } });
  expect(view).toMatchObject({ phase: "reading" });
  // Reading began when the rest was over, not when somebody looked.
  const end = (await listeningEnd(attemptId)).getTime();
  expect(attempt.readingStartedAt?.getTime()).toBe(end + 5 * 60_000);
  expect(attempt.readingEndsAt?.getTime()).toBe(end + 55 * 60_000);
});
