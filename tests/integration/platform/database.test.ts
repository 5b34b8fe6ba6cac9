import { expect, it } from "vitest";
import { currentTime } from "@/lib/platform/clock";
import { db, inTransaction, isExclusionViolation, isUniqueViolation } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/queue";
import { freshDatabase, setClock } from "../harness";

const database = await freshDatabase();

const anItem = (id: string) => ({
  id,
  lineage: id,
  block: "reading",
  kind: "notice",
  topic: "shop",
  level: "A1",
  difficulty: 0.5,
  face: {},
  key: 0,
  answer: {},
});

const aSlot = (room: string) => ({
  region: "75",
  room,
  startsAt: new Date("2026-03-02T05:00:00Z"),
  endsAt: new Date("2026-03-02T05:30:00Z"),
  openedById: "00000000-0000-4000-8000-000000000001",
});

const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (cause: unknown) => cause,
  );

it("tells a unique violation and its index, from a model and from raw SQL", async () => {
  await db.item.create({ data: anItem("one") });
  const byModel = await failureOf(db.item.create({ data: anItem("one") }));
  expect(isUniqueViolation(byModel)).toBe(true);
  expect(isUniqueViolation(byModel, "item_pkey")).toBe(true);
  expect(isUniqueViolation(byModel, "another_index")).toBe(false);
  expect(isExclusionViolation(byModel)).toBe(false);
  const byRaw = await failureOf(
    db.$executeRaw`insert into item select * from item where id = 'one'`,
  );
  expect(isUniqueViolation(byRaw, "item_pkey")).toBe(true);
});

it("tells an exclusion violation and its constraint", async () => {
  await db.slot.create({ data: aSlot("1") });
  await db.slot.create({ data: aSlot("2") });
  const refused = await failureOf(inTransaction((tx) => tx.slot.create({ data: aSlot("1") })));
  expect(isExclusionViolation(refused)).toBe(true);
  expect(isExclusionViolation(refused, "slot_room_free")).toBe(true);
  expect(isUniqueViolation(refused)).toBe(false);
});

it("runs a transaction again when another one was in its way", async () => {
  await db.item.create({ data: { ...anItem("counter"), key: 0 } });
  const addOne = () =>
    inTransaction(
      async (tx) => {
        const { key } = await tx.item.findUniqueOrThrow({ where: { id: "counter" } });
        await tx.item.update({ where: { id: "counter" }, data: { key: key + 1 } });
      },
      { isolation: "Serializable" },
    );
  await Promise.all([addOne(), addOne(), addOne()]);
  expect((await db.item.findUniqueOrThrow({ where: { id: "counter" } })).key).toBe(3);
});

it("shares one clock between processes and SQL", async () => {
  await setClock(database, new Date("2026-03-02T04:00:00Z"));
  const now = await currentTime();
  expect(now.getTime() - Date.parse("2026-03-02T04:00:00Z")).toBeLessThan(5_000);
  await db.$executeRaw`select qonys_set_clock('2026-03-03T04:00:00Z')`;
  expect((await currentTime()).getTime()).toBeGreaterThan(now.getTime());
});

const jobs = () =>
  db.$queryRaw<{ task: string; key: string | null }[]>`
    select task_identifier as task, key from graphile_worker.jobs order by id`;

it("enqueues with its cause or not at all, and replaces by key", async () => {
  await failureOf(
    inTransaction(async (tx) => {
      await enqueue(tx, "letter", { notificationId: "1" });
      throw new Error("the cause failed");
    }),
  );
  expect(await jobs()).toEqual([]);
  await inTransaction((tx) => enqueue(tx, "letter", { notificationId: "1" }, { key: "letter:1" }));
  await inTransaction((tx) =>
    enqueue(tx, "letter", { notificationId: "1" }, { key: "letter:1", delayMs: 500, queue: "a" }),
  );
  expect(await jobs()).toEqual([{ task: "letter", key: "letter:1" }]);
});

it("keeps the ledger of migrations and the logs from the application's role", async () => {
  for (const statement of [
    "delete from _prisma_migrations",
    "update application_event set hash = ''",
    "delete from application_event",
    "delete from audit_entry",
    "truncate attempt_entry",
    "drop table letter",
    "update clock set offset_ms = 0",
  ]) {
    const refused = await failureOf(db.$executeRawUnsafe(statement));
    expect(String(refused), statement).toMatch(/42501|permission denied|must be owner/);
  }
});
