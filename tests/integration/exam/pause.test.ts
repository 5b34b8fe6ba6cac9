import { beforeAll, describe, expect, it } from "vitest";
import { pauseAttempt, resumeAttempt } from "@/lib/exam/pause.command";
import { sweepAttempts } from "@/lib/exam/tasks.command";
import { SYSTEM } from "@/lib/identity/roles";
import { db, inTransaction } from "@/lib/platform/db";
import { anApplicant, begin, prepareExam } from "@/tests/factories/candidate";
import { type FreshDatabase, freshDatabase, setClock } from "../harness";
import { type Client, examServer } from "./exam-server";
import { formOf, listeningEnd, sitDown } from "./sitting";

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

async function aSitting() {
  await setClock(database, START);
  const candidate = await anApplicant();
  const attemptId = await begin(candidate);
  const client = as(candidate.cookie);
  return {
    attemptId,
    client,
    ...(await formOf(attemptId)),
    ...(await sitDown(client, attemptId)),
  };
}

const pause = (attemptId: string, at: Date) =>
  inTransaction((tx) => pauseAttempt(tx, attemptId, "centre", SYSTEM, at));
const resume = (attemptId: string, at: Date) =>
  inTransaction((tx) => resumeAttempt(tx, attemptId, SYSTEM, at));

describe("a pause", () => {
  it("hides the questions, takes no step, and is not ended by the clock", async () => {
    const { attemptId, step, state } = await aSitting();
    expect(await pause(attemptId, minute(5))).toEqual({ ok: true });
    expect(await pause(attemptId, minute(5))).toEqual({ ok: false, code: "not-running" });
    expect((await state()).body).toMatchObject({ blockKey: null });
    expect((await step("end-listening")).body).toEqual({ error: "paused" });
    await setClock(database, minute(120));
    await sweepAttempts();
    expect((await state()).body).toMatchObject({
      phase: "listening",
      paused: { kind: "centre", since: minute(5).toISOString() },
    });
  });

  it("gives back exactly the time that it took, and answers count again", async () => {
    const { attemptId, form, answer } = await aSitting();
    const end = await listeningEnd(attemptId);
    await pause(attemptId, minute(5));
    expect(await resume(attemptId, minute(47))).toEqual({ ok: true });
    expect(await resume(attemptId, minute(47))).toEqual({ ok: false, code: "not-paused" });
    expect((await listeningEnd(attemptId)).getTime()).toBe(end.getTime() + 42 * 60_000);
    await setClock(database, minute(60));
    expect((await answer(form.listening[0] ?? "", 1)).status).toBe(200);
    const events = await db.attemptEvent.findMany({
      where: { attemptId },
      orderBy: { sequence: "asc" },
    });
    expect(events.map(({ type }) => type).slice(-2)).toEqual(["paused", "resumed"]);
    expect(events.at(-1)?.detail).toEqual({ kind: "centre", seconds: 42 * 60 });
  });

  it("cannot begin once the running phase is over", async () => {
    const { attemptId } = await aSitting();
    expect(await pause(attemptId, await listeningEnd(attemptId))).toEqual({
      ok: false,
      code: "not-running",
    });
  });
});
