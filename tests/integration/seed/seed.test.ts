import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { ageBands } from "@/lib/calculator/age-bands";
import { sheetOf } from "@/lib/calculator/from-answers";
import { calculatorFields, questionsOf } from "@/lib/calculator/questions";
import { resultOf } from "@/lib/calculator/result";
import { checkChains } from "@/lib/identity/chains.query";
import { db } from "@/lib/platform/db";
import { withClient } from "@/lib/platform/postgres/connection";
import { Answers } from "@/lib/questionnaire/answers.schema";
import { ruleSetById } from "@/lib/rules/rule-sets.query";
import { seedDemo } from "@/prisma/seed/index";
import { freshDatabase, setClock } from "../harness";

const database = await freshDatabase();
const FIRST_MORNING = new Date("2026-03-02T04:00:00Z");

beforeAll(async () => {
  await setClock(database, FIRST_MORNING);
  await seedDemo();
  await setClock(database, FIRST_MORNING);
});

it("has cases at every stage, in three regions and both services", async () => {
  const cases = await db.application.findMany({
    select: { stage: true, region: true, service: true, outcome: true },
  });
  const all = (key: "stage" | "region" | "service") =>
    [...new Set(cases.map((one) => one[key]))].sort();
  expect(all("stage")).toEqual([
    "check",
    "closed",
    "decision",
    "interview",
    "questionnaire",
    "testing",
  ]);
  expect(all("region")).toEqual(["KZ-10", "KZ-55", "KZ-71"]);
  expect(all("service")).toEqual(["kandas", "rpp"]);
  const outcomes = cases.map(({ outcome }) => outcome).filter((outcome) => outcome !== null);
  expect(outcomes.sort()).toEqual(["admitted", "refused"]);
});

it("leaves unbroken chains of events and answers, and says so to those who may ask", async () => {
  const anyone = { accountId: randomUUID(), region: null, agency: null, personId: null };
  const checked = await checkChains({ ...anyone, role: "auditor" });
  expect(checked).toEqual({
    cases: await db.application.count(),
    attempts: await db.attempt.count(),
    broken: [],
  });
  expect(await checkChains({ ...anyone, role: "police" })).toBeNull();
});

it("finds the case whose record somebody with the owner's rights has changed", async () => {
  await withClient(database.ownerUrl, async (owner) => {
    await owner.query("alter table application_event disable trigger append_only");
    await owner.query(
      "update application_event set actor_role = 'police' where sequence = 2 and application_id = (select id from application order by number limit 1)",
    );
    await owner.query("alter table application_event enable trigger append_only");
  });
  const anyone = { accountId: randomUUID(), region: null, agency: null, personId: null };
  const first = await db.application.findFirstOrThrow({ orderBy: { number: "asc" } });
  expect((await checkChains({ ...anyone, role: "auditor" }))?.broken).toEqual([first.number]);
});

it("leaves something on each desk of the testing centre", async () => {
  const waiting = await Promise.all([
    db.accommodation.count({ where: { status: "asked" } }),
    db.timeClaim.count({ where: { status: "open" } }),
    db.attemptEntry.count({ where: { standing: "late" } }),
    db.banProposal.count({ where: { outcome: null } }),
    db.externalCertificate.count({ where: { status: "pending" } }),
  ]);
  expect(waiting).toEqual([2, 1, 3, 1, 1]);
});

it("gives the police of Abai six interviews on the first day", async () => {
  const day = { gte: new Date("2026-03-01T19:00:00Z"), lt: new Date("2026-03-02T19:00:00Z") };
  const held = await db.booking.count({
    where: { status: "held", slot: { region: "KZ-10", startsAt: day } },
  });
  expect(held).toBe(6);
});

it("has no assessed case for which the public calculator would say anything else", async () => {
  const rows = await db.assessment.findMany();
  expect(rows.length).toBeGreaterThan(5);
  for (const { answers, ruleSetId, result } of rows) {
    const official = Answers.parse(answers);
    const { ruleSet } = await ruleSetById(ruleSetId);
    const today = official.submittedOn;
    const bands = ageBands(ruleSet, today);
    const questions = questionsOf(calculatorFields(ruleSet, bands));
    const own = resultOf(sheetOf(official, bands, today), { ruleSet, questions, today });
    const criteria = own.families.flatMap((family) => family.criteria);
    expect(result).toMatchObject({
      total: own.total,
      shortfall: own.shortfall,
      threshold: own.threshold,
      criteria: Object.fromEntries(criteria.map(({ key, points }) => [key, points])),
    });
  }
});
