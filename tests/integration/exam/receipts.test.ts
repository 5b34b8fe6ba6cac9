import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { journalLine } from "@/lib/exam/journal";
import { ReceiptFile } from "@/lib/exam/receipt-file.schema";
import { sweepAttempts } from "@/lib/exam/tasks.command";
import { verifyReceiptFile } from "@/lib/exam/verify-receipt-file";
import { checkChains } from "@/lib/identity/chains.query";
import { pool } from "@/lib/platform/db";
import { sha256Hex } from "@/lib/platform/digest";
import { withClient } from "@/lib/platform/postgres/connection";
import { anApplicant, begin, prepareExam, someone } from "@/tests/factories/candidate";
import { type FreshDatabase, freshDatabase, setClock } from "../harness";
import { type Client, examServer } from "./exam-server";
import { formOf, receiptsOf, sitDown, standingOf } from "./sitting";

const START = new Date("2026-03-02T04:00:00Z");
const LONG_AFTER = new Date("2026-03-02T08:00:00Z");

let database: FreshDatabase;
let as: (cookie: string | null) => Client;
let folder: string;

beforeAll(async () => {
  database = await freshDatabase();
  await setClock(database, START);
  await prepareExam();
  as = await examServer();
  folder = await mkdtemp(path.join(tmpdir(), "qonys-receipts-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** An attempt that is over, with entries of every standing. */
async function anEndedAttempt() {
  await setClock(database, START);
  const candidate = await anApplicant();
  const attemptId = await begin(candidate);
  const client = as(candidate.cookie);
  const { form } = await formOf(attemptId);
  const first = await sitDown(client, attemptId);
  const given = [await first.answer(form.listening[0] ?? "", 1)];
  given.push(await first.play(form.listening[1] ?? ""));
  const early = await client.get(`/api/exam/${attemptId}/receipts`);
  const second = await sitDown(client, attemptId, true);
  given.push(await first.answer(form.listening[2] ?? "", null));
  given.push(await second.answer(form.listening[2] ?? "", 3));
  await setClock(database, LONG_AFTER);
  await sweepAttempts();
  given.push(await second.answer(form.reading[0] ?? "", 2));
  return { attemptId, client, early, given, second, form };
}

it("gives the file of an attempt that is over, to its candidate alone, with every entry ever taken", async () => {
  const { attemptId, client, early, given } = await anEndedAttempt();
  expect(early).toMatchObject({ status: 409, body: { error: "not_ended" } });
  expect(given.map(standingOf)).toEqual(["counted", "counted", "superseded", "counted", "late"]);
  const reply = await client.get(`/api/exam/${attemptId}/receipts`);
  expect(reply.status).toBe(200);
  const file = ReceiptFile.parse(reply.body);
  // The receipts of the file are those that were given, letter for letter.
  const receipts = file.entries.map(({ lease, ...receipt }) => receipt);
  expect(receipts).toEqual(given.flatMap((answer) => receiptsOf(answer)));
  expect(file.events.map(({ type }) => type)).toEqual(
    expect.arrayContaining([
      "device-opened",
      "listening-started",
      "device-changed",
      "attempt-ended",
    ]),
  );
  expect((await client.get(`/api/exam/${attemptId}/receipts`)).text).toBe(reply.text);
  const published = await as(null).get("/api/exam/receipt-key");
  expect(published.body).toEqual({ algorithm: "Ed25519", key: file.key, earlier: [] });
  expect(await verifyReceiptFile(reply.text, [file.key])).toMatchObject({ ok: true });

  const stranger = await anApplicant();
  expect((await as(stranger.cookie).get(`/api/exam/${attemptId}/receipts`)).status).toBe(404);
  const centre = await someone("testing-centre");
  expect((await as(centre.cookie).get(`/api/exam/${attemptId}/receipts`)).status).toBe(404);
  expect((await as(null).get(`/api/exam/${attemptId}/receipts`)).status).toBe(401);
});

const verify = (...args: readonly string[]) =>
  new Promise<{ code: number; said: string }>((resolve) => {
    const command = ["--import", "tsx", "scripts/verify-attempt.ts", ...args];
    const env = {
      PATH: process.env["PATH"],
      DATA_DIR: folder,
      QONYS_MODE: "test",
      NODE_ENV: "test",
    } as const;
    const child = execFile(process.execPath, command, { env }, (_, out, problem) =>
      resolve({ code: child.exitCode ?? -1, said: out + problem }),
    );
  });

it("is checked by a command without a database, which says where it breaks", async () => {
  const { attemptId, client } = await anEndedAttempt();
  const { text, body } = await client.get(`/api/exam/${attemptId}/receipts`);
  const { key, entries } = ReceiptFile.parse(body);
  const file = path.join(folder, "receipts.json");
  await writeFile(file, text);
  // Whoever has a key of their own can make a file that fits together: that is no proof yet.
  expect(await verify(file)).toMatchObject({
    code: 3,
    said: expect.stringMatching(
      /^WHOLE IN ITSELF:[\s\S]*5 entries: 3 counted, 1 late, 1 superseded[\s\S]*NOT COMPARED/,
    ),
  });
  expect(await verify(file, "--key", key)).toMatchObject({
    code: 0,
    said: expect.stringMatching(/^WHOLE: nothing was changed/),
  });
  expect(await verify(file, "--key", "A".repeat(43))).toMatchObject({
    code: 1,
    said: expect.stringContaining("not the one to compare with"),
  });
  await writeFile(
    file,
    text.replace(`"hash":"${entries[2]?.hash}"`, `"hash":"${entries[1]?.hash}"`),
  );
  expect(await verify(file)).toMatchObject({ code: 1, said: expect.stringContaining("(entry 3)") });
  // Beside the state folder of the portal it compares with the portal's own key, unasked.
  await writeFile(path.join(folder, "secret"), "another-secret-of-at-least-32-bytes\n");
  await writeFile(file, text);
  expect(await verify(file)).toMatchObject({
    code: 1,
    said: expect.stringContaining("not the one"),
  });
  expect((await verify(path.join(folder, "nothing.json"))).code).toBe(2);
  expect(await verify()).toMatchObject({ code: 2, said: expect.stringContaining("3: whole in") });
});

it("is written as the database writes it, whatever an entry holds", async () => {
  const hex = fc.stringMatching(/^[0-9a-f]{64}$/);
  const entry = fc.record({
    previousHash: fc.oneof(fc.constant(""), hex),
    attemptId: fc.uuid(),
    sequence: fc.integer({ min: 1, max: 3_000 }),
    counter: fc.integer({ min: 1, max: 1_000_000 }),
    leaseId: fc.uuid(),
    kind: fc.constantFrom("answer", "play"),
    itemId: fc.stringMatching(/^[A-Za-z0-9-]{1,20}$/),
    option: fc.option(fc.integer({ min: 0, max: 3 })),
    at: fc.date({ min: new Date("2026-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }),
    standing: fc.constantFrom("counted", "late", "superseded"),
  });
  await fc.assert(
    fc.asyncProperty(entry, async (given) => {
      const { previousHash, attemptId, sequence, counter, leaseId, kind, itemId, option, at } =
        given;
      const { rows } = await pool.query(
        "select journal_hash($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) as hash",
        [
          previousHash,
          attemptId,
          sequence,
          counter,
          leaseId,
          kind,
          itemId,
          option,
          at,
          given.standing,
        ],
      );
      expect(rows[0].hash).toBe(sha256Hex(journalLine(given)));
    }),
    { numRuns: 200 },
  );
});

it("is a chain that the auditor's check follows, with what does not count in it", async () => {
  const { attemptId } = await anEndedAttempt();
  const auditor = await someone("auditor");
  expect(await checkChains(auditor.actor)).toMatchObject({ broken: [] });
  const rewrite = `set session_replication_role = replica;
    update attempt_entry set standing = 'counted' where attempt_id = '${attemptId}' and standing = 'late'`;
  await withClient(database.ownerUrl, (owner) => owner.query(rewrite));
  expect(await checkChains(auditor.actor)).toMatchObject({ broken: [attemptId] });
});
