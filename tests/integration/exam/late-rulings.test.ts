import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { lateFile } from "@/lib/exam/late-file.query";
import { decideRuling, proposeRuling } from "@/lib/exam/late-rulings.command";
import { lateCases, lateOutcome } from "@/lib/exam/late-rulings.query";
import { ownTesting } from "@/lib/exam/own-testing.query";
import type { Actor } from "@/lib/identity/roles";
import { currentTime } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import {
  anApplicant,
  begin,
  type Candidate,
  prepareExam,
  someone,
} from "@/tests/factories/candidate";
import { type FreshDatabase, freshDatabase, setClock } from "../harness";
import { type Client, examServer } from "./exam-server";
import { formOf, sitDown } from "./sitting";

const START = new Date("2026-03-02T04:00:00Z");
const COUNT = { proposal: "count", reason: "Сервер 10:31–10:33 қолжетімсіз болды" } as const;
const AGREED = { decision: "agreed", reason: "Жазба растайды" } as const;

let database: FreshDatabase;
let as: (cookie: string | null) => Client;
let first: Actor;
let second: Actor;

beforeAll(async () => {
  database = await freshDatabase();
  await setClock(database, START);
  await prepareExam();
  as = await examServer();
  first = (await someone("testing-centre")).actor;
  second = (await someone("testing-centre")).actor;
});

/** Passes listening; reading is `inTime` right answers and the next `late` ones, which came after the end. */
async function sit(inTime: number, late: number, lateAreRight = true) {
  await setClock(database, START);
  const candidate = await anApplicant();
  const attemptId = await begin(candidate);
  const { form, right, wrong } = await formOf(attemptId);
  const { answer, step, lease } = await sitDown(as(candidate.cookie), attemptId);
  for (const item of form.listening) await answer(item, right(item));
  await step("end-listening");
  await step("start-reading");
  for (const item of form.reading.slice(0, inTime)) await answer(item, right(item));
  await step("end-reading");
  for (const [index, item] of form.reading.slice(inTime, inTime + late).entries()) {
    const option = lateAreRight ? right(item) : wrong(item);
    await arrivesLate({ attemptId, leaseId: lease, itemId: item, option }, 500 + index);
  }
  return { attemptId, candidate };
}

type Late = { attemptId: string; leaseId: string; itemId: string; option: number };

async function arrivesLate(entry: Late, sequence: number): Promise<void> {
  const at = await currentTime();
  const rest = { sequence, counter: sequence, at, previousHash: "", hash: "", standing: "late" };
  await db.attemptEntry.create({ data: { ...entry, ...rest } });
}

const rulingOf = async (attemptId: string) =>
  (await db.lateRuling.findFirstOrThrow({ where: { attemptId, decision: null } })).id;

async function letCount(attemptId: string) {
  const now = await currentTime();
  expect(await proposeRuling(first, attemptId, COUNT, now)).toEqual({ ok: true });
  return decideRuling(second, await rulingOf(attemptId), AGREED, now);
}

const testingOf = async ({ actor }: Candidate) => (await ownTesting(actor))?.state;

describe("late answers", () => {
  it("count once two people have agreed, and can bring a pass with its certificate", async () => {
    const { attemptId, candidate } = await sit(11, 5);
    expect(await testingOf(candidate)).toMatchObject({ stage: "testing" });
    expect(await lateOutcome(attemptId)).toEqual({ answers: 5, outcome: "waiting" });
    expect(await letCount(attemptId)).toEqual({ ok: true });
    const attempt = await db.attempt.findUniqueOrThrow({
      where: { id: attemptId },
      include: { certificate: true },
    });
    expect(attempt).toMatchObject({ listeningCorrect: 20, readingCorrect: 16 });
    expect(attempt.certificate).toMatchObject({ listeningCorrect: 20, readingCorrect: 16 });
    expect(await testingOf(candidate)).toMatchObject({
      stage: "questionnaire",
      testing: { certificate: { id: attempt.certificate?.id, readingCorrect: 16 } },
    });
    expect(await lateOutcome(attemptId)).toEqual({ answers: 5, outcome: "counted" });
  });

  it("raise a certificate that was issued before", async () => {
    const { attemptId } = await sit(14, 6);
    expect(await letCount(attemptId)).toEqual({ ok: true });
    const certificate = await db.certificate.findUniqueOrThrow({ where: { attemptId } });
    expect(certificate).toMatchObject({ readingCorrect: 20 });
  });

  it("never take points away", async () => {
    const { attemptId, candidate } = await sit(12, 3, false);
    const { form, wrong } = await formOf(attemptId);
    const [item = ""] = form.reading;
    const leaseId = randomUUID();
    await arrivesLate({ attemptId, leaseId, itemId: item, option: wrong(item) }, 900);
    expect(await letCount(attemptId)).toEqual({ ok: true });
    const attempt = await db.attempt.findUniqueOrThrow({ where: { id: attemptId } });
    expect(attempt).toMatchObject({ readingCorrect: 12 });
    expect(await testingOf(candidate)).toMatchObject({ stage: "questionnaire" });
  });

  it("stay out where the second person does not agree, or both leave them out", async () => {
    const { attemptId, candidate } = await sit(11, 5);
    const now = await currentTime();
    await proposeRuling(first, attemptId, COUNT, now);
    const disagreed = { decision: "disagreed", reason: "Жазбада ештеңе жоқ" } as const;
    expect(await decideRuling(second, await rulingOf(attemptId), disagreed, now)).toEqual({
      ok: true,
    });
    expect(await lateOutcome(attemptId)).toMatchObject({ outcome: "waiting" });
    const refuse = { proposal: "refuse", reason: "Құрылғы өшірілген" } as const;
    expect(await proposeRuling(second, attemptId, refuse, now)).toEqual({ ok: true });
    expect(await decideRuling(first, await rulingOf(attemptId), AGREED, now)).toEqual({ ok: true });
    expect(await lateOutcome(attemptId)).toMatchObject({ outcome: "refused" });
    expect(await testingOf(candidate)).toMatchObject({ stage: "testing" });
    expect(await proposeRuling(first, attemptId, COUNT, now)).toEqual({
      ok: false,
      code: "nothing-late",
    });
  });
});

describe("a ruling", () => {
  it("needs another person, by the command and by the database", async () => {
    const { attemptId } = await sit(11, 1);
    const now = await currentTime();
    await proposeRuling(first, attemptId, COUNT, now);
    const id = await rulingOf(attemptId);
    expect(await decideRuling(first, id, AGREED, now)).toEqual({ ok: false, code: "same-person" });
    const own = {
      decision: "agreed",
      decisionTextId: randomUUID(),
      decidedById: first.accountId,
      decidedAt: now,
    };
    await expect(db.lateRuling.update({ where: { id }, data: own })).rejects.toThrow(/check/i);
    await expect(
      db.lateRuling.update({ where: { id }, data: { proposal: "refuse" } }),
    ).rejects.toThrow(/constraint/i);
  });

  it("proposed or decided by two at once happens once", async () => {
    const { attemptId } = await sit(11, 5);
    const now = await currentTime();
    const proposed = await Promise.all(
      [first, second, first].map((actor) => proposeRuling(actor, attemptId, COUNT, now)),
    );
    expect(proposed.filter(({ ok }) => ok)).toHaveLength(1);
    const ruling = await db.lateRuling.findFirstOrThrow({ where: { attemptId } });
    const other = ruling.proposedById === first.accountId ? second : first;
    const decided = await Promise.all(
      [1, 2, 3].map(() => decideRuling(other, ruling.id, AGREED, now)),
    );
    expect(decided.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.certificate.count({ where: { attemptId } })).toBe(1);
  });

  it("is the testing centre's alone, and shows no result to decide by", async () => {
    const { attemptId, candidate } = await sit(11, 2);
    const others = [candidate.actor, (await someone("administrator")).actor];
    const now = await currentTime();
    for (const actor of others) {
      expect(await proposeRuling(actor, attemptId, COUNT, now)).toMatchObject({ ok: false });
      expect(await lateFile(actor, attemptId)).toBeNull();
      expect(await lateCases(actor)).toEqual([]);
    }
    const file = await lateFile(first, attemptId);
    expect(file?.answers.map(({ question }) => question)).toEqual([12, 13]);
    expect(JSON.stringify(file)).not.toMatch(/option|key|correct/i);
    expect((await lateCases(first)).map((one) => one.attemptId)).toContain(attemptId);
  });
});
