import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Examination, examineAnswers } from "@/lib/assessment/examine-answers.command";
import { answerFile } from "@/lib/assessment/findings.query";
import type { Actor } from "@/lib/identity/roles";
import { db } from "@/lib/platform/db";
import { withClient } from "@/lib/platform/postgres/connection";
import { type Correction, correctAnswer } from "@/lib/questionnaire/correct-answer.command";
import { at } from "../../factories/application";
import { aCompleteDraft } from "../../factories/questionnaire-draft";
import { storeRuleSet } from "../application/stored-case";
import { type FreshDatabase, freshDatabase } from "../harness";
import { attach, type OpenCase, openCase, storedActor } from "./open-case";
import { submittedCase } from "./submitted-case";

const later = at("2026-03-04 10:00");

let database: FreshDatabase;
let open: OpenCase;
let specialist: Actor;
let police: Actor;

beforeAll(async () => {
  database = await freshDatabase();
  await storeRuleSet();
  specialist = await storedActor("akimat-specialist", { region: "KZ-11" });
  police = await storedActor("police", { region: "KZ-11" });
});

beforeEach(async () => {
  open = await submittedCase();
});

const examine = (given: Partial<Examination> = {}, actor = specialist) =>
  examineAnswers(
    actor,
    {
      applicationId: open.id,
      keys: ["education"],
      finding: "confirmed",
      reason: "",
      version: 1,
      seen: 0,
      actId: randomUUID(),
      ...given,
    },
    later,
  );

const correct = (given: Partial<Correction> = {}) =>
  correctAnswer(
    specialist,
    {
      applicationId: open.id,
      key: "housing",
      typed: { housing: "relative" },
      reason: "The lease is the brother's",
      version: 1,
      seen: 0,
      actId: randomUUID(),
      ...given,
    },
    later,
  );

const answer = async (key: string, actor = specialist) =>
  (await answerFile(actor, open.id))?.examined.find((one) => one.key === key);

describe("an officer who compares answers with documents", () => {
  it("confirms several in one act, with the points as they were", async () => {
    expect(await examine({ keys: ["education", "jobs.0"], reason: "Originals seen" })).toEqual({
      ok: true,
    });
    expect(await answer("education")).toMatchObject({
      state: "confirmed",
      finding: { version: 1, role: "akimat-specialist", reason: "Originals seen" },
    });
    expect(await answer("jobs.0")).toMatchObject({ state: "confirmed" });
    expect(await answer("fundsTenge")).toMatchObject({ state: "unverified" });
    expect(await db.assessment.count({ where: { applicationId: open.id } })).toBe(1);
  });

  it("needs a reason to find an answer not borne out, and none to confirm it", async () => {
    const without = { finding: "not-borne-out", reason: "  " } as const;
    expect(await examine(without)).toEqual({ ok: false, code: "reason-missing" });
    expect(await examine({ ...without, reason: "Only the first page is here" })).toEqual({
      ok: true,
    });
    expect(await answer("education", police)).toMatchObject({ state: "not-borne-out" });
  });

  it("writes a press of the button down once, however often it arrives", async () => {
    const actId = randomUUID();
    const twice = await Promise.all([examine({ actId }), examine({ actId })]);
    expect(twice).toEqual([{ ok: true }, { ok: true }]);
    expect((await answerFile(specialist, open.id))?.findings).toHaveLength(1);
    const press = { actId: randomUUID(), seen: 1 };
    expect(await correct(press)).toEqual({ ok: true, version: 2 });
    expect(await correct(press)).toEqual({ ok: true, version: 2 });
    expect(await db.assessment.count({ where: { applicationId: open.id } })).toBe(2);
  });

  it("does not talk past a colleague: the second of two on one answer looks again", async () => {
    const both = await Promise.all([
      examine(),
      examine({ finding: "not-borne-out", reason: "It is another's diploma" }, police),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, code: "stale" });
    expect(await examine({ keys: ["fundsTenge"] })).toEqual({ ok: true });
    expect(await correct({ key: "education", typed: { education: "master" } })).toEqual({
      ok: false,
      code: "stale",
    });
  });

  it("looks again when the case was assessed anew", async () => {
    await correct();
    expect(await examine({ seen: 1 })).toEqual({ ok: false, code: "stale" });
    expect(await examine({ version: 2, seen: 1 })).toEqual({ ok: true });
  });

  it.each([[[]], [["kaztest"]], [["no-such-answer"]], [["jobs.9"]], [["education", "kaztest"]]])(
    "has nothing to say of %j",
    async (keys) => {
      expect(await examine({ keys })).toEqual({ ok: false, code: "nothing-chosen" });
    },
  );

  it("belongs to the case's region; the head, the auditor and the applicant only read", async () => {
    const others = [
      await storedActor("akimat-specialist", { region: "KZ-71" }),
      await storedActor("police", { region: "KZ-71" }),
      await storedActor("akimat-head", { region: "KZ-11" }),
      await storedActor("auditor"),
      open.applicant,
    ];
    for (const actor of others) {
      expect(await examine({}, actor)).toEqual({ ok: false, code: "not-allowed" });
    }
    const [stranger, , head, auditor, applicant] = others;
    for (const actor of [head, auditor, applicant]) {
      expect(actor && (await answerFile(actor, open.id))).not.toBeNull();
    }
    expect(stranger && (await answerFile(stranger, open.id))).toBeNull();
    expect(await answerFile((await openCase()).applicant, open.id)).toBeNull();
  });

  it("is told to the applicant by role, not by name, and only what asks something of them", async () => {
    await examine();
    await examine({ keys: ["fundsTenge"], finding: "not-borne-out", reason: "Show a statement" });
    const file = await answerFile(open.applicant, open.id);
    expect(file?.findings.map(({ by }) => by)).toEqual([null, null]);
    expect(file?.findings[1]).toMatchObject({ reason: "Show a statement" });
  });
});

describe("a finding", () => {
  it("stays with an answer that a correction elsewhere did not change", async () => {
    await examine();
    await correct({ seen: 1 });
    expect(await answer("education")).toMatchObject({ state: "confirmed" });
    expect(await answer("housing")).toMatchObject({
      state: "corrected",
      finding: { version: 2, reason: "The lease is the brother's" },
    });
  });

  it("names the files that the officer had before them", async () => {
    const draft = aCompleteDraft({ record: { unexpungedConviction: "no" } });
    open = await submittedCase(draft, async (made) => {
      await attach(made, "jobs.engineer", "work-book");
      await attach(made, "education", "diploma");
    });
    await examine({ keys: ["jobs.0", "jobs.1", "education"] });
    const rows = await db.answerFinding.findMany({
      where: { applicationId: open.id },
      orderBy: { sequence: "asc" },
    });
    const hashOf = async (supports: string) =>
      (await db.evidence.findFirstOrThrow({ where: { applicationId: open.id, supports } })).sha256;
    expect(rows.map(({ answerKey, evidence }) => [answerKey, evidence])).toEqual([
      ["jobs.0", [await hashOf("jobs.engineer")]],
      ["jobs.1", []],
      ["education", [await hashOf("education")]],
    ]);
    expect((await answer("jobs.0"))?.files).toMatchObject([{ fileName: "work-book.pdf" }]);
  });

  it("cannot be rewritten or removed, not even by the owner of the table", async () => {
    await examine();
    for (const sql of [
      "update answer_finding set kind = 'not-borne-out'",
      "delete from answer_finding",
      "truncate answer_finding",
    ]) {
      await expect(
        withClient(database.ownerUrl, (owner) => owner.query(sql)),
        sql,
      ).rejects.toThrow(/append-only/);
    }
  });
});
