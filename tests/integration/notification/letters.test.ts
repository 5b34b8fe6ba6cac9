import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { GET } from "@/app/api/letters/[id]/[locale]/route";
import { approveDecision } from "@/lib/decision/approve-decision.command";
import type { Actor } from "@/lib/identity/roles";
import { issueLetters } from "@/lib/notification/issue-letters.command";
import { db } from "@/lib/platform/db";
import { isSignedLetter, letterPublicKey, signLetter } from "@/lib/platform/letter-signer";
import { listOutbox } from "@/lib/platform/outbox";
import { readFile } from "@/lib/platform/storage";
import { LOCALES } from "@/lib/wording/routing";
import { at, COMMANDS } from "../../factories/application";
import { DECISION } from "../../factories/journeys";
import { anActor, type StoredCase, storeRuleSet, take } from "../application/stored-case";
import { accountOf, draftedCase, draftOf, storeOfficers } from "../decision/officers";
import { type FreshDatabase, freshDatabase, setClock } from "../harness";

const signedIn = vi.hoisted(() => ({ actor: null as Actor | null }));
vi.mock("@/lib/identity/current-actor.query", () => ({
  currentActor: () => Promise.resolve(signedIn.actor),
}));
vi.mock("@/lib/platform/letter-signer", { spy: true });

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  await storeRuleSet();
  await storeOfficers();
  await setClock(database, at("2026-03-19 10:05"));
});
afterEach(() => {
  vi.mocked(signLetter).mockClear();
});

/** An admission approved, with its job: its letters have not been made. */
async function approved() {
  const stored = await draftedCase(DECISION, "2026-03-18 10:00");
  const applicant = await accountOf(stored);
  const read = await draftOf(stored);
  const done = await approveDecision(anActor("head"), stored.id, read, at("2026-03-19 10:00"));
  if (!done.ok) throw new Error(done.code);
  const { sequence } = await db.applicationEvent.findFirstOrThrow({
    where: { applicationId: stored.id, type: "notification-issued" },
  });
  const { id } = await db.notification.findFirstOrThrow({ where: { applicationId: stored.id } });
  return { stored, applicant, notificationId: id, job: { applicationId: stored.id, sequence } };
}

const lettersOf = (notificationId: string) =>
  db.letter.findMany({ where: { notificationId }, orderBy: { locale: "asc" } });

async function filesOnDisk(): Promise<number> {
  const folder = path.join(database.dataDir, "files");
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).length;
}

async function mailsTo({ personId }: StoredCase) {
  return listOutbox(`${personId}@qonys.example`);
}

describe("issuing letters", () => {
  it("makes one file a language, signs and delivers them, and repeats without a trace", async () => {
    const { stored, notificationId, job } = await approved();
    await issueLetters(job);
    const first = await lettersOf(notificationId);
    expect(first.map(({ locale }) => locale).toSorted()).toEqual(LOCALES.toSorted());
    for (const { storageKey, sha256, signature } of first) {
      const bytes = await readFile(storageKey);
      expect(createHash("sha256").update(bytes).digest("hex")).toBe(sha256);
      expect(isSignedLetter(bytes, signature)).toBe(true);
    }
    await issueLetters(job);
    expect(await lettersOf(notificationId)).toEqual(first);
    const [mail, ...others] = await mailsTo(stored);
    expect(others).toEqual([]);
    expect(mail?.attachments).toHaveLength(3);
    expect(await db.message.count({ where: { applicationId: stored.id } })).toBe(1);
  });

  it("by several workers at once still makes three files, and leaves none over", async () => {
    const { stored, notificationId, job } = await approved();
    const before = await filesOnDisk();
    await Promise.all([issueLetters(job), issueLetters(job), issueLetters(job)]);
    expect(await lettersOf(notificationId)).toHaveLength(3);
    expect((await filesOnDisk()) - before).toBe(3);
    expect(await mailsTo(stored)).toHaveLength(1);
  });

  it("goes on after a stop between the printing and the row", async () => {
    const { stored, notificationId, job } = await approved();
    vi.mocked(signLetter).mockImplementationOnce(() => {
      throw new Error("stopped");
    });
    await expect(issueLetters(job)).rejects.toThrow("stopped");
    expect(await lettersOf(notificationId)).toHaveLength(0);
    expect(await mailsTo(stored)).toEqual([]);
    await issueLetters(job);
    expect(await lettersOf(notificationId)).toHaveLength(3);
    expect(await mailsTo(stored)).toHaveLength(1);
  });

  it("leaves letters that nobody rewrites", async () => {
    const { notificationId, job } = await approved();
    await issueLetters(job);
    const where = { notificationId_locale: { notificationId, locale: "kk" } };
    await expect(db.letter.update({ where, data: { sha256: "" } })).rejects.toThrow();
    await expect(db.letter.delete({ where })).rejects.toThrow();
  });
});

describe("a signature", () => {
  it("holds for these bytes alone", async () => {
    const bytes = Buffer.from("a letter");
    const signature = signLetter(bytes);
    expect(isSignedLetter(bytes, signature)).toBe(true);
    for (let place = 0; place < bytes.length; place += 1) {
      const changed = Buffer.from(bytes);
      changed[place] = (changed[place] ?? 0) ^ 1;
      expect(isSignedLetter(changed, signature)).toBe(false);
    }
    expect(letterPublicKey()).toContain("BEGIN PUBLIC KEY");
  });
});

describe("a letter's address", () => {
  const ask = (id: string, locale: string, actor: Actor | null) => {
    signedIn.actor = actor;
    const request = new Request(`http://localhost:3000/api/letters/${id}/${locale}`);
    return GET(request, { params: Promise.resolve({ id, locale }) });
  };
  const versionOf = async ({ id }: StoredCase) =>
    (await db.application.findUniqueOrThrow({ where: { id } })).version;

  it("leads the person to open it first, and looking starts no term", async () => {
    const { stored, applicant, notificationId, job } = await approved();
    await issueLetters(job);
    const before = await versionOf(stored);
    const unopened = await ask(notificationId, "ru", applicant);
    expect(unopened.status).toBe(303);
    expect(unopened.headers.get("location")).toBe(`/ru/letter?case=${stored.id}`);
    expect(await versionOf(stored)).toBe(before);

    await take(stored, ["2026-03-20 10:00", "applicant", COMMANDS["receive-notification"]]);
    const opened = await ask(notificationId, "ru", applicant);
    expect(opened.status).toBe(200);
    expect(opened.headers.get("content-type")).toBe("application/pdf");
    expect(opened.headers.get("cache-control")).toBe("no-store");
    expect(opened.headers.get("content-disposition")).toMatch(/KZ-75-2026-\d{6}-ru\.pdf/);
    const bytes = Buffer.from(await opened.arrayBuffer());
    const stamp = await db.letter.findUniqueOrThrow({
      where: { notificationId_locale: { notificationId, locale: "ru" } },
    });
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(stamp.sha256);
  });

  it("looks to everybody else as if there were none, and notes which officer opened it", async () => {
    const { stored, notificationId, job } = await approved();
    await issueLetters(job);
    const strangers: readonly (Actor | null)[] = [
      null,
      anActor("applicant", { personId: null }),
      anActor("head", { region: "KZ-71" }),
      anActor("police", { region: "KZ-71" }),
      anActor("centre"),
      anActor("agency", { agency: "knb" }),
      anActor("head", { role: "administrator", region: null }),
    ];
    for (const actor of strangers) {
      expect((await ask(notificationId, "kk", actor)).status).toBe(404);
    }
    const auditor = anActor("head", { role: "auditor", region: null });
    for (const actor of [anActor("head"), anActor("specialist"), anActor("police"), auditor]) {
      expect((await ask(notificationId, "kk", actor)).status).toBe(200);
    }
    const entries = await db.auditEntry.count({
      where: { action: "letter-opened", subject: stored.id },
    });
    expect(entries).toBe(4);
  });

  it.each([
    ["00000000-0000-4000-8000-000000000000", "kk"],
    ["../../etc/passwd", "kk"],
    ["00000000-0000-4000-8000-000000000000", "de"],
  ])("is none for %s in %s", async (id, locale) => {
    expect((await ask(id, locale, anActor("head"))).status).toBe(404);
  });
});
