import { randomUUID } from "node:crypto";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/identity/roles";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/client";
import { attachAgain } from "@/lib/questionnaire/attach-again.command";
import { addEvidence, removeEvidence } from "@/lib/questionnaire/evidence.command";
import { evidenceFor, evidenceOf } from "@/lib/questionnaire/evidence.query";
import { openEvidence } from "@/lib/questionnaire/open-evidence.command";
import { at } from "../../factories/application";
import { storedCase, storeRuleSet } from "../application/stored-case";
import { type FreshDatabase, freshDatabase } from "../harness";
import { type OpenCase, openCase, storeDraft, storedActor } from "./open-case";

const now = at("2026-03-03 10:00");
const MEGABYTE = 1024 * 1024;

/** A file that is a PDF by its first bytes. */
function pdf(size = 64, mark = randomUUID()): Uint8Array {
  const bytes = new Uint8Array(size);
  bytes.set(new TextEncoder().encode(`%PDF-1.7\n${mark}`));
  return bytes;
}
const png = () =>
  new Uint8Array([
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52,
  ]);
const file = (bytes: Uint8Array, fileName = "scan.pdf") => ({ fileName, bytes });

let database: FreshDatabase;
let open: OpenCase;

beforeAll(async () => {
  database = await freshDatabase();
  await storeRuleSet();
});

beforeEach(async () => {
  open = await openCase();
  await storeDraft(open.id);
});

async function attached(supports = "education", bytes = pdf()): Promise<string> {
  const done = await addEvidence(open.applicant, open.id, supports, file(bytes), now);
  if (!done.ok) throw new Error(done.code);
  return done.id;
}

const storedFiles = async () =>
  (
    await readdir(path.join(database.dataDir, "files"), { recursive: true, withFileTypes: true })
  ).filter((entry) => entry.isFile()).length;

describe("a file that is handed in", () => {
  it("is known by its content, under a name that is safe", async () => {
    const done = await addEvidence(
      open.applicant,
      open.id,
      "jobs.engineer",
      file(png(), "..\\..\\\u202eшот\u0000.exe"),
      now,
    );
    const [row] = await evidenceOf(open.id);
    expect(done).toEqual({ ok: true, id: row?.id });
    expect(row).toMatchObject({ fileName: "шот.png", mediaType: "image/png", size: 16 });
    expect(row?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    ["a page that calls itself a PDF", new TextEncoder().encode("<html><script>"), "file-type"],
    ["a program", new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]), "file-type"],
    ["nothing", new Uint8Array(), "file-missing"],
    ["10 MB and a byte", pdf(10 * MEGABYTE + 1), "file-too-large"],
  ])("is refused when it is %s, and nothing is kept", async (_, bytes, code) => {
    const before = await storedFiles().catch(() => 0);
    const done = await addEvidence(open.applicant, open.id, "education", file(bytes), now);
    expect(done).toEqual({ ok: false, code });
    expect(await evidenceOf(open.id)).toEqual([]);
    expect(await storedFiles().catch(() => 0)).toBe(before);
  });

  it("may have 10 MB, all together 50, even when they come at once", async () => {
    const sent = await Promise.all(
      Array.from({ length: 6 }, () =>
        addEvidence(open.applicant, open.id, "education", file(pdf(10 * MEGABYTE)), now),
      ),
    );
    expect(sent.filter(({ ok }) => ok)).toHaveLength(5);
    expect(sent.find(({ ok }) => !ok)).toEqual({ ok: false, code: "total-too-large" });
  });

  it("is attached once, however often it is sent", async () => {
    const bytes = pdf();
    const before = await storedFiles().catch(() => 0);
    const first = await attached("education", bytes);
    expect(await attached("education", bytes)).toBe(first);
    expect(await storedFiles()).toBe(before + 1);
  });

  it.each(["jobs.nobody", "deportation", "kaztest", "../education"])(
    "cannot support %s, which is not asked for",
    async (supports) => {
      const done = await addEvidence(open.applicant, open.id, supports, file(pdf()), now);
      expect(done.ok).toBe(false);
    },
  );

  it("is taken away with its bytes, by its owner only", async () => {
    const id = await attached();
    const before = await storedFiles();
    const stranger = (await openCase()).applicant;
    expect(await removeEvidence(stranger, id, now)).toEqual({ ok: false, code: "not-allowed" });
    expect(await removeEvidence(open.applicant, id, now)).toEqual({ ok: true });
    expect(await removeEvidence(open.applicant, id, now)).toEqual({ ok: true });
    expect(await storedFiles()).toBe(before - 1);
    expect(await openEvidence(open.applicant, id)).toBeNull();
  });

  it("stays when a signed questionnaire refers to it: out of the applicant's sight, not out of the file", async () => {
    const id = await attached();
    const signed = {
      method: "one-time-code",
      signedById: open.applicant.accountId,
      signedAt: at("2026-03-03 11:00"),
    };
    await db.submission.create({
      data: { applicationId: open.id, bytes: Buffer.from("{}"), sha256: "0", ...signed },
    });
    await removeEvidence(open.applicant, id, at("2026-03-03 12:00"));
    const akimat = await storedActor("akimat-specialist", { region: "KZ-11" });
    expect(await openEvidence(open.applicant, id)).toBeNull();
    expect(await openEvidence(akimat, id)).not.toBeNull();
  });
});

describe("a file that bears out several answers", () => {
  const again = (id: string, supports = "record", actor = open.applicant) =>
    attachAgain(actor, open.id, id, supports, now);

  it("is stored once and takes its room once, chosen from what is there or sent again", async () => {
    const before = await storedFiles().catch(() => 0);
    const bytes = pdf(10 * MEGABYTE);
    const first = await attached("education", bytes);
    expect(await again(first)).toMatchObject({ ok: true });
    await attached("health", bytes);
    expect(await storedFiles()).toBe(before + 1);
    const rows = await evidenceOf(open.id);
    expect(new Set(rows.map(({ sha256 }) => sha256)).size).toBe(1);
    expect(rows.map(({ supports }) => supports).toSorted()).toEqual([
      "education",
      "health",
      "record",
    ]);
    for (let count = 0; count < 4; count++) await attached("education", pdf(10 * MEGABYTE));
    const sixth = await addEvidence(open.applicant, open.id, "health", file(pdf()), now);
    expect(sixth).toEqual({ ok: false, code: "total-too-large" });
  });

  it("is attached there once, however often that is asked", async () => {
    const id = await attached();
    const [one, two] = await Promise.all([again(id), again(id)]);
    expect(one).toEqual(two);
    expect((await evidenceOf(open.id)).map(({ supports }) => supports).toSorted()).toEqual([
      "education",
      "record",
    ]);
  });

  it("keeps its bytes until the last answer lets go of it", async () => {
    const bytes = pdf();
    const first = await attached("education", bytes);
    const second = await again(first);
    if (!second.ok) throw new Error(second.code);
    const before = await storedFiles();
    await removeEvidence(open.applicant, first, now);
    expect(await storedFiles()).toBe(before);
    const opened = await openEvidence(open.applicant, second.id);
    expect(opened && Buffer.from(opened.bytes)).toEqual(Buffer.from(bytes));
    await removeEvidence(open.applicant, second.id, now);
    expect(await storedFiles()).toBe(before - 1);
  });

  it("cannot be another's, one that was taken away, or for what is not asked", async () => {
    const id = await attached();
    const other = await openCase();
    await storeDraft(other.id);
    expect((await again(id, "record", other.applicant)).ok).toBe(false);
    const stolen = await attachAgain(other.applicant, other.id, id, "record", now);
    expect(stolen).toEqual({ ok: false, code: "file-missing" });
    expect(await again(id, "deportation")).toEqual({ ok: false, code: "nothing-to-support" });
    expect(await again(id, "kaztest")).toEqual({ ok: false, code: "nothing-to-support" });
    await removeEvidence(open.applicant, id, now);
    expect(await again(id)).toEqual({ ok: false, code: "file-missing" });
  });
});

describe("what is measured of a file", () => {
  const pixels = { sharpness: 3, ink: 40, paper: 230, edge: 0 };

  it("is kept with it: what the server reads itself, and what the browser saw", async () => {
    const handedIn = { ...file(pdf()), pixels };
    await addEvidence(open.applicant, open.id, "education", handedIn, now);
    const [row] = await evidenceOf(open.id);
    expect(row?.flags).toEqual(["no-pages", "blurred"]);
    const stored = await db.evidence.findFirstOrThrow({ where: { id: row?.id ?? "" } });
    expect(stored.quality).toEqual({ facts: { kind: "pdf", pages: 0, locked: false }, pixels });
  });

  it("is the same for officers, and goes along when the file bears out another answer", async () => {
    const handedIn = { ...file(pdf()), pixels };
    const done = await addEvidence(open.applicant, open.id, "education", handedIn, now);
    await attachAgain(open.applicant, open.id, done.ok ? done.id : "", "record", now);
    const akimat = await storedActor("akimat-specialist", { region: "KZ-11" });
    const seen = await evidenceFor(akimat, open.id);
    expect(seen?.map(({ flags }) => flags)).toEqual([
      ["no-pages", "blurred"],
      ["no-pages", "blurred"],
    ]);
  });

  it("is not kept of a picture whose header says what no picture has, and its case still opens", async () => {
    const bytes = new Uint8Array(33);
    bytes.set(png());
    bytes.fill(0xff, 16, 24);
    const id = await attached("education", bytes);
    expect((await evidenceOf(open.id))[0]?.flags).toEqual([]);
    const stored = await db.evidence.findUniqueOrThrow({ where: { id } });
    expect(stored.quality).toEqual({ facts: null, pixels: null });
  });

  it("has no marks where it cannot be read, and the file bears out another answer too", async () => {
    const id = await attached();
    const facts = { kind: "picture", width: 4_294_967_295, height: 3508 };
    await db.evidence.update({ where: { id }, data: { quality: { facts, pixels: null } } });
    const again = await attachAgain(open.applicant, open.id, id, "record", now);
    expect(again).toMatchObject({ ok: true });
    expect((await evidenceOf(open.id)).map(({ flags }) => flags)).toEqual([[], []]);
  });

  it("refuses nothing, and a file from before has no marks", async () => {
    const id = await attached();
    await db.evidence.update({ where: { id }, data: { quality: Prisma.DbNull } });
    expect((await evidenceOf(open.id))[0]?.flags).toEqual([]);
  });
});

describe("who may open it", () => {
  const roles: readonly (readonly [string, () => Promise<Actor>, boolean])[] = [
    ["its applicant", async () => open.applicant, true],
    ["another applicant", async () => (await openCase()).applicant, false],
    ["the akimat's specialist", () => storedActor("akimat-specialist", { region: "KZ-11" }), true],
    ["the akimat's head", () => storedActor("akimat-head", { region: "KZ-11" }), true],
    ["the police", () => storedActor("police", { region: "KZ-11" }), true],
    [
      "an akimat of another region",
      () => storedActor("akimat-specialist", { region: "KZ-71" }),
      false,
    ],
    ["the police of another region", () => storedActor("police", { region: "KZ-71" }), false],
    ["an auditor", () => storedActor("auditor"), true],
    ["an agency", () => storedActor("agency", { agency: "knb" }), false],
    ["the testing centre", () => storedActor("testing-centre"), false],
    ["an administrator", () => storedActor("administrator"), false],
  ];

  it.each(roles)("%s", async (_, actorOf, may) => {
    const bytes = pdf();
    const id = await attached("education", bytes);
    const actor = await actorOf();
    const opened = await openEvidence(actor, id);
    expect(opened === null ? null : Buffer.from(opened.bytes)).toEqual(
      may ? Buffer.from(bytes) : null,
    );
    expect((await evidenceFor(actor, open.id)) !== null).toBe(may);
    const written = await db.auditEntry.findMany({ where: { subject: id } });
    const isStaff = actor.role !== "applicant";
    expect(written.map(({ action, actorId }) => [action, actorId])).toEqual(
      may && isStaff ? [["evidence-opened", actor.accountId]] : [],
    );
  });

  it("nobody opens what is not there", async () => {
    expect(await openEvidence(open.applicant, randomUUID())).toBeNull();
  });

  it("the testing centre opens the certificate of the language test, and only that", async () => {
    const stored = await storedCase([
      [
        "2026-03-02 09:00",
        "applicant",
        { type: "register", applicationId: "", personId: "", service: "rpp", region: "KZ-11" },
      ],
    ]);
    const applicant = await storedActor("applicant", { personId: stored.personId });
    const centre = await storedActor("testing-centre");
    const done = await addEvidence(applicant, stored.id, "kaztest", file(pdf()), now);
    expect(done.ok && (await openEvidence(centre, done.id))).toMatchObject({
      mediaType: "application/pdf",
    });
    const early = await addEvidence(applicant, stored.id, "education", file(pdf()), now);
    expect(early).toEqual({ ok: false, code: "wrong-stage" });
  });
});
