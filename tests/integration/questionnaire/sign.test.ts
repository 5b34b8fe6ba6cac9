import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { assess } from "@/lib/assessment/assess";
import { assessmentFor, assessmentVersions } from "@/lib/assessment/assessment.query";
import { db, inTransaction } from "@/lib/platform/db";
import { jcsHash, sha256Hex } from "@/lib/platform/digest";
import { Answers } from "@/lib/questionnaire/answers.schema";
import { documentToSign } from "@/lib/questionnaire/document.query";
import { readDocument } from "@/lib/questionnaire/document.schema";
import type { Typed } from "@/lib/questionnaire/draft.schema";
import { addEvidence } from "@/lib/questionnaire/evidence.command";
import { codeOf, oneTimeCode, sendSigningCode } from "@/lib/questionnaire/one-time-code.command";
import { ownQuestionnaire } from "@/lib/questionnaire/questionnaire.query";
import { saveChange } from "@/lib/questionnaire/save-section.command";
import { signedQuestionnaire } from "@/lib/questionnaire/submission.query";
import { submitQuestionnaire } from "@/lib/questionnaire/submit.command";
import { ruleSetById } from "@/lib/rules/rule-sets.query";
import { at } from "../../factories/application";
import { TYPED } from "../../factories/questionnaire-draft";
import { storeRuleSet } from "../application/stored-case";
import { freshDatabase } from "../harness";
import { type OpenCase, openCase, storeDraft, storedActor } from "./open-case";

const now = at("2026-03-03 10:00");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

let open: OpenCase;

beforeAll(async () => {
  await freshDatabase();
  await storeRuleSet();
});

beforeEach(async () => {
  open = await openCase();
  await storeDraft(open.id);
});

async function shown(moment = now) {
  const own = await ownQuestionnaire(open.applicant, open.id, moment);
  const ready = own && documentToSign(own, "ru");
  if (!ready?.ok) throw new Error("the questionnaire is complete");
  return ready;
}

/** The digits that the last mail of this account holds. */
async function code(): Promise<string> {
  const token = await db.accountToken.findFirstOrThrow({
    where: { accountId: open.applicant.accountId },
    orderBy: { createdAt: "desc" },
  });
  return codeOf(token.id);
}

async function sent(moment = now) {
  const { sha256 } = await shown(moment);
  const done = await sendSigningCode(open.applicant.accountId, sha256, moment);
  return { sha256, proof: await code(), done };
}

const submit = (given: { sha256: string; proof: string }, moment = now, actor = open.applicant) =>
  submitQuestionnaire(
    actor,
    { applicationId: open.id, locale: "ru", sha256: given.sha256, proof: given.proof },
    oneTimeCode,
    moment,
  );

const housing = (typed: Typed) => ({ kind: "answers", base: TYPED.housing, typed }) as const;

const wrong = (proof: string) => (proof === "000000" ? "000001" : "000000");

describe("the text that is signed", () => {
  it("is the same bytes as long as nothing changes, and reads back", async () => {
    const [one, other] = [await shown(), await shown(later(30))];
    expect(one.sha256).toBe(other.sha256);
    expect(sha256Hex(one.bytes)).toBe(one.sha256);
    expect(readDocument(one.bytes)).toEqual(one.document);
    expect(one.document.parts).toHaveLength(15);
  });

  it("changes with an answer, a document, the language and the day", async () => {
    const before = await shown();
    const own = await ownQuestionnaire(open.applicant, open.id, now);
    const english = own && documentToSign(own, "en");
    const pdf = new TextEncoder().encode("%PDF-1.7\n");
    const file = { fileName: "a.pdf", bytes: pdf };
    await addEvidence(open.applicant, open.id, "jobs.engineer", file, now);
    const withFile = await shown();
    expect(withFile.document.answers.jobs[0]?.documented).toBe(true);
    const tomorrow = await shown(at("2026-03-04 00:00"));
    const hashes = [before, english?.ok ? english : before, withFile, tomorrow].map(
      (x) => x.sha256,
    );
    expect(new Set(hashes).size).toBe(4);
  });
});

describe("submitting", () => {
  it("stores the signed bytes, assesses and moves the case, all at once", async () => {
    const given = await sent();
    const done = await submit(given);
    expect(done.ok).toBe(true);
    const signed = await signedQuestionnaire(open.applicant, open.id);
    expect(signed).toMatchObject({ sha256: given.sha256, method: "one-time-code", signedAt: now });
    const row = await db.submission.findFirstOrThrow({ where: { applicationId: open.id } });
    expect(sha256Hex(row.bytes)).toBe(given.sha256);
    const { stage, totalPoints } = await db.application.findUniqueOrThrow({
      where: { id: open.id },
    });
    const view = await assessmentFor(open.applicant, open.id);
    expect(view).toMatchObject({ version: 1, versions: 1, total: totalPoints, max: 1000 });
    expect(stage).toBe(view?.outcome === "passed" ? "check" : "decision");
    expect(await assessmentVersions(open.applicant, open.id)).toMatchObject([
      { version: 1, correction: null },
    ]);
  });

  it("freezes a result that can be computed again, bit for bit, from the stored rows", async () => {
    await submit(await sent());
    const row = await db.assessment.findFirstOrThrow({ where: { applicationId: open.id } });
    const { ruleSet, hash } = await ruleSetById(row.ruleSetId);
    expect(hash).toBe(row.ruleSetHash);
    expect(jcsHash(ruleSet)).toBe(hash);
    expect(jcsHash(assess(Answers.parse(row.answers), ruleSet))).toBe(jcsHash(row.result));
    const { bytes } = await db.submission.findFirstOrThrow({ where: { applicationId: open.id } });
    expect(jcsHash(readDocument(bytes).answers)).toBe(jcsHash(row.answers));
  });

  it("happens once, however often it is sent", async () => {
    const given = await sent();
    const all = await Promise.all([1, 2, 3, 4].map(() => submit(given)));
    expect(all.every(({ ok }) => ok)).toBe(true);
    expect(new Set(all.map((done) => done.ok && done.submissionId)).size).toBe(1);
    expect(await db.submission.count({ where: { applicationId: open.id } })).toBe(1);
    expect(await db.assessment.count({ where: { applicationId: open.id } })).toBe(1);
  });

  it("takes no other text than the one that was shown", async () => {
    const given = await sent();
    const place = { applicationId: open.id, section: "housing" } as const;
    await saveChange(open.applicant, place, housing({ housing: "none" }), now);
    expect(await submit(given)).toEqual({ ok: false, code: "text-changed" });
  });

  it("waits for every topic", async () => {
    const given = await sent();
    const place = { applicationId: open.id, section: "housing" } as const;
    await saveChange(open.applicant, place, housing({}), now);
    expect(await submit(given)).toEqual({ ok: false, code: "incomplete" });
  });

  it("is refused after the term, and nothing is written", async () => {
    const late = at("2026-04-02 00:00");
    const given = await sent(late);
    expect(await submit(given, late)).toEqual({ ok: false, code: "after-due-date" });
    expect(await db.submission.count({ where: { applicationId: open.id } })).toBe(0);
  });

  it("is refused to anybody else", async () => {
    const given = await sent();
    const stranger = (await openCase()).applicant;
    const officer = await storedActor("akimat-specialist", { region: "KZ-11" });
    expect(await submit(given, now, stranger)).toEqual({ ok: false, code: "not-allowed" });
    expect(await submit(given, now, officer)).toEqual({ ok: false, code: "not-allowed" });
  });

  it("closes the draft", async () => {
    await submit(await sent());
    const place = { applicationId: open.id, section: "housing" } as const;
    const saved = await saveChange(open.applicant, place, housing({ housing: "own" }), now);
    expect(saved).toEqual({ ok: false, code: "wrong-stage" });
  });
});

describe("the one-time code", () => {
  it("is asked for first", async () => {
    const { sha256 } = await shown();
    expect(await submit({ sha256, proof: "123456" })).toEqual({ ok: false, code: "code-missing" });
  });

  it("gives five tries, which are counted although nothing else is written", async () => {
    const { sha256, proof } = await sent();
    const bad = { sha256, proof: wrong(proof) };
    for (const triesLeft of [4, 3, 2, 1]) {
      expect(await submit(bad)).toEqual({ ok: false, code: "code-wrong", triesLeft });
    }
    expect(await submit(bad)).toEqual({ ok: false, code: "code-used-up" });
    expect(await submit({ sha256, proof })).toEqual({ ok: false, code: "code-used-up" });
  });

  it("runs out after ten minutes", async () => {
    const given = await sent();
    expect(await submit(given, later(10))).toEqual({ ok: false, code: "code-expired" });
    expect((await submit(given, later(9))).ok).toBe(true);
  });

  it("signs the text that it was sent for, and no other", async () => {
    const first = await sent();
    const place = { applicationId: open.id, section: "housing" } as const;
    await saveChange(open.applicant, place, housing({ housing: "none" }), now);
    const { sha256 } = await shown();
    expect(await submit({ sha256, proof: first.proof })).toEqual({
      ok: false,
      code: "code-for-other-text",
    });
  });

  it("works once", async () => {
    const { sha256, proof } = await sent();
    const toSign = { accountId: open.applicant.accountId, sha256, proof };
    const verify = () => inTransaction((tx) => oneTimeCode.verify(tx, toSign, now));
    expect(await verify()).toEqual({ ok: true });
    expect(await verify()).toEqual({ ok: false, code: "code-missing" });
  });

  it("no longer works when another was sent", async () => {
    const first = await sent();
    const second = await sent(later(1));
    if (first.proof !== second.proof) {
      expect(await submit(first, later(2))).toMatchObject({ code: "code-wrong" });
    }
    expect((await submit(second, later(2))).ok).toBe(true);
  });

  it("is sent five times in an hour at most", async () => {
    for (const minute of [0, 1, 2, 3, 4]) expect((await sent(later(minute))).done.ok).toBe(true);
    const { sha256 } = await shown();
    const { accountId } = open.applicant;
    const all = await Promise.all([1, 2].map(() => sendSigningCode(accountId, sha256, later(5))));
    expect(all).toEqual([
      { ok: false, code: "too-many-codes" },
      { ok: false, code: "too-many-codes" },
    ]);
    expect((await sendSigningCode(accountId, sha256, later(61))).ok).toBe(true);
  });

  it("stands neither in its row nor in the queue", async () => {
    const { proof } = await sent();
    const row = await db.accountToken.findFirstOrThrow({
      where: { accountId: open.applicant.accountId },
    });
    const jobs = await db.$queryRaw<{ payload: unknown }[]>`
      select payload from graphile_worker._private_jobs where payload ->> 'tokenId' = ${row.id}`;
    expect(jobs).toEqual([{ payload: { tokenId: row.id } }]);
    expect(JSON.stringify({ ...row, id: "" })).not.toContain(proof);
  });
});
