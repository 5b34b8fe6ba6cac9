import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { formFor } from "@/lib/exam/draw-form.query";
import { db, pool } from "@/lib/platform/db";
import { withClient } from "@/lib/platform/postgres/connection";
import { practicePool } from "@/lib/practice/pool.query";
import { practiceEndpoints } from "@/lib/practice/practice.endpoint";
import { RULE_SET_2026 } from "@/lib/rules/rule-set-2026";
import { seedItems } from "@/prisma/seed/seed-items";
import { seedPractice } from "@/prisma/seed/seed-practice";
import { practiceBank } from "@/tests/unit/practice/pool.fixture";
import { freshDatabase } from "../harness";
import { servedBy } from "./served-by";

const database = await freshDatabase();
const get = await servedBy(practiceEndpoints);

beforeAll(async () => {
  await seedItems();
  await seedPractice();
});

it("keeps the pool as it is delivered, however often it is seeded", async () => {
  await seedPractice();
  const stored = [...(await practicePool("listening")), ...(await practicePool("reading"))];
  expect(stored).toEqual(practiceBank);
});

it("never draws a practice item into a form of the test", async () => {
  const practice = new Set((await db.practiceItem.findMany()).map(({ id }) => id));
  expect(practice.size).toBe(60);
  for (let seed = 0; seed < 20; seed += 1) {
    const form = await formFor(randomUUID(), RULE_SET_2026, `seed ${seed}`);
    const drawn = [...form.listening, ...form.reading];
    expect(drawn.filter((id) => practice.has(id) || id.startsWith("P-"))).toEqual([]);
  }
});

it("refuses the ids of the one table in the other", async () => {
  const [practice] = await db.practiceItem.findMany({ take: 1 });
  if (practice === undefined) return expect.fail("the pool is seeded");
  const strayed = pool.query(
    "insert into item select (jsonb_populate_record(i, $1)).* from item i limit 1",
    [{ id: "P-R-901", lineage: "P-R-901" }],
  );
  await expect(strayed).rejects.toThrow("item_not_practice");
  const row = { ...practice, face: {}, answer: {} };
  for (const id of ["R-901", "L-901", "P-X-901", "P-R-901 ", "P-L-901"]) {
    const added = db.practiceItem.create({ data: { ...row, id, block: "reading" } });
    await expect(added, id).rejects.toThrow("practice_item_");
  }
});

it("has no reference between the two, and lets nobody change what was asked", async () => {
  const { rows } = await withClient(database.ownerUrl, (owner) =>
    owner.query(
      "select conname from pg_constraint where contype = 'f' and 'practice_item'::regclass in (conrelid, confrelid)",
    ),
  );
  expect(rows).toEqual([]);
  await expect(pool.query("update practice_item set key = 0")).rejects.toThrow("permission denied");
  await expect(pool.query("delete from practice_item")).rejects.toThrow("permission denied");
});

it("gives the questions to anybody, without keys, explanations and transcripts", async () => {
  const reply = await get("/api/practice/questions/listening");
  expect(reply.status).toBe(200);
  const text = await reply.text();
  expect(JSON.parse(text).questions).toHaveLength(20);
  for (const item of practiceBank) {
    expect(text).not.toContain(item.explanation.ru);
    if (item.block === "listening") expect(text).not.toContain(item.stimulus.turns[0]?.text);
  }
});

it("gives keys and explanations of the pool only", async () => {
  const reply = await get("/api/practice/answers/reading");
  const { answers } = await reply.json();
  expect(answers).toHaveLength(40);
  expect(answers[0]).toEqual({
    id: "P-R-001",
    key: practiceBank.find(({ id }) => id === "P-R-001")?.key,
    explanation: expect.objectContaining({ kk: expect.any(String) }),
    turns: null,
  });
  expect((await get("/api/practice/answers/speaking")).status).toBe(404);
});

it("plays clips of the pool and nothing else of the disk", async () => {
  const clip = await get("/api/practice/audio/P-L-001.webm");
  expect([clip.status, clip.headers.get("content-type")]).toEqual([200, "audio/webm"]);
  expect((await clip.arrayBuffer()).byteLength).toBeGreaterThan(10_000);
  for (const file of ["L-001.webm", "..%2Faudio%2FL-001.webm", "P-L-999.webm", "made-from.json"]) {
    expect((await get(`/api/practice/audio/${file}`)).status, file).toBe(404);
  }
});
