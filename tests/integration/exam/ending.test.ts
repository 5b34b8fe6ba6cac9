import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { stateOf } from "@/lib/application/execute.command";
import { endAttempt } from "@/lib/exam/end-attempt.command";
import { StoredForm } from "@/lib/exam/form.schema";
import { ownTesting } from "@/lib/exam/own-testing.query";
import { prepareAttempt } from "@/lib/exam/prepare-attempt.command";
import { sweepAttempts } from "@/lib/exam/tasks.command";
import { checkChains } from "@/lib/identity/chains.query";
import { currentTime } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { RULE_SET_2026 } from "@/lib/rules/rule-set-2026";
import {
  anApplicant,
  begin,
  type Candidate,
  pay,
  prepare,
  prepareExam,
  someone,
} from "@/tests/factories/candidate";
import { storeRuleSet } from "../application/stored-case";
import { type FreshDatabase, freshDatabase, setClock } from "../harness";
import { type Client, examServer } from "./exam-server";
import { formOf, sitDown, standingOf } from "./sitting";

const START = new Date("2026-03-02T04:00:00Z");
const LONG_AFTER = new Date("2026-03-02T06:00:00Z");

let database: FreshDatabase;
let as: (cookie: string | null) => Client;

beforeAll(async () => {
  database = await freshDatabase();
  await setClock(database, START);
  await prepareExam();
  as = await examServer();
});

/** Answers so many questions of each block right, and ends the test by hand. */
async function sit(candidate: Candidate, right: { listening: number; reading: number }) {
  const attemptId = await begin(candidate);
  const { form, right: rightOf, wrong } = await formOf(attemptId);
  const { answer, step } = await sitDown(as(candidate.cookie), attemptId);
  for (const [index, item] of form.listening.entries()) {
    await answer(item, index < right.listening ? rightOf(item) : wrong(item));
  }
  await step("end-listening");
  await step("start-reading");
  for (const item of form.reading.slice(0, right.reading)) await answer(item, rightOf(item));
  const ended = await step("end-reading");
  expect(ended.body).toMatchObject({ phase: "ended", endsAt: null });
  return attemptId;
}

/** Candidates in the middle of listening, who have given 0, 1, 2 … right answers. */
async function aRoomful(count: number) {
  const room: { candidate: Candidate; attemptId: string; right: number }[] = [];
  for (let right = 0; right < count; right += 1) {
    const candidate = await anApplicant();
    const attemptId = await begin(candidate);
    const { form, right: rightOf } = await formOf(attemptId);
    const { answer } = await sitDown(as(candidate.cookie), attemptId);
    for (const item of form.listening.slice(0, right)) await answer(item, rightOf(item));
    room.push({ candidate, attemptId, right });
  }
  return room;
}

const caseOf = async ({ applicationId }: Candidate) =>
  stateOf(await db.application.findUniqueOrThrow({ where: { id: applicationId } }));

const endings = (attemptId: string) =>
  db.applicationEvent.count({
    where: { type: "attempt-ended", payload: { path: ["attemptId"], equals: attemptId } },
  });

describe("an attempt that reaches both thresholds", () => {
  it("passes the stage with a certificate, counted by block", async () => {
    await setClock(database, START);
    const candidate = await anApplicant();
    const attemptId = await sit(candidate, { listening: 6, reading: 12 });
    const attempt = await db.attempt.findUniqueOrThrow({
      where: { id: attemptId },
      include: { certificate: true },
    });
    expect(attempt).toMatchObject({
      phase: "ended",
      endedBy: "candidate",
      listeningCorrect: 6,
      readingCorrect: 12,
    });
    expect(attempt.certificate).toMatchObject({
      number: expect.stringMatching(/^QT-2026-\d{6}$/),
      level: "A1",
      validUntil: new Date("2028-03-02"),
    });
    const state = await caseOf(candidate);
    expect(state).toMatchObject({ stage: "questionnaire", owner: "applicant" });
    expect(state.testing.certificate).toMatchObject({ id: attempt.certificate?.id });
  });
});

describe("an attempt below a threshold", () => {
  it("gives no certificate, however good the other block was", async () => {
    await setClock(database, START);
    const candidate = await anApplicant();
    const attemptId = await sit(candidate, { listening: 5, reading: 40 });
    expect(await db.certificate.count({ where: { attemptId } })).toBe(0);
    expect(await caseOf(candidate)).toMatchObject({ stage: "testing", testing: { used: 1 } });
  });

  it("moves the case to the decision when it was the last, and asks new questions each time", async () => {
    await setClock(database, START);
    const candidate = await anApplicant();
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await sit(candidate, { listening: 0, reading: 0 });
    }
    expect(await caseOf(candidate)).toMatchObject({
      stage: "decision",
      decision: { outcome: "refusal", grounds: ["test-attempts-used"] },
    });
    const rows = await db.attempt.findMany({ where: { applicationId: candidate.applicationId } });
    const items = rows.flatMap(({ form }) => {
      const { listening, reading } = StoredForm.parse(form);
      return [...listening, ...reading];
    });
    expect(new Set(items).size).toBe(180);
  });
});

describe("the sweep", () => {
  it("ends an attempt with no browser, once, however many workers look", async () => {
    await setClock(database, START);
    const candidate = await anApplicant();
    const attemptId = await begin(candidate);
    const { form, right } = await formOf(attemptId);
    const { answer } = await sitDown(as(candidate.cookie), attemptId);
    for (const item of form.listening) await answer(item, right(item));
    await setClock(database, LONG_AFTER);
    await Promise.all([1, 2, 3, 4].map(() => sweepAttempts()));
    await sweepAttempts();
    const attempt = await db.attempt.findUniqueOrThrow({ where: { id: attemptId } });
    // 20 minutes, 5 of rest, 50 minutes: ended at the deadline, not when somebody looked.
    expect(attempt).toMatchObject({
      phase: "ended",
      endedBy: "clock",
      listeningCorrect: 20,
      readingCorrect: 0,
    });
    expect(attempt.endedAt?.getTime()).toBe((attempt.startedAt?.getTime() ?? 0) + 75 * 60_000);
    expect(await endings(attemptId)).toBe(1);
  });

  it("ends a roomful together, each by its own journal, and one that cannot be ended fails alone", async () => {
    await setClock(database, START);
    const room = await aRoomful(7);
    const [broken, ...others] = room;
    // Its case knows nothing of an attempt that runs.
    const { applicationId: id } = broken?.candidate ?? expect.fail("nobody came");
    const state = stateOf(await db.application.findUniqueOrThrow({ where: { id } }));
    const testing = { ...state.testing, runningAttempt: null };
    await db.application.update({ where: { id }, data: { state: { ...state, testing } } });
    await setClock(database, LONG_AFTER);
    await sweepAttempts();
    for (const { attemptId, candidate, right } of others) {
      const attempt = await db.attempt.findUniqueOrThrow({ where: { id: attemptId } });
      expect(attempt).toMatchObject({ phase: "ended", endedBy: "clock", listeningCorrect: right });
      expect(await endings(attemptId)).toBe(1);
      const { applicationId } = candidate;
      const after = await db.application.findUniqueOrThrow({ where: { id: applicationId } });
      expect(after.version).toBe(await db.applicationEvent.count({ where: { applicationId } }));
      expect(stateOf(after).testing.runningAttempt).toBeNull();
    }
    expect(await endings(broken?.attemptId ?? "")).toBe(0);
    await db.application.update({ where: { id }, data: { state } });
    await sweepAttempts();
    expect(await endings(broken?.attemptId ?? "")).toBe(1);
    const { actor } = await someone("auditor");
    expect(await checkChains(actor)).toMatchObject({ broken: [] });
  });

  it("leaves alone what is not over", async () => {
    await setClock(database, START);
    const candidate = await anApplicant();
    const attemptId = await begin(candidate);
    await sweepAttempts();
    expect(await endAttempt(attemptId, "clock", await currentTime())).toEqual({
      ok: false,
      code: "not-over",
    });
    expect(await endings(attemptId)).toBe(0);
  });

  it("and a candidate who ends in the same instant make one end", async () => {
    await setClock(database, START);
    const candidate = await anApplicant();
    const attemptId = await begin(candidate);
    const { step } = await sitDown(as(candidate.cookie), attemptId);
    await step("end-listening");
    await step("start-reading");
    const { readingEndsAt } = await db.attempt.findUniqueOrThrow({ where: { id: attemptId } });
    await setClock(database, readingEndsAt ?? LONG_AFTER);
    await Promise.all([sweepAttempts(), step("end-reading"), step("end-reading")]);
    expect(await endings(attemptId)).toBe(1);
  });

  it("counts every answer that was acknowledged, and none that was refused, in a race with the end", async () => {
    await setClock(database, START);
    const candidate = await anApplicant();
    const attemptId = await begin(candidate);
    const { form, right } = await formOf(attemptId);
    const client = as(candidate.cookie);
    const { step, answer } = await sitDown(client, attemptId);
    await step("end-listening");
    await step("start-reading");
    const answers = form.reading.map((item) => answer(item, right(item)));
    const [, ...sent] = await Promise.all([step("end-reading"), ...answers]);
    const saved = sent.filter((reply) => standingOf(reply) === "counted").length;
    const attempt = await db.attempt.findUniqueOrThrow({ where: { id: attemptId } });
    expect(attempt.readingCorrect).toBe(saved);
    const where = { attemptId, standing: "counted" };
    expect(await db.attemptEntry.count({ where })).toBe(saved);
  });
});

describe("a start", () => {
  const attemptOf = (id: string) => db.attempt.findUniqueOrThrow({ where: { id } });
  const used = async ({ actor }: Candidate) => (await ownTesting(actor))?.state.testing.used;

  it("uses the payment when listening begins, and not before, however long that takes", async () => {
    await setClock(database, START);
    const candidate = await anApplicant();
    await pay(candidate);
    const attemptId = await prepare(candidate);
    const { step, lease, state } = await sitDown(as(candidate.cookie), attemptId);
    await setClock(database, LONG_AFTER);
    await sweepAttempts();
    expect(await attemptOf(attemptId)).toMatchObject({ phase: "ready", startedAt: null });
    expect((await state()).body).toMatchObject({ phase: "ready", endsAt: null });
    expect(await used(candidate)).toBe(0);
    const foreign = await as(candidate.cookie).post(`/api/exam/${attemptId}/steps`, {
      lease: randomUUID(),
      step: "start-listening",
    });
    expect(foreign.body).toEqual({ error: "lease_superseded" });
    const begun = await Promise.all([1, 2, 3].map(() => step("start-listening")));
    expect(begun.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await attemptOf(attemptId)).toMatchObject({ phase: "listening", leaseId: lease });
    expect(await used(candidate)).toBe(1);
    const noted = await db.attemptEvent.findMany({ where: { attemptId } });
    expect(noted.map(({ type }) => type)).toEqual(["device-opened", "listening-started"]);
  });

  it("is not taken once the process has turned to something else", async () => {
    await setClock(database, START);
    const candidate = await anApplicant();
    await pay(candidate);
    const attemptId = await prepare(candidate);
    const { step } = await sitDown(as(candidate.cookie), attemptId);
    await setClock(database, new Date("2026-09-01T04:00:00Z"));
    expect(await step("start-listening")).toMatchObject({
      status: 409,
      body: { error: "not_now" },
    });
    expect(await attemptOf(attemptId)).toMatchObject({ phase: "ready" });
    expect(await used(candidate)).toBe(0);
  });

  it("pressed many times at once prepares one attempt", async () => {
    await setClock(database, START);
    const candidate = await anApplicant();
    await pay(candidate);
    const now = await currentTime();
    const started = await Promise.all(
      [1, 2, 3, 4].map(() => prepareAttempt(candidate.actor, candidate.applicationId, now)),
    );
    const ids = new Set(started.map((one) => (one.ok ? one.attemptId : one.code)));
    expect(ids.size).toBe(1);
    expect(await db.attempt.count({ where: { applicationId: candidate.applicationId } })).toBe(1);
  });

  it("is refused without a payment, and in somebody else's case", async () => {
    await setClock(database, START);
    const [candidate, other] = [await anApplicant(), await anApplicant()];
    const now = await currentTime();
    expect(await prepareAttempt(candidate.actor, candidate.applicationId, now)).toEqual({
      ok: false,
      code: "fee-not-paid",
    });
    await pay(candidate);
    expect(await prepareAttempt(other.actor, candidate.applicationId, now)).toEqual({
      ok: false,
      code: "not-allowed",
    });
  });
});

it("an attempt is judged by the rules of its start, whatever came into force meanwhile", async () => {
  await setClock(database, START);
  const candidate = await anApplicant();
  const attemptId = await begin(candidate);
  const { parameters } = RULE_SET_2026;
  const anything = { ...parameters["test.threshold"], value: 0 };
  await storeRuleSet({
    ...RULE_SET_2026,
    id: "2026-lenient",
    inForceFrom: "2026-03-02",
    parameters: { ...parameters, "test.threshold": anything },
  });
  await setClock(database, LONG_AFTER);
  await sweepAttempts();
  const attempt = await db.attempt.findUniqueOrThrow({ where: { id: attemptId } });
  expect(attempt).toMatchObject({ phase: "ended", listeningCorrect: 0, readingCorrect: 0 });
  expect((await caseOf(candidate)).stage).toBe("testing");
});
