import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { exportScoreFile } from "@/lib/assessment/export-score-file.command";
import { verifyScore } from "@/lib/assessment/verify-score";
import { db } from "@/lib/platform/db";
import { receiptKeys } from "@/lib/platform/receipt-signer";
import { answerFields } from "@/lib/questionnaire/answers.schema";
import { correctAnswer } from "@/lib/questionnaire/correct-answer.command";
import { at } from "../../factories/application";
import { storeRuleSet } from "../application/stored-case";
import { freshDatabase } from "../harness";
import { type OpenCase, openCase, storedActor } from "./open-case";
import { submittedCase } from "./submitted-case";

let own: OpenCase;

beforeAll(async () => {
  await freshDatabase();
  await storeRuleSet();
  own = await submittedCase();
  const specialist = await storedActor("akimat-specialist", { region: "KZ-11" });
  const correction = {
    applicationId: own.id,
    key: "education",
    typed: { education: "secondary" },
    reason: "The diploma says otherwise",
    version: 1,
    seen: 0,
    actId: randomUUID(),
  };
  const done = await correctAnswer(specialist, correction, at("2026-03-04 10:00"));
  if (!done.ok) throw new Error(done.code);
});

const trail = () => db.auditEntry.count({ where: { action: "score-exported", subject: own.id } });

describe("the score as a file", () => {
  it("holds every version and computes again to what is stored", async () => {
    const file = await exportScoreFile(own.applicant, own.id);
    const verdict = await verifyScore(JSON.stringify(file), receiptKeys());
    expect(verdict).toMatchObject({ kind: "match", isKeyKnown: true });
    const rows = await db.assessment.findMany({
      where: { applicationId: own.id },
      orderBy: { version: "asc" },
    });
    expect(rows.length).toBe(2);
    expect(file?.versions.map(({ result }) => result)).toEqual(rows.map(({ result }) => result));
  });

  it("tells of the person what the score reads and nothing else", async () => {
    const file = await exportScoreFile(own.applicant, own.id);
    for (const { answers } of file?.versions ?? []) {
      expect(Object.keys(answers).toSorted()).toEqual(Object.keys(answerFields).toSorted());
    }
    const person = await db.person.findUniqueOrThrow({ where: { id: own.personId } });
    const text = JSON.stringify(file);
    for (const secret of [person.latinSurname, person.documentNumber, own.personId, own.id]) {
      expect(text).not.toContain(secret);
    }
  });

  it.each([
    ["applicant", null, false],
    ["akimat-specialist", "KZ-11", true],
    ["akimat-head", "KZ-11", true],
    ["auditor", null, true],
    ["akimat-specialist", "KZ-10", false],
    ["akimat-head", "KZ-71", false],
    // The police see a case from the interview on.
    ["police", "KZ-11", false],
    ["testing-centre", null, false],
    ["agency", null, false],
    ["administrator", null, false],
  ] as const)("is there for a stranger who is %s of %s: %s", async (role, region, mayTake) => {
    const before = await trail();
    const agency = role === "agency" ? "knb" : null;
    const file = await exportScoreFile(await storedActor(role, { region, agency }), own.id);
    expect(file !== null).toBe(mayTake);
    expect(await trail()).toBe(before + (mayTake ? 1 : 0));
  });

  it("is not there before there is a score", async () => {
    const open = await openCase();
    expect(await exportScoreFile(open.applicant, open.id)).toBeNull();
  });
});
