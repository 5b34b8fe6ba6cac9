import { afterAll, beforeAll, expect, it } from "vitest";
import { messageCandidate, pauseByCentre, resumeByCentre } from "@/lib/exam/centre.command";
import { flushContacts } from "@/lib/exam/contact.command";
import { endAttempt } from "@/lib/exam/end-attempt.command";
import { stopNews } from "@/lib/exam/news.endpoint";
import { currentTime } from "@/lib/platform/clock";
import { pool } from "@/lib/platform/db";
import { withClient } from "@/lib/platform/postgres/connection";
import { anApplicant, begin, prepareExam, someone } from "@/tests/factories/candidate";
import { type FreshDatabase, freshDatabase, setClock } from "../harness";
import { type Client, examServer } from "./exam-server";
import { sitDown } from "./sitting";

let database: FreshDatabase;
let as: (cookie: string | null) => Client;
let centre: Awaited<ReturnType<typeof someone>>;

beforeAll(async () => {
  database = await freshDatabase();
  await setClock(database, new Date("2026-03-02T04:00:00Z"));
  await prepareExam();
  as = await examServer();
  centre = await someone("testing-centre");
});
// Before the server closes, which waits for its connections.
afterAll(stopNews);

/** A candidate in the middle of listening, with a line for news. */
async function listening() {
  const candidate = await anApplicant();
  const attemptId = await begin(candidate);
  const client = as(candidate.cookie);
  const line = await newsOf(client, attemptId);
  return { candidate, attemptId, client, line };
}

async function newsOf(client: Client, attemptId: string) {
  const response = await client.raw(`/api/exam/${attemptId}/news`);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (reader === undefined) throw new Error("no line");
  return {
    response,
    /** The next thing said, or null when the line was closed. */
    next: async () => (await reader.read()).value ?? null,
    leave: () => reader.cancel(),
  };
}

it("tells a message, a pause and its end at once, to that candidate's page alone", async () => {
  const [one, other] = [await listening(), await listening()];
  expect(one.line.response.headers.get("content-type")).toMatch(/^text\/event-stream/);
  expect(one.line.response.headers.get("cache-control")).toBe("no-store");
  const { actor } = centre;
  await messageCandidate(actor, one.attemptId, "Сәлем", await currentTime());
  expect(await one.line.next()).toBe("data: look\n\n");
  await pauseByCentre(actor, one.attemptId, "Тексеру", await currentTime());
  expect(await one.line.next()).toBe("data: look\n\n");
  await resumeByCentre(actor, one.attemptId, "Жалғастырыңыз", await currentTime());
  expect(await one.line.next()).toBe("data: look\n\n");
  // The other's first word is about the other's own message: nothing came before it.
  const heard = other.line.next();
  await messageCandidate(actor, other.attemptId, "Сәлем", await currentTime());
  expect(await heard).toBe("data: look\n\n");
  await Promise.all([one.line.leave(), other.line.leave()]);
});

it("tells a device that another has relieved it", async () => {
  const { attemptId, client, line } = await listening();
  await sitDown(client, attemptId);
  await sitDown(client, attemptId, true);
  expect(await line.next()).toBe("data: look\n\n");
  await line.leave();
});

it("is for the candidate alone, and for an attempt that runs", async () => {
  const { attemptId, client, line } = await listening();
  await line.leave();
  const address = `/api/exam/${attemptId}/news`;
  expect((await as(null).get(address)).status).toBe(401);
  expect((await as((await anApplicant()).cookie).get(address)).status).toBe(404);
  expect((await as(centre.cookie).get(address)).status).toBe(404);
  expect((await client.get("/api/exam/nobody/news")).status).toBe(404);
  await withClient(database.ownerUrl, (owner) =>
    owner.query(
      "update attempt set phase = 'reading', reading_ends_at = qonys_now() where id = $1",
      [attemptId],
    ),
  );
  await endAttempt(attemptId, "clock", await currentTime());
  expect(await client.get(address)).toMatchObject({ status: 409, body: { error: "ended" } });
});

it("hears again after the database has cut its connection, and lets every page look", async () => {
  const { attemptId, line } = await listening();
  await messageCandidate(centre.actor, attemptId, "1", await currentTime());
  expect(await line.next()).toBe("data: look\n\n");
  await withClient(database.ownerUrl, (owner) =>
    owner.query("select pg_terminate_backend(pid) from pg_stat_activity where query = $1", [
      'listen "attempt_news"',
    ]),
  );
  // Nobody told anything: what might have been missed is looked at.
  expect(await line.next()).toBe("data: look\n\n");
  await messageCandidate(centre.actor, attemptId, "2", await currentTime());
  expect(await line.next()).toBe("data: look\n\n");
  await line.leave();
});

it("is no word of the candidate's: a page that only listens is absent", async () => {
  const { attemptId, client, line } = await listening();
  const lastWord = async () => {
    await flushContacts();
    const { rows } = await pool.query<{ at: Date }>(
      "select last_at as at from attempt_contact where attempt_id = $1",
      [attemptId],
    );
    return rows[0]?.at;
  };
  expect(await lastWord()).toBeUndefined();
  await messageCandidate(centre.actor, attemptId, "Сәлем", await currentTime());
  expect(await line.next()).toBe("data: look\n\n");
  expect(await lastWord()).toBeUndefined();
  await client.get(`/api/exam/${attemptId}/state`);
  expect(await lastWord()).toBeInstanceOf(Date);
  await line.leave();
});

it("closes every line when the process stops, and opens none afterwards", async () => {
  const { attemptId, client, line } = await listening();
  await stopNews();
  expect(await line.next()).toBeNull();
  expect((await client.get(`/api/exam/${attemptId}/news`)).status).toBe(503);
});
