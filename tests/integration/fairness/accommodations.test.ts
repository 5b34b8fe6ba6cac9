import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Accommodation, type AccommodationKind } from "@/lib/exam/accommodation";
import {
  askAccommodations,
  judgeAccommodation,
  withdrawAccommodation,
} from "@/lib/exam/accommodation.command";
import { accommodationsOf, waitingRequests } from "@/lib/exam/accommodation.query";
import { applyAccommodation } from "@/lib/exam/accommodation-of-attempt.command";
import { beginAttempt } from "@/lib/exam/begin-attempt.command";
import { StoredForm } from "@/lib/exam/form.schema";
import { openAccommodations } from "@/lib/exam/open-accommodations.command";
import { sweepAttempts } from "@/lib/exam/tasks.command";
import { currentTime } from "@/lib/platform/clock";
import { db, inTransaction, pool } from "@/lib/platform/db";
import { removeEvidence } from "@/lib/questionnaire/evidence.command";
import { evidenceOf } from "@/lib/questionnaire/evidence.query";
import { openEvidence } from "@/lib/questionnaire/open-evidence.command";
import { ruleSetAt } from "@/lib/rules/rule-sets.query";
import {
  anApplicant,
  type Candidate,
  pay,
  prepare,
  prepareExam,
  type SignedIn,
  someone,
} from "@/tests/factories/candidate";
import { type Client, examServer } from "../exam/exam-server";
import { listeningEnd, sitDown } from "../exam/sitting";
import { type FreshDatabase, freshDatabase, setClock } from "../harness";

const START = new Date("2026-03-02T04:00:00Z");
const minute = (minutes: number) => new Date(START.getTime() + minutes * 60_000);
const PDF = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF");
const FILE = { fileName: "certificate.pdf", bytes: PDF };
const ALL = ["extra-time", "breaks", "large-text", "reader"] as const;

let database: FreshDatabase;
let as: (cookie: string | null) => Client;
let centre: SignedIn;

beforeAll(async () => {
  database = await freshDatabase();
  await setClock(database, START);
  await prepareExam();
  as = await examServer();
  centre = await someone("testing-centre");
});

beforeEach(() => setClock(database, START));

const ask = (
  { actor, applicationId }: Candidate,
  kinds: readonly AccommodationKind[],
  file = FILE,
) => askAccommodations(actor, applicationId, { kinds, why: "I see poorly.", file }, START);

async function decide(
  { applicationId }: Candidate,
  kinds: readonly AccommodationKind[],
  status: "approved" | "refused" = "approved",
) {
  for (const { id, kind } of await accommodationsOf(applicationId)) {
    if (!kinds.includes(kind)) continue;
    await judgeAccommodation(
      centre.actor,
      id,
      { status, reason: "The certificate shows it." },
      START,
    );
  }
}

/** An applicant for whom these were approved. */
async function approvedFor(kinds: readonly AccommodationKind[]): Promise<Candidate> {
  const candidate = await anApplicant();
  expect(await ask(candidate, kinds)).toEqual({ ok: true });
  await decide(candidate, kinds);
  return candidate;
}

const attemptOf = async (id: string) => {
  const row = await db.attempt.findUniqueOrThrow({ where: { id } });
  const { minutes } = StoredForm.parse(row.form);
  return { ...row, minutes, accommodation: Accommodation.nullable().parse(row.accommodation) };
};

describe("asking", () => {
  it("needs something that bears it out, and asks for each need once", async () => {
    const candidate = await anApplicant();
    const { actor, applicationId } = candidate;
    const without = { kinds: ["breaks"], why: "I need them.", file: null } as const;
    expect(await askAccommodations(actor, applicationId, without, START)).toEqual({
      ok: false,
      code: "evidence-missing",
    });
    expect(await ask(candidate, ["breaks", "extra-time"])).toEqual({ ok: true });
    expect(await ask(candidate, ["breaks"])).toEqual({ ok: false, code: "already-asked" });
    const more = { kinds: ["reader"], why: "As well.", file: null } as const;
    expect(await askAccommodations(actor, applicationId, more, START)).toEqual({ ok: true });
    const waiting = await waitingRequests(centre.actor);
    expect(waiting.find((row) => row.applicationId === applicationId)?.kinds).toHaveLength(3);
  });

  it("is one's own to do, and the testing centre's to judge, once", async () => {
    const candidate = await anApplicant();
    const stranger = await anApplicant();
    await ask(candidate, ["breaks"]);
    const [asked] = await accommodationsOf(candidate.applicationId);
    const id = asked?.id ?? "";
    const verdict = { status: "approved", reason: "Yes." } as const;
    expect(await ask({ ...candidate, actor: stranger.actor }, ["reader"])).toMatchObject({
      code: "not-allowed",
    });
    for (const { actor } of [
      candidate,
      stranger,
      await someone("akimat-head", { region: "KZ-75" }),
    ]) {
      expect(await judgeAccommodation(actor, id, verdict, START)).toMatchObject({ ok: false });
      expect(await openAccommodations(actor, candidate.applicationId)).toBeNull();
      expect(await waitingRequests(actor)).toEqual([]);
    }
    expect(await withdrawAccommodation(stranger.actor, id, START)).toMatchObject({ ok: false });
    expect(await judgeAccommodation(centre.actor, id, verdict, START)).toMatchObject({ ok: true });
    const again = { status: "refused", reason: "No." } as const;
    expect(await judgeAccommodation(centre.actor, id, again, START)).toEqual({
      ok: false,
      code: "decided-already",
    });
    const trail = await db.auditEntry.findMany({ where: { subject: candidate.applicationId } });
    expect(trail.map(({ action }) => action)).toEqual([
      "accommodation-asked",
      "accommodation-approved",
    ]);
  });
});

describe("evidence about somebody's health", () => {
  it("is seen by the applicant and the testing centre alone, and opening it leaves a trace", async () => {
    const candidate = await anApplicant();
    const { applicationId } = candidate;
    await ask(candidate, ["large-text"]);
    const { id } = await db.evidence.findFirstOrThrow({ where: { applicationId } });
    const others = [
      await someone("akimat-specialist", { region: "KZ-75" }),
      await someone("akimat-head", { region: "KZ-75" }),
      await someone("police", { region: "KZ-75" }),
      await someone("auditor"),
      await anApplicant(),
    ];
    for (const { actor } of others) expect(await openEvidence(actor, id)).toBeNull();
    expect(await evidenceOf(applicationId)).toEqual([]);
    expect(await openEvidence(candidate.actor, id)).not.toBeNull();
    expect(await openEvidence(centre.actor, id)).not.toBeNull();
    expect(await openAccommodations(centre.actor, applicationId)).toMatchObject({
      asked: [{ kind: "large-text", why: "I see poorly." }],
      files: [{ id }],
    });
    const opened = await db.auditEntry.findMany({
      where: { subject: { in: [id, applicationId] }, actorId: centre.actor.accountId },
    });
    expect(opened.map(({ action }) => action).toSorted()).toEqual([
      "accommodation-opened",
      "evidence-opened",
    ]);
    expect(await removeEvidence(candidate.actor, id, START)).toEqual({ ok: true });
    expect(await openEvidence(centre.actor, id)).toBeNull();
  });
});

/** Until some connection of ours waits for a lock. */
async function waitForLock(): Promise<void> {
  for (;;) {
    const waiting = await pool.query("select 1 from pg_locks where not granted");
    if (waiting.rowCount !== 0) return;
  }
}

describe("what was approved", () => {
  it("applies to the attempt by itself: the minutes of both blocks, and what the screen has to know", async () => {
    const candidate = await approvedFor(ALL);
    await pay(candidate);
    const attemptId = await prepare(candidate);
    await beginAttempt(candidate.actor, attemptId, await currentTime());
    const attempt = await attemptOf(attemptId);
    expect(attempt.minutes).toEqual({ listening: 29, between: 5, reading: 71 });
    const { state } = await sitDown(as(candidate.cookie), attemptId);
    expect((await state()).body).toMatchObject({
      accommodation: { largeText: true, reader: true, breakSecondsLeft: 600 },
    });
    expect((await listeningEnd(attemptId)).getTime()).toBe(
      (attempt.startedAt?.getTime() ?? 0) + 29 * 60_000,
    );
  });

  it("reaches an attempt that is ready already, without other questions, also at the very start", async () => {
    const candidate = await anApplicant();
    await pay(candidate);
    const attemptId = await prepare(candidate);
    const before = await attemptOf(attemptId);
    await ask(candidate, ["extra-time"]);
    await decide(candidate, ["extra-time"]);
    await beginAttempt(candidate.actor, attemptId, await currentTime());
    const after = await attemptOf(attemptId);
    expect(before.minutes.listening).toBe(20);
    expect(after.minutes).toEqual({ listening: 29, between: 5, reading: 71 });
    expect(StoredForm.parse(after.form).listening).toEqual(StoredForm.parse(before.form).listening);
  });

  it("does not bring back the questions of a form that was drawn anew in the same moment", async () => {
    const candidate = await approvedFor(["extra-time"]);
    await pay(candidate);
    const attemptId = await prepare(candidate);
    const { form } = await attemptOf(attemptId);
    const drawn = { ...StoredForm.parse(form), seed: "drawn-anew" };
    let applied: Promise<void> = Promise.resolve();
    await inTransaction(async (tx) => {
      await tx.attempt.update({ where: { id: attemptId }, data: { form: drawn } });
      const { ruleSet } = await ruleSetAt(START);
      applied = inTransaction((other) => applyAccommodation(other, attemptId, ruleSet));
      // Until the other waits for this one's lock.
      await waitForLock();
    });
    await applied;
    expect(StoredForm.parse((await attemptOf(attemptId)).form).seed).toBe("drawn-anew");
  });

  it("does not apply when it was refused, or withdrawn before the start", async () => {
    const candidate = await approvedFor(["breaks"]);
    await ask(candidate, ["extra-time"]);
    await decide(candidate, ["extra-time"], "refused");
    await pay(candidate);
    const attemptId = await prepare(candidate);
    expect((await attemptOf(attemptId)).accommodation).toMatchObject({ breakMinutes: 10 });
    for (const { id } of await accommodationsOf(candidate.applicationId)) {
      await withdrawAccommodation(candidate.actor, id, START);
    }
    await prepare(candidate);
    const attempt = await attemptOf(attemptId);
    expect(attempt.accommodation).toBeNull();
    expect(attempt.minutes.listening).toBe(20);
  });
});

describe("a break", () => {
  async function aSitting(kinds: readonly AccommodationKind[]) {
    const candidate = kinds.length === 0 ? await anApplicant() : await approvedFor(kinds);
    await pay(candidate);
    const attemptId = await prepare(candidate);
    await beginAttempt(candidate.actor, attemptId, await currentTime());
    const client = as(candidate.cookie);
    const sitting = await sitDown(client, attemptId);
    const pauses = (action: string, lease = sitting.lease) =>
      client.post(`/api/exam/${attemptId}/pauses`, { lease, action });
    return { attemptId, client, pauses, ...sitting };
  }

  it("stops the clock and hides the questions until the candidate goes on", async () => {
    const { attemptId, pauses, state } = await aSitting(["breaks"]);
    const end = await listeningEnd(attemptId);
    await setClock(database, minute(5));
    expect((await pauses("break")).body).toMatchObject({ paused: { kind: "break" } });
    expect((await state()).body).toMatchObject({ blockKey: null });
    await setClock(database, minute(9));
    await sweepAttempts();
    const { body } = await pauses("resume");
    expect(body).toMatchObject({ paused: null, phase: "listening" });
    const left = Number((body["accommodation"] as { breakSecondsLeft: number }).breakSecondsLeft);
    expect(Math.abs(left - 360)).toBeLessThan(3);
    const moved = (await listeningEnd(attemptId)).getTime() - end.getTime();
    expect(Math.abs(moved - 4 * 60_000)).toBeLessThan(3_000);
  });

  it("runs out by itself, and then there is no other", async () => {
    const { attemptId, pauses, state } = await aSitting(["breaks"]);
    await setClock(database, minute(5));
    await pauses("break");
    await setClock(database, minute(15.01));
    await sweepAttempts();
    expect((await state()).body).toMatchObject({
      paused: null,
      accommodation: { breakSecondsLeft: 0 },
    });
    expect(await pauses("break")).toMatchObject({ status: 409, body: { error: "breaks_used" } });
    const moved = (await listeningEnd(attemptId)).getTime() - minute(30).getTime();
    expect(Math.abs(moved)).toBeLessThan(3_000);
  });

  it("is for those for whom it was approved, on the device that holds the attempt", async () => {
    const { pauses } = await aSitting([]);
    expect(await pauses("break")).toMatchObject({ status: 409, body: { error: "no_breaks" } });
    expect(await pauses("resume")).toMatchObject({ status: 409, body: { error: "not_paused" } });
    const foreign = "00000000-0000-4000-8000-000000000000";
    expect(await pauses("break", foreign)).toMatchObject({ body: { error: "lease_superseded" } });
  });

  it("does not end what the testing centre stopped", async () => {
    const { attemptId, pauses } = await aSitting(["breaks"]);
    await db.attempt.update({
      where: { id: attemptId },
      data: { pausedAt: minute(1), pauseKind: "centre" },
    });
    expect(await pauses("resume")).toMatchObject({
      status: 409,
      body: { error: "paused_by_centre" },
    });
  });
});
