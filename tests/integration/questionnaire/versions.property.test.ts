import { randomUUID } from "node:crypto";
import canonicalize from "canonicalize";
import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { assess } from "@/lib/assessment/assess";
import { examineAnswers } from "@/lib/assessment/examine-answers.command";
import { answerFile } from "@/lib/assessment/findings.query";
import type { Actor } from "@/lib/identity/roles";
import { db } from "@/lib/platform/db";
import { Answers } from "@/lib/questionnaire/answers.schema";
import { correctAnswer } from "@/lib/questionnaire/correct-answer.command";
import { ruleSetById } from "@/lib/rules/rule-sets.query";
import { at } from "../../factories/application";
import { storeRuleSet } from "../application/stored-case";
import { freshDatabase } from "../harness";
import { storedActor } from "./open-case";
import { submittedCase } from "./submitted-case";

const now = at("2026-03-04 10:00");

let specialist: Actor;

beforeAll(async () => {
  await freshDatabase();
  await storeRuleSet();
  specialist = await storedActor("akimat-specialist", { region: "KZ-11" });
});

const typedJob = (documented: string) => ({
  occupation: "2142",
  from: "2019-03",
  stillThere: "yes",
  documented,
});

const CORRECTIONS = [
  ["education", { education: "none" }],
  ["education", { education: "doctorate" }],
  ["housing", { housing: "own" }],
  ["housing", { housing: "none" }],
  ["fundsTenge", { fundsTenge: "0" }],
  ["fundsTenge", { fundsTenge: "9 000 000" }],
  ["unexpungedConviction", { unexpungedConviction: "yes" }],
  ["unexpungedConviction", { unexpungedConviction: "no" }],
  ["deportedOn", { deportedOn: "2024-01-10" }],
  ["deportedOn", { deportedOn: "" }],
  ["jobs.0", typedJob("yes")],
  ["jobs.0", typedJob("no")],
  ["russianLevel", { russianLevel: "none" }],
  ["settlementRegion", { settlementRegion: "KZ-71" }],
  ["education", { education: "professor" }],
] as const;
const correction = fc.constantFrom(...CORRECTIONS);
const finding = fc.record({
  keys: fc.uniqueArray(fc.constantFrom("education", "housing", "fundsTenge", "jobs.0"), {
    minLength: 1,
  }),
  finding: fc.constantFrom("confirmed", "not-borne-out"),
});
const act = fc.oneof(
  correction.map(([key, typed]) => ({ kind: "correct", key, typed }) as const),
  finding.map((found) => ({ kind: "examine", ...found }) as const),
);
type Act = (typeof act)["generate"] extends (...given: never[]) => fc.Value<infer T> ? T : never;

async function carryOut(applicationId: string, given: Act): Promise<void> {
  const file = await answerFile(specialist, applicationId);
  if (file === null) throw new Error("the case was assessed");
  const { version, findings } = file;
  const seen = findings.at(-1)?.sequence ?? 0;
  const looked = { applicationId, version, seen, actId: randomUUID(), reason: "As seen" };
  await (given.kind === "correct"
    ? correctAnswer(specialist, { ...looked, key: given.key, typed: given.typed }, now)
    : examineAnswers(specialist, { ...looked, keys: given.keys, finding: given.finding }, now));
}

/** Every version as it is stored, byte for byte. */
const versionsOf = async (applicationId: string) =>
  (await db.assessment.findMany({ where: { applicationId }, orderBy: { version: "asc" } })).map(
    (row) => canonicalize({ ...row, at: row.at.toISOString() }),
  );

async function everyVersionIsBorneOut(applicationId: string): Promise<void> {
  const rows = await db.assessment.findMany({
    where: { applicationId },
    orderBy: { version: "asc" },
  });
  expect(rows.map(({ version }) => version)).toEqual(rows.map((_, index) => index + 1));
  for (const row of rows) {
    const { ruleSet, hash } = await ruleSetById(row.ruleSetId);
    expect(hash).toBe(row.ruleSetHash);
    const again = assess(Answers.parse(row.answers), ruleSet);
    expect(canonicalize(again)).toBe(canonicalize(row.result));
  }
}

/** The case is where its latest result belongs. */
async function theCaseIsWhereItBelongs(applicationId: string): Promise<void> {
  const row = await db.application.findUniqueOrThrow({ where: { id: applicationId } });
  const last = await db.assessment.findFirstOrThrow({
    where: { applicationId },
    orderBy: { version: "desc" },
  });
  const passed = assess(Answers.parse(last.answers), (await ruleSetById(last.ruleSetId)).ruleSet);
  expect(row.stage).toBe(passed.outcome === "passed" ? "check" : "decision");
  expect(row.totalPoints).toBe(passed.total);
}

it("whatever officers find and correct, every version before it stays and can be computed again", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 8 }), async (acts) => {
      const { id } = await submittedCase();
      let before = await versionsOf(id);
      for (const one of acts) {
        await carryOut(id, one);
        const versions = await versionsOf(id);
        expect(versions.slice(0, before.length)).toEqual(before);
        before = versions;
      }
      await everyVersionIsBorneOut(id);
      await theCaseIsWhereItBelongs(id);
    }),
    { numRuns: 15 },
  );
});
