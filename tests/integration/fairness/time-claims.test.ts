import { beforeAll, expect, it } from "vitest";
import { claimTime, judgeTimeClaim } from "@/lib/exam/time-claim.command";
import { openTimeClaims, ownTimeClaims } from "@/lib/exam/time-claim.query";
import { db } from "@/lib/platform/db";
import {
  anApplicant,
  begin,
  pay,
  prepare,
  prepareExam,
  type SignedIn,
  someone,
} from "@/tests/factories/candidate";
import { examServer } from "../exam/exam-server";
import { listeningEnd, sitDown } from "../exam/sitting";
import { freshDatabase, setClock } from "../harness";

const START = new Date("2026-03-02T04:00:00Z");

let as: Awaited<ReturnType<typeof examServer>>;
let centre: SignedIn;

beforeAll(async () => {
  await setClock(await freshDatabase(), START);
  await prepareExam();
  as = await examServer();
  centre = await someone("testing-centre");
});

async function aClaim() {
  const candidate = await anApplicant();
  const attemptId = await begin(candidate);
  expect(await claimTime(candidate.actor, attemptId, "The power failed.", START)).toEqual({
    ok: true,
  });
  const { id } = await db.timeClaim.findFirstOrThrow({ where: { attemptId } });
  return { candidate, attemptId, id };
}

const FIVE = { minutes: 5, reason: "The board shows the gap." };

it("moves no clock until the testing centre approves it, and then says so to the candidate", async () => {
  const { candidate, attemptId, id } = await aClaim();
  const end = await listeningEnd(attemptId);
  expect((await openTimeClaims(centre.actor)).map((claim) => claim.id)).toContain(id);
  expect(await judgeTimeClaim(centre.actor, id, FIVE, START)).toEqual({ ok: true });
  expect((await listeningEnd(attemptId)).getTime()).toBe(end.getTime() + 5 * 60_000);
  expect(await judgeTimeClaim(centre.actor, id, FIVE, START)).toEqual({
    ok: false,
    code: "decided-already",
  });
  expect((await listeningEnd(attemptId)).getTime()).toBe(end.getTime() + 5 * 60_000);
  const { state } = await sitDown(as(candidate.cookie), attemptId);
  expect((await state()).body).toMatchObject({ credits: [{ seconds: 300, cause: "approved" }] });
  expect((await ownTimeClaims(candidate.actor))?.claims).toMatchObject([
    { status: "approved", minutes: 5, what: "The power failed.", reason: FIVE.reason },
  ]);
  const [trail] = await db.auditEntry.findMany({ where: { subject: attemptId } });
  expect(trail).toMatchObject({ action: "time-claim-approved", actorId: centre.actor.accountId });
});

it("is refused with a reason, and moves nothing then", async () => {
  const { candidate, attemptId, id } = await aClaim();
  const end = await listeningEnd(attemptId);
  const no = { minutes: null, reason: "Nothing shows it." };
  expect(await judgeTimeClaim(centre.actor, id, no, START)).toEqual({ ok: true });
  expect(await listeningEnd(attemptId)).toEqual(end);
  expect((await ownTimeClaims(candidate.actor))?.claims).toMatchObject([{ status: "refused" }]);
});

it("gives no time to an attempt that is over", async () => {
  const { attemptId, id } = await aClaim();
  await db.attempt.update({
    where: { id: attemptId },
    data: { phase: "ended", endedAt: START, endedBy: "clock" },
  });
  expect(await judgeTimeClaim(centre.actor, id, FIVE, START)).toEqual({
    ok: false,
    code: "attempt-over",
  });
});

it("is the candidate's own to make, of an attempt that has begun, one at a time", async () => {
  const { candidate, attemptId, id } = await aClaim();
  const stranger = await anApplicant();
  expect(await claimTime(candidate.actor, attemptId, "Again.", START)).toMatchObject({
    code: "claimed-already",
  });
  expect(await claimTime(stranger.actor, attemptId, "Me too.", START)).toMatchObject({
    code: "not-allowed",
  });
  await pay(stranger);
  const ready = await prepare(stranger);
  expect(await claimTime(stranger.actor, ready, "Early.", START)).toMatchObject({
    code: "not-allowed",
  });
  for (const { actor } of [candidate, stranger, await someone("auditor")]) {
    expect(await judgeTimeClaim(actor, id, FIVE, START)).toMatchObject({ code: "not-allowed" });
    expect(await openTimeClaims(actor)).toEqual([]);
  }
});
