import { beforeAll, describe, expect, it } from "vitest";
import type { AccountRole } from "@/lib/identity/roles";
import { db } from "@/lib/platform/db";
import {
  anApplicant,
  begin,
  type Candidate,
  prepareExam,
  someone,
} from "@/tests/factories/candidate";
import { type FreshDatabase, freshDatabase, setClock } from "../harness";
import { type Answer, type Client, examServer } from "./exam-server";
import { openedBlock } from "./opened-block";
import { formOf, sitDown } from "./sitting";

const START = new Date("2026-03-02T04:00:00Z");

let database: FreshDatabase;
let as: (cookie: string | null) => Client;
let candidate: Candidate;
let attemptId: string;
let lease: string;

beforeAll(async () => {
  database = await freshDatabase();
  await setClock(database, START);
  await prepareExam();
  as = await examServer();
  candidate = await anApplicant();
  attemptId = await begin(candidate);
  ({ lease } = await sitDown(as(candidate.cookie), attemptId));
});

type Call = readonly [name: string, call: (client: Client, id: string) => Promise<Answer>];

const CALLS: readonly Call[] = [
  ["state", (client, id) => client.get(`/api/exam/${id}/state`)],
  ["package list", (client, id) => client.get(`/api/exam/${id}/packages`)],
  ["questions", (client, id) => client.get(`/api/exam/${id}/packages/listening`)],
  ["clip", (client, id) => client.get(`/api/exam/${id}/packages/listening/clips/1.mp3`)],
  [
    "answer",
    (client, id) =>
      client.post(`/api/exam/${id}/entries`, {
        lease,
        entries: [{ counter: 1, kind: "answer", item: "L-001", option: 1 }],
      }),
  ],
  ["lease", (client, id) => client.post(`/api/exam/${id}/lease`, { lease: null, takeOver: true })],
  ["step", (client, id) => client.post(`/api/exam/${id}/steps`, { lease, step: "end-listening" })],
];

const STAFF: readonly (readonly [AccountRole, Parameters<typeof someone>[1]])[] = [
  ["akimat-specialist", { region: "KZ-75" }],
  ["akimat-head", { region: "KZ-75" }],
  ["police", { region: "KZ-75" }],
  ["testing-centre", {}],
  ["agency", { agency: "knb" }],
  ["administrator", {}],
  ["auditor", {}],
];

describe.each(CALLS)("the endpoint %s", (_, call) => {
  it("is closed to who is not signed in", async () => {
    expect(await call(as(null), attemptId)).toMatchObject({ status: 401 });
    expect(await call(as("qonys.session=forged"), attemptId)).toMatchObject({ status: 401 });
  });

  it("shows nothing of an attempt to another applicant, nor of one that is none", async () => {
    const other = await anApplicant();
    expect(await call(as(other.cookie), attemptId)).toMatchObject({ status: 404 });
    const none = "00000000-0000-4000-8000-000000000000";
    expect(await call(as(candidate.cookie), none)).toMatchObject({ status: 404 });
    expect(await call(as(candidate.cookie), "no-id")).toMatchObject({ status: 404 });
  });

  it.each(STAFF)("shows nothing of it to the role %s", async (role, scope) => {
    const officer = await someone(role, scope);
    expect(await call(as(officer.cookie), attemptId)).toMatchObject({ status: 404 });
  });

  it("is closed once the session has been ended elsewhere", async () => {
    const mine = await anApplicant();
    await db.session.updateMany({
      where: { accountId: mine.actor.accountId },
      data: { revokedAt: new Date() },
    });
    expect(await call(as(mine.cookie), attemptId)).toMatchObject({ status: 401 });
  });
});

it("left the attempt as it was", async () => {
  const attempt = await db.attempt.findUniqueOrThrow({ where: { id: attemptId } });
  expect(attempt).toMatchObject({ phase: "listening", leaseId: lease });
  expect(await db.attemptEntry.count()).toBe(0);
});

it("lets anyone hear the clip of the sound check, in ranges too, and no other clip", async () => {
  const client = as(null);
  const path = "/api/sound-check/sound-1.mp3";
  const whole = await client.raw(path);
  expect(whole.status).toBe(200);
  expect(whole.headers.get("content-type")).toBe("audio/mpeg");
  const bytes = new Uint8Array(await whole.arrayBuffer());
  const part = await client.raw(path, { headers: { range: "bytes=10-19" } });
  expect(part.status).toBe(206);
  expect(part.headers.get("content-range")).toBe(`bytes 10-19/${bytes.length}`);
  expect(new Uint8Array(await part.arrayBuffer())).toEqual(bytes.slice(10, 20));
  const beyond = await client.raw(path, { headers: { range: "bytes=9999999-" } });
  expect(beyond.status).toBe(416);
  for (const file of ["L-001.mp3", "..%2F..%2Flistening.json"]) {
    expect((await client.raw(`/api/sound-check/${file}`)).status).toBe(404);
  }
});

it("gives away no key, transcript or reason in anything it answers, in either block", async () => {
  const mine = await anApplicant();
  const own = await begin(mine);
  const client = as(mine.cookie);
  const { form } = await formOf(own);
  const { answer, step, state } = await sitDown(client, own);
  const texts: string[] = [];
  const hear = async (reply: Promise<Answer>) => {
    texts.push((await reply).text);
  };
  for (const block of ["listening", "reading"] as const) {
    texts.push(JSON.stringify(await openedBlock(client, own, block, (await state()).body)));
    await hear(state());
    for (const item of form[block].slice(0, 5)) await hear(answer(item, 1));
    await hear(answer("L-999", 1));
    await hear(step(block === "listening" ? "end-listening" : "end-reading"));
    await hear(step("start-reading"));
  }
  const all = texts.join("\n");
  expect(all).toContain("stem");
  expect(all).not.toMatch(/"(key|answer|rationale|turns|transcript|difficulty|correct)":/i);
  const items = await db.item.findMany();
  for (const { answer: secret, face } of items) {
    const shown = JSON.stringify(face);
    const { rationale, turns } = secret as unknown as {
      rationale: { key: string; distractors: string[] };
      turns?: { text: string }[];
    };
    const hidden = [
      rationale.key,
      ...rationale.distractors,
      ...(turns ?? []).map(({ text }) => text),
    ];
    // A short line of a dialogue may also be a question's own wording; everything else must not be there.
    for (const text of hidden.filter((line) => line.length > 24 && !shown.includes(line))) {
      expect(all).not.toContain(text);
    }
  }
});

it("slows a script down that asks without end", async () => {
  const mine = await anApplicant();
  const own = await begin(mine);
  const client = as(mine.cookie);
  const asked = await Promise.all(
    Array.from({ length: 320 }, () => client.get(`/api/exam/${own}/state`)),
  );
  const statuses = asked.map(({ status }) => status);
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(200);
  expect(statuses).toContain(429);
});
