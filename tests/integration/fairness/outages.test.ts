import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sweepAttempts } from "@/lib/exam/tasks.command";
import { db } from "@/lib/platform/db";
import { anApplicant, begin, prepareExam } from "@/tests/factories/candidate";
import { type Client, examServer } from "../exam/exam-server";
import { listeningEnd, sitDown } from "../exam/sitting";
import { type FreshDatabase, freshDatabase, setClock } from "../harness";
import { aProcess, creditsOf, forgetOutages, silence } from "./silence";

const START = new Date("2026-03-02T04:00:00Z");
const minute = (minutes: number) => new Date(START.getTime() + minutes * 60_000);

let database: FreshDatabase;
let as: (cookie: string | null) => Client;

beforeAll(async () => {
  database = await freshDatabase();
  await setClock(database, START);
  await prepareExam();
  as = await examServer();
});

beforeEach(async () => {
  await forgetOutages(database);
  await setClock(database, START);
});

/** An attempt in its tenth minute of listening, which ends in the twentieth. */
async function anAttempt() {
  const candidate = await anApplicant();
  const attemptId = await begin(candidate);
  const client = as(candidate.cookie);
  await setClock(database, minute(10));
  return { attemptId, client, ...(await sitDown(client, attemptId)) };
}

const phaseOf = async (id: string) => (await db.attempt.findUniqueOrThrow({ where: { id } })).phase;

describe("an outage", () => {
  it("moves the deadline of a running attempt by its length, once, with an event that says so", async () => {
    const { attemptId, state } = await anAttempt();
    const before = await listeningEnd(attemptId);
    const [one, other] = [aProcess(), aProcess()];
    await one();
    await silence(60);
    await Promise.all([one("database"), other("database"), one("database")]);
    const [seconds = 0, ...more] = await creditsOf(attemptId);
    expect(more).toEqual([]);
    expect(seconds).toBeGreaterThanOrEqual(60);
    expect(seconds).toBeLessThan(63);
    const after = await listeningEnd(attemptId);
    expect(after.getTime() - before.getTime()).toBeCloseTo(seconds * 1_000, -1);
    const outage = await db.serviceOutage.findFirstOrThrow();
    expect(outage.cause).toBe("database");
    const event = await db.attemptEvent.findFirstOrThrow({
      where: { attemptId, type: "credited" },
    });
    expect(event).toMatchObject({
      actorRole: "system",
      detail: { outageId: outage.id, seconds, cause: "database" },
    });
    expect((await state()).body).toMatchObject({
      endsAt: after.toISOString(),
      credits: [
        {
          seconds,
          cause: "database",
          from: outage.fromAt.toISOString(),
          to: outage.toAt.toISOString(),
        },
      ],
    });
  });

  it("is none while one of several processes pulses, nor below the shortest length", async () => {
    const { attemptId } = await anAttempt();
    const [one, other] = [aProcess(), aProcess()];
    await one();
    await silence(60);
    await forgetOutages(database);
    await other();
    await one("stall");
    expect(await db.serviceOutage.count()).toBe(0);
    await silence(2.4);
    await one("stall");
    expect(await db.serviceOutage.count()).toBe(1);
    expect(await creditsOf(attemptId)).toEqual([]);
  });

  it("is no jump of the demo's clock", async () => {
    const { attemptId } = await anAttempt();
    const beat = aProcess();
    await beat();
    await setClock(database, minute(17));
    await beat();
    expect(await db.serviceOutage.count()).toBe(0);
    expect(await creditsOf(attemptId)).toEqual([]);
  });

  it("gives nothing to an attempt that is paused, ready or over", async () => {
    const { attemptId } = await anAttempt();
    await db.attempt.update({
      where: { id: attemptId },
      data: { pausedAt: minute(9), pauseKind: "centre" },
    });
    const before = await listeningEnd(attemptId);
    const beat = aProcess();
    await beat();
    await silence(60);
    await beat();
    expect(await creditsOf(attemptId)).toEqual([]);
    expect(await listeningEnd(attemptId)).toEqual(before);
  });

  it("that was long stops the clock where it began, until the candidate goes on", async () => {
    const { attemptId, client, lease, state } = await anAttempt();
    await setClock(database, minute(19));
    const beat = aProcess();
    await beat();
    await silence(15 * 60);
    await beat();
    const outage = await db.serviceOutage.findFirstOrThrow();
    const { body } = await state();
    expect(body).toMatchObject({
      phase: "listening",
      paused: {
        kind: "outage",
        since: outage.fromAt.toISOString(),
        until: new Date(outage.toAt.getTime() + 10 * 60_000).toISOString(),
      },
    });
    const goesOn = new Date(outage.toAt.getTime() + 9 * 60_000);
    await setClock(database, goesOn);
    await beat();
    await sweepAttempts();
    const left = (await listeningEnd(attemptId)).getTime() - outage.fromAt.getTime();
    const resumed = await client.post(`/api/exam/${attemptId}/pauses`, { lease, action: "resume" });
    expect(resumed.status).toBe(200);
    expect(resumed.body).toMatchObject({ phase: "listening", paused: null });
    const leftNow = (await listeningEnd(attemptId)).getTime() - goesOn.getTime();
    expect(Math.abs(leftNow - left)).toBeLessThan(2_000);
  });

  it("that was long lets the clock run by itself as many minutes after the server was back", async () => {
    const { attemptId, state } = await anAttempt();
    await setClock(database, minute(19));
    const beat = aProcess();
    await beat();
    await silence(15 * 60);
    await beat();
    const { toAt } = await db.serviceOutage.findFirstOrThrow();
    const later = async (minutes: number, seconds: number) => {
      await setClock(database, new Date(toAt.getTime() + (minutes * 60 + seconds) * 1_000));
      await beat();
      await sweepAttempts();
      return (await state()).body;
    };
    expect(await later(9, 50)).toMatchObject({ paused: { kind: "outage" } });
    expect(await later(10, 1)).toMatchObject({
      phase: "listening",
      paused: null,
    });
    const resumed = await db.attemptEvent.findFirst({ where: { attemptId, type: "resumed" } });
    expect(resumed).toMatchObject({ actorRole: "system", detail: { kind: "outage" } });
  });
});

describe("a deadline that fell into an outage", () => {
  it("is not taken for over before the outage has been given back, by nobody", async () => {
    const { attemptId, state } = await anAttempt();
    const beat = aProcess();
    await setClock(database, minute(19));
    await beat();
    // The web is gone; the worker lives on, and the twentieth minute passes.
    await silence(0);
    await setClock(database, minute(21));
    await sweepAttempts();
    expect(await phaseOf(attemptId)).toBe("listening");
    expect((await state()).body).toMatchObject({ phase: "listening" });
  });

  it("has as much left afterwards as when it began, and then ends without anybody's help", async () => {
    const { attemptId } = await anAttempt();
    const beat = aProcess();
    await setClock(database, minute(22));
    await beat();
    // Back to the moment when the last pulse came half a minute before the deadline.
    await silence(150);
    const left = await db.$queryRaw<{ seconds: number }[]>`
      select extract(epoch from a.listening_ends_at - p.at)::float8 as seconds
        from attempt a, service_pulse p where a.id = ${attemptId}::uuid`;
    await beat();
    const outage = await db.serviceOutage.findFirstOrThrow();
    const end = await listeningEnd(attemptId);
    expect((end.getTime() - outage.toAt.getTime()) / 1_000).toBeCloseTo(left[0]?.seconds ?? 0, 1);
    await sweepAttempts();
    expect(await phaseOf(attemptId)).toBe("listening");
    await setClock(database, new Date(end.getTime() + 1_000));
    await sweepAttempts();
    expect(await phaseOf(attemptId)).toBe("listening");
    await beat();
    await sweepAttempts();
    expect(await phaseOf(attemptId)).toBe("between");
  });

  it("counts for the phase in which the attempt was by then, where the worker was gone too", async () => {
    const { attemptId } = await anAttempt();
    const beat = aProcess();
    // Listening and the rest ended by the clock, unseen: reading began in the twenty-fifth minute.
    await setClock(database, minute(31));
    await beat();
    await silence(60);
    await beat();
    const attempt = await db.attempt.findUniqueOrThrow({ where: { id: attemptId } });
    const [seconds = 0] = await creditsOf(attemptId);
    const started = attempt.startedAt?.getTime() ?? 0;
    expect(attempt.phase).toBe("reading");
    expect(attempt.listeningEndedAt?.getTime()).toBe(started + 20 * 60_000);
    expect(attempt.readingEndsAt?.getTime()).toBeCloseTo(
      started + 75 * 60_000 + seconds * 1_000,
      -1,
    );
  });
});

it("an outage and what it gave can be neither changed nor given twice", async () => {
  const { attemptId } = await anAttempt();
  const beat = aProcess();
  await beat();
  await silence(60);
  await beat();
  const { id, realFrom, realTo, ...rest } = await db.serviceOutage.findFirstOrThrow();
  await expect(db.serviceOutage.updateMany({ data: { cause: "stall" } })).rejects.toThrow();
  await expect(db.outageCredit.deleteMany()).rejects.toThrow();
  const again = { outageId: id, attemptId, kind: "moved", seconds: 60 };
  await expect(db.outageCredit.create({ data: again })).rejects.toThrow();
  const overlapping = { ...rest, realFrom: new Date(realTo.getTime() - 1), realTo: new Date() };
  await expect(db.serviceOutage.create({ data: overlapping })).rejects.toThrow();
});
