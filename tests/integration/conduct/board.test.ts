import { beforeAll, describe, expect, it } from "vitest";
import { makeBoard } from "@/lib/exam/board.query";
import { boardAttempt } from "@/lib/exam/board-attempt.query";
import { messageCandidate, pauseByCentre, resumeByCentre } from "@/lib/exam/centre.command";
import { flushContacts } from "@/lib/exam/contact.command";
import { boardPage } from "@/lib/exam/first-board.query";
import { StoredForm } from "@/lib/exam/form.schema";
import { currentTime } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import {
  anApplicant,
  begin,
  prepareExam,
  type SignedIn,
  someone,
} from "@/tests/factories/candidate";
import { type Client, examServer } from "../exam/exam-server";
import { formOf, sitDown } from "../exam/sitting";
import { type FreshDatabase, freshDatabase, setClock } from "../harness";

const START = new Date("2026-03-02T04:00:00Z");

let database: FreshDatabase;
let as: (cookie: string | null) => Client;
let centre: SignedIn;
let police: SignedIn;

beforeAll(async () => {
  database = await freshDatabase();
  await setClock(database, START);
  await prepareExam();
  as = await examServer();
  centre = await someone("testing-centre");
  police = await someone("police", { region: "KZ-75" });
});

it("counts by the form that was drawn last, where one was drawn anew before the start", async () => {
  const { attemptId } = await aSitting();
  const ready = { phase: "ready", startedAt: null, listeningEndsAt: null };
  const { listeningEndsAt, startedAt, form } = await db.attempt.findUniqueOrThrow({
    where: { id: attemptId },
  });
  await db.attempt.update({ where: { id: attemptId }, data: ready });
  await flushContacts();
  const fresh = makeBoard(0);
  const shown = async () => (await fresh.rows()).find(({ id }) => id === attemptId);
  expect(await shown()).toMatchObject({ phase: "ready", questions: 20 });
  const drawn = StoredForm.parse(form);
  const data = { form: { ...drawn, listening: drawn.listening.slice(0, 7) }, startedAt };
  await db.attempt.update({
    where: { id: attemptId },
    data: { ...data, phase: "listening", listeningEndsAt },
  });
  expect(await shown()).toMatchObject({ phase: "listening", questions: 7 });
});

async function aSitting() {
  const candidate = await anApplicant();
  const attemptId = await begin(candidate);
  const client = as(candidate.cookie);
  return {
    attemptId,
    candidate,
    client,
    ...(await formOf(attemptId)),
    ...(await sitDown(client, attemptId)),
  };
}

describe("the testing centre's board", () => {
  it("shows where each candidate is, and reads on from what it knows", async () => {
    const { attemptId, form, answer, step, client, candidate } = await aSitting();
    const board = makeBoard(0);
    const mine = async () => (await board.rows()).find(({ id }) => id === attemptId);
    const application = { id: candidate.applicationId };
    const { number } = await db.application.findUniqueOrThrow({ where: application });
    expect(await mine()).toMatchObject({
      number,
      name: "Каримова Нодира",
      phase: "listening",
      answered: 0,
      questions: 20,
      contactAt: null,
    });
    const [one = "", two = ""] = form.listening;
    await answer(one, 1);
    await answer(two, 2);
    await answer(two, null);
    await flushContacts();
    expect(await mine()).toMatchObject({ answered: 1, contactAt: expect.any(Number) });
    await answer(two, 3);
    expect((await mine())?.answered).toBe(2);
    await sitDown(client, attemptId, true);
    expect((await mine())?.signals).toBe(1);
    const { lease } = await db.attempt
      .findUniqueOrThrow({ where: { id: attemptId } })
      .then(({ leaseId }) => ({ lease: leaseId }));
    await client.post(`/api/exam/${attemptId}/steps`, { lease, step: "end-listening" });
    await client.post(`/api/exam/${attemptId}/steps`, { lease, step: "start-reading" });
    expect(await mine()).toMatchObject({ phase: "reading", answered: 0, questions: 40 });
    expect((await step("end-reading")).status).toBe(409);
  });

  it("is asked for by what changed: whole, then little, then 304", async () => {
    const { attemptId } = await aSitting();
    const client = as(centre.cookie);
    const first = await client.get("/api/desk/board");
    expect(first).toMatchObject({ status: 200, body: { isWhole: true } });
    expect(first.text).toContain(attemptId);
    const since = String(first.body["at"]);
    expect((await client.get(`/api/desk/board?since=${since}`)).status).toBe(304);
    const cached = await client.raw("/api/desk/board", {
      headers: { "if-none-match": `"${since}"` },
    });
    expect(cached.status).toBe(304);
  });

  it("is the testing centre's alone", async () => {
    const { attemptId, candidate } = await aSitting();
    expect((await as(null).get("/api/desk/board")).status).toBe(401);
    for (const { cookie, actor } of [police, candidate]) {
      expect((await as(cookie).get("/api/desk/board")).status).toBe(404);
      expect(await boardAttempt(actor, attemptId)).toBeNull();
      const wanted = { view: "all", search: "", page: 1 } as const;
      expect(await boardPage(actor, wanted, START)).toBeNull();
      const now = await currentTime();
      const refused = { ok: false, code: "not-allowed" };
      expect(await messageCandidate(actor, attemptId, "x", now)).toEqual(refused);
      expect(await pauseByCentre(actor, attemptId, "x", now)).toEqual(refused);
      expect(await resumeByCentre(actor, attemptId, "x", now)).toEqual(refused);
    }
  });

  it("never tells an item, an option or a hash of a network", async () => {
    const { form } = await aSitting();
    const { text } = await as(centre.cookie).get("/api/desk/board");
    for (const item of [...form.listening, ...form.reading]) expect(text).not.toContain(item);
    expect(text).not.toContain("network");
  });
});

describe("a message of the testing centre", () => {
  it("is in the candidate's state until they confirm it, and the desk sees when", async () => {
    const { attemptId, client, state } = await aSitting();
    const sent = await messageCandidate(centre.actor, attemptId, "Сәлем", await currentTime());
    expect(sent).toEqual({ ok: true });
    const { body } = await state();
    const [message] = body["messages"] as { id: string; text: string; isRead: boolean }[];
    expect(message).toMatchObject({ text: "Сәлем", kind: "message", isRead: false });
    const read = { read: [message?.id] };
    const path = `/api/exam/${attemptId}/messages`;
    const other = await anApplicant();
    expect((await as(other.cookie).post(path, read)).status).toBe(404);
    expect((await client.post(path, read)).body).toEqual({ confirmed: 1 });
    expect((await client.post(path, read)).body).toEqual({ confirmed: 0 });
    expect((await state()).body["messages"]).toMatchObject([{ isRead: true }]);
    const seen = await boardAttempt(centre.actor, attemptId);
    expect(seen?.messages[0]?.readAt).not.toBeNull();
    expect(seen?.events.at(-1)).toMatchObject({ type: "message-sent", role: "testing-centre" });
    // The words stand in their own row, where they can be erased: the event names it by id only.
    const [event] = await db.attemptEvent.findMany({
      where: { attemptId, type: "message-sent" },
    });
    expect(event?.detail).toEqual({ message: message?.id });
  });

  it("cannot be rewritten by the program, save to erase its text", async () => {
    const { attemptId } = await aSitting();
    await messageCandidate(centre.actor, attemptId, "Сәлем", await currentTime());
    const where = { attemptId };
    await expect(
      db.attemptMessage.updateMany({ where, data: { authorId: police.actor.accountId } }),
    ).rejects.toThrow();
    await expect(db.attemptMessage.deleteMany({ where })).rejects.toThrow();
    expect(await db.attemptMessage.updateMany({ where, data: { text: "" } })).toEqual({ count: 1 });
  });
});

describe("a clock that the testing centre stops", () => {
  it("stands with a reason that the candidate reads, and runs on by an event of a person", async () => {
    const { attemptId, state } = await aSitting();
    const now = await currentTime();
    const reason = "Өрт дабылы";
    expect(await pauseByCentre(centre.actor, attemptId, reason, now)).toEqual({ ok: true });
    expect((await state()).body).toMatchObject({
      paused: { kind: "centre" },
      messages: [{ kind: "pause", text: reason }],
    });
    const again = await pauseByCentre(centre.actor, attemptId, reason, now);
    expect(again).toEqual({ ok: false, code: "not-running" });
    // A pause that was refused tells nobody anything.
    expect(await db.attemptMessage.count({ where: { attemptId } })).toBe(1);
    const later = new Date(now.getTime() + 61_500);
    expect(await resumeByCentre(centre.actor, attemptId, "Бәрі жақсы", later)).toEqual({
      ok: true,
    });
    expect((await state()).body).toMatchObject({ paused: null });
    const resumed = await db.attemptEvent.findFirstOrThrow({
      where: { attemptId, type: "resumed" },
    });
    expect(resumed).toMatchObject({
      actorId: centre.actor.accountId,
      actorRole: "testing-centre",
      detail: { kind: "centre", seconds: 61.5 },
    });
  });

  it("is not a break, which only the candidate ends", async () => {
    const { attemptId } = await aSitting();
    await db.attempt.update({
      where: { id: attemptId },
      data: { pausedAt: await currentTime(), pauseKind: "break" },
    });
    const resumed = await resumeByCentre(centre.actor, attemptId, "x", await currentTime());
    expect(resumed).toEqual({ ok: false, code: "not-paused" });
  });
});
