import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { firstBrokenEntry } from "@/lib/exam/journal";
import { db } from "@/lib/platform/db";
import { sha256Hex } from "@/lib/platform/digest";
import { anApplicant, begin, prepareExam } from "@/tests/factories/candidate";
import { type FreshDatabase, freshDatabase, setClock } from "../harness";
import { type Client, examServer } from "./exam-server";
import { formOf, listeningEnd, receiptsOf, rowsOf, sitDown, standingOf } from "./sitting";

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

const anAnswer = (counter: number, item: string, option: number | null) =>
  ({ counter, kind: "answer", item, option }) as const;
const aPlay = (counter: number, item: string) =>
  ({ counter, kind: "play", item, option: null }) as const;

describe("an entry", () => {
  it("is stored with a receipt, and a repeated record gets the same receipt", async () => {
    const { attemptId, form, answer } = await aSitting();
    const [item = ""] = form.listening;
    const first = await answer(item, 2, 1);
    expect(first.status).toBe(200);
    expect(first.body).toEqual({
      receipts: [
        {
          counter: 1,
          sequence: 1,
          at: expect.stringMatching(/^2026-03-02T04:00:\d\d\.\d{3}Z$/),
          kind: "answer",
          item,
          option: 2,
          standing: "counted",
          previousHash: "",
          hash: expect.stringMatching(/^[0-9a-f]{64}$/),
          signature: expect.stringMatching(/^[\w-]{86}$/),
        },
      ],
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
    expect((await answer(item, 1, 5)).body).toEqual({ error: "counter_reused" });
    expect((await answer(other, 1, 4)).body).toEqual({ error: "counter_behind" });
  });

  it("comes with others in one request, and again with more of them", async () => {
    const { attemptId, form, record, state } = await aSitting();
    const [first = "", second = "", third = ""] = form.listening;
    const sent = [anAnswer(1, first, 0), aPlay(2, second), anAnswer(3, first, 1)];
    const receipts = receiptsOf(await record(sent));
    const more = await record([...sent, anAnswer(4, third, null)]);
    expect(receiptsOf(more).slice(0, 3)).toEqual(receipts);
    expect(receiptsOf(more).map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4]);
    const rows = await rowsOf(attemptId);
    expect(firstBrokenEntry(rows, sha256Hex)).toBeNull();
    expect(rows.map(({ kind, option }) => [kind, option])).toEqual([
      ["answer", 0],
      ["play", null],
      ["answer", 1],
      ["answer", null],
    ]);
    expect((await state()).body).toMatchObject({ plays: { [second]: 1 }, playsAllowed: 2 });
  });

  it("that is refused lets those before it through and none after it", async () => {
    const { attemptId, form, record } = await aSitting();
    const [first = "", second = ""] = form.listening;
    const sent = [anAnswer(1, first, 0), anAnswer(2, "L-999", 1), anAnswer(3, second, 1)];
    const reply = await record(sent);
    expect(reply).toMatchObject({
      status: 200,
      body: { refused: { counter: 2, code: "foreign_item" } },
    });
    expect(receiptsOf(reply)).toHaveLength(1);
    expect(await rowsOf(attemptId)).toHaveLength(1);
  });

  it("is a play only of a clip: a text is not played, and a play has no option", async () => {
    const { form, play, record, step, lease, client, attemptId } = await aSitting();
    await step("end-listening");
    await step("start-reading");
    expect(standingOf(await play(form.reading[0] ?? ""))).toBe("foreign_item");
    const item = form.listening[0] ?? "";
    const entries = [{ counter: 2, kind: "play", item, option: 1 }];
    expect((await client.post(`/api/exam/${attemptId}/entries`, { lease, entries })).status).toBe(
      400,
    );
    expect((await record([anAnswer(2, item, 0), anAnswer(2, item, 0)])).status).toBe(400);
    expect((await record([])).status).toBe(400);
  });

  it("keeps a chain that a change of any column breaks", async () => {
    const { attemptId, form, answer, play } = await aSitting();
    for (const item of form.listening.slice(0, 4)) await answer(item, 1);
    await play(form.listening[0] ?? "");
    await answer(form.listening[0] ?? "", null);
    const rows = await rowsOf(attemptId);
    expect(firstBrokenEntry(rows, sha256Hex)).toBeNull();
    for (const change of [{ option: 2 }, { kind: "play" }, { standing: "superseded" }]) {
      const tampered = rows.map((row) => (row.sequence === 3 ? { ...row, ...change } : row));
      expect(firstBrokenEntry(tampered, sha256Hex)).toBe(3);
    }
    expect(firstBrokenEntry(rows.toSpliced(1, 1), sha256Hex)).toBe(3);
  });

  it("keeps one chain when many arrive at once", async () => {
    const { attemptId, form, record } = await aSitting();
    const sends = form.listening.map((item, index) => record([anAnswer(index + 1, item, 0)]));
    const outcomes = (await Promise.all(sends)).map(standingOf);
    const rows = await rowsOf(attemptId);
    // Those that overtook a higher counter are refused, never lost silently: the device sends them again.
    expect(outcomes.filter((outcome) => outcome !== "counted")).toSatisfy((others: unknown[]) =>
      others.every((outcome) => outcome === "counter_behind"),
    );
    expect(rows).toHaveLength(outcomes.filter((outcome) => outcome === "counted").length);
    expect(firstBrokenEntry(rows, sha256Hex)).toBeNull();
  });

  it("is one when two requests bring it at once", async () => {
    const { attemptId, form, answer } = await aSitting();
    const item = form.listening[0] ?? "";
    const replies = await Promise.all([1, 2, 3, 4, 5, 6].map(() => answer(item, 3, 1)));
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
    const rivals = await Promise.all([0, 1, 2, 3].map((option) => answer(item, option, 2)));
    expect(rivals.map(standingOf).toSorted()).toEqual([
      "counted",
      "counter_reused",
      "counter_reused",
      "counter_reused",
    ]);
    expect(await rowsOf(attemptId)).toHaveLength(2);
  });

  it("is refused for an item of no form, of a block not open, and under a lease of nobody's", async () => {
    const { attemptId, client, form, answer, step } = await aSitting();
    const foreign = await db.item.findFirstOrThrow({
      where: { block: "listening", id: { notIn: form.listening } },
    });
    expect(await answer(foreign.id, 1)).toMatchObject({
      status: 422,
      body: { error: "foreign_item" },
    });
    expect((await answer(form.reading[0] ?? "", 1)).body).toEqual({ error: "block_not_open" });
    const forged = { lease: randomUUID(), entries: [anAnswer(1, form.listening[0] ?? "", 1)] };
    expect(await client.post(`/api/exam/${attemptId}/entries`, forged)).toMatchObject({
      status: 409,
      body: { error: "lease_unknown" },
    });
    expect(await rowsOf(attemptId)).toEqual([]);
    await step("end-listening");
    expect((await answer(form.reading[0] ?? "", 1)).body).toEqual({ error: "block_not_open" });
    await step("start-reading");
    expect(standingOf(await answer(form.reading[0] ?? "", 1))).toBe("counted");
  });

  it("is refused under the lease of another's attempt", async () => {
    const { attemptId, client, form } = await aSitting();
    const other = await aSitting();
    const entries = [anAnswer(1, form.listening[0] ?? "", 1)];
    const reply = await client.post(`/api/exam/${attemptId}/entries`, {
      lease: other.lease,
      entries,
    });
    expect(reply.body).toEqual({ error: "lease_unknown" });
  });

  it("cannot flood a journal: after some thousands nothing more is taken", async () => {
    const { attemptId, form, lease, record } = await aSitting();
    const item = form.listening[0] ?? "";
    await db.$executeRaw`
      insert into attempt_entry (attempt_id, sequence, counter, lease_id, item_id, option, at, previous_hash, hash)
      select ${attemptId}::uuid, n, n, ${lease}::uuid, ${item}, 1, qonys_now(), '', '' from generate_series(1, 2998) n`;
    const reply = await record([2999, 3000, 3001].map((counter) => anAnswer(counter, item, 0)));
    expect(receiptsOf(reply)).toHaveLength(2);
    expect(reply.body["refused"]).toEqual({ counter: 3001, code: "too_many_answers" });
    expect(await record([anAnswer(3001, item, 0)])).toMatchObject({ status: 429 });
  });

  it("is refused from a page of another site, and as anything but JSON", async () => {
    const { attemptId, client, form, lease } = await aSitting();
    const body = { lease, entries: [anAnswer(1, form.listening[0] ?? "", 1)] };
    const path = `/api/exam/${attemptId}/entries`;
    const foreign = await client.post(path, body, { origin: "https://elsewhere.example" });
    expect(foreign).toMatchObject({ status: 403, body: { error: "foreign_origin" } });
    const form2 = await client.post(path, body, { "content-type": "text/plain" });
    expect(form2.status).toBe(415);
    expect((await client.post(path, { ...body, key: 1 })).status).toBe(400);
    expect(
      (await client.post(path, { lease, entries: [{ ...body.entries[0], option: 4 }] })).status,
    ).toBe(400);
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
