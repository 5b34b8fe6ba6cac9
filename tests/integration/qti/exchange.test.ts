import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { fromStoredDraft } from "@/lib/exam/stored-item.schema";
import type { Actor } from "@/lib/identity/roles";
import type { ItemDraft } from "@/lib/items/item-draft.schema";
import { refusalToReview } from "@/lib/items/review-item.command";
import { db, pool } from "@/lib/platform/db";
import { putFile, readFile as readStored } from "@/lib/platform/storage";
import { completeItem, dropImportedItem, openImportedItem } from "@/lib/qti/complete-item.command";
import { activeItemIds, exportItems } from "@/lib/qti/export-items.command";
import { importToShow, lastImports } from "@/lib/qti/import.query";
import { UPLOAD_LIMIT } from "@/lib/qti/import-rules";
import { openImport } from "@/lib/qti/open-import.command";
import { itemsIn } from "@/lib/qti/package";
import { readApart } from "@/lib/qti/read-apart.query";
import { dropImport, takeImport } from "@/lib/qti/take-import.command";
import { waitingItems } from "@/lib/qti/waiting.query";
import { prepareExam, someone } from "@/tests/factories/candidate";
import { itemXml } from "@/tests/factories/qti";
import { rawZip } from "@/tests/factories/zip";
import { freshDatabase } from "../harness";

await freshDatabase();
let author: Actor;
let applicant: Actor;
let archive: Uint8Array;

beforeAll(async () => {
  author = (await someone("testing-centre")).actor;
  applicant = (await someone("applicant")).actor;
  await prepareExam();
  const exported = await exportItems(author, await activeItemIds(author));
  if (!exported.ok) throw new Error(exported.code);
  archive = exported.bytes;
});

async function opened(bytes: Uint8Array, name = "from outside.zip"): Promise<string> {
  const done = await openImport(author, name, bytes);
  if (!done.ok) throw new Error(done.code);
  return done.id;
}

const manifest = (...names: readonly string[]) =>
  `<manifest xmlns="http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1" identifier="m"><organizations/><resources>${names
    .map((name) => `<resource identifier="${name}" type="imsqti_item_xmlv3p0" href="${name}.xml"/>`)
    .join("")}</resources></manifest>`;

/** A package of two questions with three options, and one that nobody can take. */
const foreign = () =>
  rawZip([
    { name: "imsmanifest.xml", data: manifest("one", "two", "bad") },
    { name: "one.xml", data: itemXml({ identifier: "one" }) },
    { name: "two.xml", data: itemXml({ identifier: "two" }) },
    { name: "bad.xml", data: itemXml({ identifier: "bad", body: "<p>Nothing is asked.</p>" }) },
  ]);

/** What a draft says, without the names that its clip and its shared text have in the bank. */
function said(draft: ItemDraft) {
  const { stimulus, ...rest } = draft;
  return "audio" in stimulus
    ? { ...rest, turns: stimulus.turns }
    : { ...rest, text: stimulus.text, isGrouped: stimulus.group !== undefined };
}

describe("a package that takes too much", () => {
  const withProgram = (name: string, limits: { patienceMs: number; memoryMb: number }) => ({
    program: `tests/integration/qti/${name}.ts`,
    ...limits,
  });
  const refusedFor = (detail: string) => ({
    refusals: [{ code: "too-heavy", detail }],
    notes: [],
    entries: [],
  });

  it("of time is given up, while this process goes on with everything else", async () => {
    const { key } = await putFile(archive);
    let turns = 0;
    const ticking = setInterval(() => {
      turns += 1;
    }, 20);
    const read = await readApart(key, withProgram("endless", { patienceMs: 2_000, memoryMb: 64 }));
    clearInterval(ticking);
    expect(read).toEqual(refusedFor("2 s"));
    expect(turns).toBeGreaterThan(20);
  });

  it("of memory is given up, and the next one is read", async () => {
    const { key } = await putFile(archive);
    const limits = withProgram("greedy", { patienceMs: 60_000, memoryMb: 64 });
    expect(await readApart(key, limits)).toEqual(refusedFor("64 MB"));
    expect((await readApart(key)).refusals).toEqual([]);
  });
});

describe("our own package", () => {
  it("is taken back as the same questions, with the same clips", async () => {
    const id = await opened(archive);
    const shown = await importToShow(author, id);
    expect(shown?.read.entries.flatMap(({ refusals, notes }) => [...refusals, ...notes])).toEqual(
      [],
    );
    const before = await db.item.findMany({ where: { status: "active" }, orderBy: { id: "asc" } });
    expect(itemsIn(shown?.read.entries ?? [])).toHaveLength(before.length);
    expect(await db.item.count({ where: { status: "draft" } })).toBe(0);

    expect(await takeImport(author, id)).toEqual({ ok: true, drafts: before.length, waiting: 0 });
    const kept = await db.importedItem.findMany({
      where: { importId: id },
      include: { item: true },
      orderBy: { identifier: "asc" },
    });
    expect(kept.map(({ item }) => said(fromStoredDraft(item)))).toEqual(
      before.map((row) => said(fromStoredDraft(row))),
    );
    const groupOf = (row: unknown) => {
      const { stimulus } = fromStoredDraft(row);
      return "group" in stimulus ? stimulus.group : undefined;
    };
    const groups = (rows: readonly unknown[]) => {
      const names = rows.map(groupOf);
      return names.map((name) => (name === undefined ? -1 : names.indexOf(name)));
    };
    // The same questions share texts, under names that the bank did not have yet.
    expect(groups(kept.map(({ item }) => item))).toEqual(groups(before));
    const used = new Set(before.map(groupOf));
    expect(kept.every(({ item }) => groupOf(item) === undefined || !used.has(groupOf(item)))).toBe(
      true,
    );
    const first = kept.find(({ identifier }) => identifier === "L-001");
    const media = await db.itemMedia.findUniqueOrThrow({ where: { id: first?.mediaId ?? "" } });
    expect(await readStored(media.storageKey)).toEqual(
      await readFile("prisma/bank/audio/L-001.mp3"),
    );
    expect(first?.item).toMatchObject({
      status: "draft",
      authorIds: [author.accountId],
      source: "from outside.zip: L-001",
    });
    const tests = await db.importedTest.findMany({ where: { importId: id } });
    expect(tests.map(({ content }) => content)).toMatchObject([
      { parts: [{ timeLimits: { maxSeconds: 1_200 } }, { timeLimits: { maxSeconds: 3_000 } }] },
    ]);
  });

  it("leaves a trace of every key in it, and of itself", async () => {
    const seen = await db.auditEntry.count({ where: { action: "item-key-seen" } });
    expect(seen).toBe((await activeItemIds(author)).length);
    expect(await db.auditEntry.count({ where: { action: "items-exported" } })).toBe(1);
  });

  it("is taken once, and says so to those who hand it in again", async () => {
    const id = await opened(archive, "C:\\somewhere\\again.zip");
    expect(await importToShow(author, id)).toMatchObject({ fileName: "again.zip", wasTaken: true });
    expect(await dropImport(author, id)).toEqual({ ok: true });
    expect(await takeImport(author, id)).toEqual({ ok: false, code: "decided" });
    expect(await dropImport(author, id)).toEqual({ ok: false, code: "decided" });
  });
});

describe("a package of others", () => {
  it("keeps waiting what it does not say enough of, until a person adds it", async () => {
    const id = await opened(foreign());
    const both = await Promise.all([takeImport(author, id), takeImport(author, id)]);
    expect(both.filter(({ ok }) => ok)).toEqual([{ ok: true, drafts: 0, waiting: 2 }]);
    const [one, two] = await waitingItems(author);
    expect(one).toMatchObject({ identifier: "one", gaps: ["kind", "topic", "level", "options"] });

    const seen = await openImportedItem(author, one?.id ?? "");
    expect(seen?.item.key).toBe(1);
    const trail = await db.auditEntry.count({ where: { action: "imported-item-opened" } });
    expect(trail).toBe(1);

    const added = { kind: "sign", topic: "food", level: "A1" };
    expect(await completeItem(author, one?.id ?? "", added)).toEqual({
      ok: false,
      code: "gaps",
      gaps: ["options"],
    });
    const options = ["Option A", "Option B", "Option C", "Option D"];
    const done = await completeItem(author, one?.id ?? "", { ...added, options, key: 1 });
    if (!done.ok) expect.fail(done.code);
    const row = await db.item.findUniqueOrThrow({ where: { id: done.id } });
    expect(fromStoredDraft(row)).toMatchObject({ stem: "What does it say?", options, key: 1 });
    expect(await completeItem(author, one?.id ?? "", added)).toMatchObject({ code: "not-waiting" });

    expect(await dropImportedItem(author, two?.id ?? "")).toEqual({ ok: true });
    expect(await dropImportedItem(author, two?.id ?? "")).toMatchObject({ code: "not-waiting" });
    expect(await waitingItems(author)).toEqual([]);
    expect((await lastImports(author))[0]).toMatchObject({ drafts: 1, waiting: 0 });
  });

  it("is reviewed neither by who handed it in nor by who opened its questions", async () => {
    const [taker, opener, reviewer] = [
      (await someone("testing-centre")).actor,
      (await someone("testing-centre")).actor,
      (await someone("testing-centre")).actor,
    ];
    const xml = itemXml({ identifier: "three" });
    const entries = [
      { name: "imsmanifest.xml", data: manifest("three") },
      { name: "three.xml", data: xml },
    ];
    await takeImport(taker, await opened(rawZip(entries)));
    const waiting = (await waitingItems(taker)).find(({ identifier }) => identifier === "three");
    await openImportedItem(opener, waiting?.id ?? "");
    const options = ["Option E", "Option F", "Option G", "Option H"];
    const added = { kind: "sign", topic: "food", level: "A1", options, key: 1 };
    const done = await completeItem(taker, waiting?.id ?? "", added);
    if (!done.ok) expect.fail(done.code);
    const row = await db.item.findUniqueOrThrow({ where: { id: done.id } });
    expect(await refusalToReview(db, author, row)).toBe("own-work");
    expect(await refusalToReview(db, taker, row)).toBe("own-work");
    expect(await refusalToReview(db, opener, row)).toBe("key-seen");
    expect(["own-work", "key-seen"]).not.toContain(await refusalToReview(db, reviewer, row));
  });

  it("is not taken when nothing in it can be", async () => {
    const id = await opened(new TextEncoder().encode("no archive"));
    expect((await importToShow(author, id))?.read.refusals.map(({ code }) => code)).toEqual([
      "zip-broken",
    ]);
    expect(await takeImport(author, id)).toEqual({ ok: false, code: "nothing-to-take" });
    expect(await openImport(author, "x.zip", new Uint8Array())).toMatchObject({
      code: "file-missing",
    });
    expect(await openImport(author, "x.zip", new Uint8Array(UPLOAD_LIMIT + 1))).toMatchObject({
      code: "file-too-large",
    });
  });
});

describe("the exchange", () => {
  it("is the testing centre's alone", async () => {
    const id = await opened(foreign());
    const refused = { ok: false, code: "not-allowed" };
    expect(await openImport(applicant, "x.zip", archive)).toEqual(refused);
    expect(await takeImport(applicant, id)).toEqual(refused);
    expect(await dropImport(applicant, id)).toEqual(refused);
    expect(await completeItem(applicant, id, {})).toEqual(refused);
    expect(await dropImportedItem(applicant, id)).toEqual(refused);
    expect(await exportItems(applicant, ["L-001"])).toEqual(refused);
    expect(await importToShow(applicant, id)).toBeNull();
    expect(await openImportedItem(applicant, id)).toBeNull();
    expect(await activeItemIds(applicant)).toEqual([]);
    expect(await waitingItems(applicant)).toEqual([]);
    expect(await lastImports(applicant)).toEqual([]);
  });

  it("keeps in the database what came as it came", async () => {
    const change = (sql: string) => expect(pool.query(sql)).rejects.toThrow();
    await change("update item_import set file_name = 'x'");
    await change("update imported_item set content = '{}'");
    await change("update imported_item set item_id = null where item_id is not null");
    await change("update imported_test set content = '{}'");
    await change("delete from item_import");
  });
});
