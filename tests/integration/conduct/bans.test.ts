import { beforeAll, describe, expect, it } from "vitest";
import { historyOf } from "@/lib/application/timeline.query";
import { attemptResult } from "@/lib/exam/attempt-result.query";
import { dropBan, imposeBan, liftBan, proposeBan, replyToBan } from "@/lib/exam/ban.command";
import { openProposals, ownProposal, proposalFile } from "@/lib/exam/ban-proposals.query";
import { caseForBan, standingBans } from "@/lib/exam/bans.query";
import { ownTesting } from "@/lib/exam/own-testing.query";
import { prepareAttempt } from "@/lib/exam/prepare-attempt.command";
import { currentTime } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import {
  anApplicant,
  begin,
  type Candidate,
  pay,
  prepareExam,
  type SignedIn,
  someone,
} from "@/tests/factories/candidate";
import { type Client, examServer } from "../exam/exam-server";
import { formOf, sitDown } from "../exam/sitting";
import { type FreshDatabase, freshDatabase, setClock } from "../harness";

const START = new Date("2026-03-02T04:00:00Z");
const GROUNDS = {
  reason: "recording",
  text: "Қоңырау кезінде сұрақ оқылды",
  signals: [1, 9],
} as const;

let database: FreshDatabase;
let as: (cookie: string | null) => Client;
let first: SignedIn;
let second: SignedIn;

beforeAll(async () => {
  database = await freshDatabase();
  await setClock(database, START);
  await prepareExam();
  as = await examServer();
  first = await someone("testing-centre");
  second = await someone("testing-centre");
});

/** Somebody whose attempt has ended, with so many right answers and a second device on record. */
async function afterAnAttempt(listening = 0, reading = 0): Promise<Candidate> {
  await setClock(database, START);
  const candidate = await anApplicant();
  const attemptId = await begin(candidate);
  await sitDown(as(candidate.cookie), attemptId);
  const { step, answer } = await sitDown(as(candidate.cookie), attemptId, true);
  const { form, right } = await formOf(attemptId);
  for (const item of form.listening.slice(0, listening)) await answer(item, right(item));
  for (const next of ["end-listening", "start-reading"]) await step(next);
  for (const item of form.reading.slice(0, reading)) await answer(item, right(item));
  await step("end-reading");
  return candidate;
}

async function proposed() {
  const candidate = await afterAnAttempt();
  const { applicationId } = candidate;
  const done = await proposeBan(first.actor, applicationId, GROUNDS, await currentTime());
  if (!done.ok) throw new Error(done.code);
  const open = await openProposals(second.actor, await currentTime());
  const id = open.find((one) => one.applicationId === applicationId)?.id ?? "";
  return { candidate, applicationId, id };
}

describe("a proposed ban", () => {
  it("shows the applicant its grounds and all that was recorded, and stops nothing", async () => {
    const { candidate, applicationId } = await proposed();
    const file = await ownProposal(candidate.actor, applicationId, await currentTime());
    expect(file).toMatchObject({
      reason: "recording",
      grounds: GROUNDS.text,
      reply: null,
      replyUntil: "2026-03-05",
      signals: [{ sequence: 1, kind: "device-changed" }],
      // Only signals that there are can be named.
      named: [1],
    });
    await pay(candidate);
    const prepared = await prepareAttempt(candidate.actor, applicationId, await currentTime());
    expect(prepared.ok).toBe(true);
    const other = await anApplicant();
    expect(await ownProposal(other.actor, applicationId, await currentTime())).toBeNull();
  });

  it("becomes a ban by another person, after the reply", async () => {
    const { candidate, applicationId, id } = await proposed();
    const now = await currentTime();
    expect(await imposeBan(second.actor, applicationId, "x", now)).toEqual({
      ok: false,
      code: "reply-term-running",
    });
    const said = "Балам телефонымды алды";
    expect(await replyToBan(candidate.actor, applicationId, said, now)).toEqual({ ok: true });
    expect(await replyToBan(candidate.actor, applicationId, said, now)).toMatchObject({
      code: "reply-made-already",
    });
    expect(await imposeBan(first.actor, applicationId, "x", now)).toEqual({
      ok: false,
      code: "same-person",
    });
    expect(await proposalFile(second.actor, id, now)).toMatchObject({ reply: said, isRipe: true });
    expect(await proposalFile(first.actor, id, now)).toMatchObject({ isOwn: true });
    const why = "Түсіндірме көз жеткізбейді";
    expect(await imposeBan(second.actor, applicationId, why, now)).toEqual({ ok: true });
    const testing = await ownTesting(candidate.actor);
    expect(testing).toMatchObject({ banReason: "recording", state: { owner: "testing-centre" } });
    expect(testing?.state.testing.bannedUntil).toBe("2026-04-01");
    expect(await db.banProposal.findUnique({ where: { id } })).toMatchObject({
      outcome: "imposed",
      decidedById: second.actor.accountId,
    });
    const history = await historyOf(candidate.actor, applicationId);
    const texts = history.map(({ type, text }) => [type, text]);
    expect(texts).toEqual(
      expect.arrayContaining([
        ["ban-proposed", GROUNDS.text],
        ["ban-answered", said],
        ["ban-imposed", why],
      ]),
    );
    const standing = await standingBans(first.actor);
    expect(standing.map((ban) => ban.applicationId)).toContain(applicationId);
    expect(await liftBan(first.actor, applicationId, "Қате анықталды", now)).toEqual({ ok: true });
    await pay(candidate);
    expect((await prepareAttempt(candidate.actor, applicationId, now)).ok).toBe(true);
  });

  it("for an attempt that was passed takes the case back to the test, and its certificate is void", async () => {
    const candidate = await afterAnAttempt(6, 12);
    const { applicationId } = candidate;
    const { number } = await db.application.findUniqueOrThrow({ where: { id: applicationId } });
    expect(await caseForBan(first.actor, number)).toMatchObject({
      isBannable: true,
      voidsPass: true,
    });
    const now = await currentTime();
    expect(await proposeBan(first.actor, applicationId, GROUNDS, now)).toEqual({ ok: true });
    const file = await ownProposal(candidate.actor, applicationId, now);
    expect(file).toMatchObject({ canImpose: true, voidsPass: true });
    await replyToBan(candidate.actor, applicationId, "x", now);
    expect(await imposeBan(second.actor, applicationId, "y", now)).toEqual({ ok: true });
    const testing = await ownTesting(candidate.actor);
    expect(testing).toMatchObject({
      state: { stage: "testing", owner: "testing-centre", testing: { certificate: null } },
      attempts: [{ isVoided: true }],
    });
    const result = await attemptResult(candidate.actor, testing?.attempts[0]?.id ?? "");
    expect(result).toMatchObject({ isPassed: true, isVoided: true, certificate: null });
    // Nothing is overwritten: the certificate's row and the pass in the history stay.
    const attempt = { applicationId };
    expect(await db.certificate.count({ where: { attempt } })).toBe(1);
    const history = (await historyOf(candidate.actor, applicationId)).map(({ type }) => type);
    expect(history).toEqual(
      expect.arrayContaining(["testing-passed", "result-voided", "ban-imposed"]),
    );
  });

  it("is dropped, or decided on without a reply once its days have run", async () => {
    const { candidate, applicationId, id } = await proposed();
    await setClock(database, new Date("2026-03-05T18:59:00Z"));
    const early = await dropBan(second.actor, applicationId, "x", await currentTime());
    expect(early).toMatchObject({ code: "reply-term-running" });
    await setClock(database, new Date("2026-03-05T19:00:00Z"));
    const now = await currentTime();
    expect(await dropBan(second.actor, applicationId, "Дәлел жетпейді", now)).toEqual({ ok: true });
    expect(await db.banProposal.findUnique({ where: { id } })).toMatchObject({
      outcome: "dropped",
    });
    expect(await ownProposal(candidate.actor, applicationId, now)).toBeNull();
    expect((await ownTesting(candidate.actor))?.state.testing).toMatchObject({
      banProposal: null,
      bannedUntil: null,
    });
  });

  it("by two officers at once is one, and so is the decision", async () => {
    const { applicationId } = await afterAnAttempt();
    const now = await currentTime();
    const made = await Promise.all(
      [first, second].map(({ actor }) => proposeBan(actor, applicationId, GROUNDS, now)),
    );
    expect(made.filter(({ ok }) => ok)).toHaveLength(1);
    const other = made[0]?.ok ? second : first;
    await setClock(database, new Date("2026-03-06T04:00:00Z"));
    const later = await currentTime();
    const decided = await Promise.all([
      imposeBan(other.actor, applicationId, "x", later),
      dropBan(other.actor, applicationId, "x", later),
    ]);
    expect(decided.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("cannot be decided on by its proposer, nor before the candidate is heard, even past the program", async () => {
    const { applicationId, id } = await proposed();
    const decided = (decidedById: string) =>
      db.banProposal.update({
        where: { id },
        data: {
          outcome: "imposed",
          decidedById,
          decidedAt: START,
          decisionId: applicationId,
        },
      });
    await expect(decided(second.actor.accountId)).rejects.toThrow(/ban_proposal_heard_first/);
    const reply = { replyId: applicationId, repliedAt: START };
    await db.banProposal.update({ where: { id }, data: reply });
    await expect(decided(first.actor.accountId)).rejects.toThrow(/ban_proposal_two_people/);
    await expect(
      db.banProposal.update({ where: { id }, data: { proposedById: second.actor.accountId } }),
    ).rejects.toThrow();
  });

  it("is for an attempt that has ended, and the testing centre's alone", async () => {
    const candidate = await anApplicant();
    const { applicationId } = candidate;
    const now = await currentTime();
    expect(await proposeBan(first.actor, applicationId, GROUNDS, now)).toEqual({
      ok: false,
      code: "no-attempt",
    });
    const { number } = await db.application.findUniqueOrThrow({ where: { id: applicationId } });
    expect(await caseForBan(first.actor, ` ${number.toLowerCase()} `)).toMatchObject({
      applicationId,
    });
    const police = await someone("police", { region: "KZ-75" });
    const { applicationId: banned, id } = await proposed();
    for (const { actor } of [police, candidate]) {
      expect(await caseForBan(actor, number)).toBeNull();
      expect(await standingBans(actor)).toEqual([]);
      expect(await openProposals(actor, now)).toEqual([]);
      expect(await proposalFile(actor, id, now)).toBeNull();
      const refused = { ok: false, code: "not-allowed" };
      expect(await imposeBan(actor, banned, "x", now)).toEqual(refused);
      expect(await replyToBan(actor, banned, "x", now)).toEqual(refused);
    }
  });
});
