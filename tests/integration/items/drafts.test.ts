import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { fromStoredDraft } from "@/lib/exam/stored-item.schema";
import type { Actor } from "@/lib/identity/roles";
import { createDraft, createVersion } from "@/lib/items/create-draft.command";
import { itemPage } from "@/lib/items/item-page.query";
import { storeMedia } from "@/lib/items/media.command";
import { previewClip } from "@/lib/items/preview-clip.query";
import { db, pool } from "@/lib/platform/db";
import { prepareExam, someone } from "@/tests/factories/candidate";
import { freshDatabase } from "../harness";
import { aDraft, PNG } from "./item-facts";

await freshDatabase();
let author: Actor;
let applicant: Actor;

beforeAll(async () => {
  author = (await someone("testing-centre")).actor;
  applicant = (await someone("applicant")).actor;
  await prepareExam();
});

const bytesOf = async (file: string) => new Uint8Array(await readFile(file));

describe("drafts", () => {
  it("are created as they were written, with who wrote them and a number of their own", async () => {
    const done = await createDraft(author, aDraft(), "package.zip: i1");
    if (!done.ok) expect.fail(done.code);
    const row = await db.item.findUniqueOrThrow({ where: { id: done.id } });
    expect(row).toMatchObject({
      id: expect.stringMatching(/^R-\d{4}$/),
      lineage: done.id,
      version: 1,
      status: "draft",
      authorIds: [author.accountId],
      source: "package.zip: i1",
    });
    expect(fromStoredDraft(row)).toEqual(aDraft());
    const trail = await db.auditEntry.findMany({ where: { subject: done.id } });
    expect(trail.map(({ action, actorId }) => [action, actorId])).toEqual([
      ["item-created", author.accountId],
    ]);
  });

  it("are the testing centre's alone", async () => {
    expect(await createDraft(applicant, aDraft())).toEqual({ ok: false, code: "not-allowed" });
    expect(await createVersion(applicant, "L-001")).toEqual({ ok: false, code: "not-allowed" });
  });

  it("become a new version of an item in use, one at a time", async () => {
    expect(await createVersion(author, "L-001")).toEqual({ ok: true, id: "L-001.2" });
    const [old, fresh] = await Promise.all(
      ["L-001", "L-001.2"].map((id) => db.item.findUniqueOrThrow({ where: { id } })),
    );
    expect(old?.status).toBe("active");
    expect(fresh).toMatchObject({ status: "draft", lineage: "L-001", version: 2 });
    expect(fromStoredDraft(fresh)).toEqual(fromStoredDraft(old));
    expect(await createVersion(author, "L-001")).toEqual({ ok: false, code: "version-open" });
  });
});

describe("clips and pictures", () => {
  it("are told by what they contain, kept once, and named by drafts", async () => {
    const clip = await storeMedia(author, await bytesOf("prisma/bank/audio/L-001.mp3"));
    const again = await storeMedia(author, await bytesOf("prisma/bank/audio/L-001.mp3"));
    expect(clip).toMatchObject({ ok: true, kind: "audio" });
    expect(again).toEqual(clip);
    const picture = await storeMedia(author, PNG);
    if (!picture.ok) expect.fail(picture.code);
    expect(picture.kind).toBe("image");
    const image = { media: picture.id, alt: "Дүкеннің есігіндегі жазу" };
    const done = await createDraft(author, aDraft({ stimulus: { text: "", image } }));
    if (!done.ok) expect.fail(done.code);
    const page = await itemPage(author, done.id);
    expect(page?.question).toMatchObject({
      text: "",
      image: {
        alt: image.alt,
        src: `data:image/png;base64,${Buffer.from(PNG).toString("base64")}`,
      },
    });
    expect(JSON.stringify(page)).not.toContain(aDraft().rationale.key);
    expect(await itemPage(applicant, done.id)).toBeNull();
    const wrong = { ...image, media: clip.ok ? clip.id : "" };
    expect(await createDraft(author, aDraft({ stimulus: { text: "", image: wrong } }))).toEqual({
      ok: false,
      code: "media-unknown",
    });
  });

  it.each([
    ["nothing", new Uint8Array(), "file-missing"],
    ["a page", new TextEncoder().encode("<svg onload='alert(1)'/>"), "file-type"],
    ["too large a picture", new Uint8Array([...PNG, ...new Uint8Array(400_000)]), "file-too-large"],
  ] as const)("refuse %s", async (_name, bytes, code) => {
    expect(await storeMedia(author, bytes)).toEqual({ ok: false, code });
  });

  it("are heard by the testing centre only, in either format of a bank clip", async () => {
    const mp3 = await previewClip(author, "L-002", "mp3");
    expect(mp3?.mediaType).toBe("audio/mpeg");
    expect(Buffer.from(mp3?.bytes ?? [])).toEqual(await readFile("prisma/bank/audio/L-002.mp3"));
    expect((await previewClip(author, "L-002", "webm"))?.mediaType).toBe("audio/webm");
    expect(await previewClip(author, "R-002", "mp3")).toBeNull();
    expect(await previewClip(applicant, "L-002", "mp3")).toBeNull();
  });

  it("are not an applicant's to upload", async () => {
    expect(await storeMedia(applicant, PNG)).toEqual({ ok: false, code: "not-allowed" });
  });
});

describe("the database", () => {
  const change = (data: object, id = "R-001") => db.item.update({ where: { id }, data });

  it("lets nobody change what may have been asked, nor take a status back", async () => {
    const set = (what: string) => pool.query(`update item set ${what} where id = 'R-001'`);
    await expect(set("key = 2")).rejects.toThrow("a change is a new version");
    await expect(set("face = '{}'")).rejects.toThrow("a change is a new version");
    await expect(set("status = 'draft'")).rejects.toThrow("does not go from active to draft");
  });

  it("lets nobody review what they wrote, nor put unread work to use", async () => {
    const done = await createDraft(author, aDraft());
    if (!done.ok) expect.fail(done.code);
    const own = { status: "reviewed", reviewerId: author.accountId };
    await expect(change(own, done.id)).rejects.toThrow("item_reviewed_by_another");
    await expect(change({ status: "reviewed" }, done.id)).rejects.toThrow(
      "item_reviewed_before_use",
    );
  });

  it("has one active version of an item", async () => {
    const second = { id: "R-002.2", lineage: "R-002", version: 2, status: "active" };
    const first = await db.item.findUniqueOrThrow({ where: { id: "R-002" } });
    const { face, answer, authorIds: _none, ...rest } = first;
    const data = { ...rest, ...second, face: face ?? {}, answer: answer ?? {} };
    await expect(db.item.create({ data })).rejects.toThrow();
  });
});
