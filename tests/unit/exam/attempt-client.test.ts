import { describe, expect, it } from "vitest";
import { AttemptClient } from "@/components/exam/attempt-client";
import { shownAnswer } from "@/components/exam/attempt-state";
import type { ExamApi, Reply } from "@/components/exam/exam-api";
import type { AttemptView } from "@/lib/exam/attempt-view";

const NOW = "2026-03-02T04:00:00.000Z";

/** A server that remembers; `line` cut gives no answer to anything. */
function aServer() {
  const rows: { counter: number; lease: string; item: string; option: number | null }[] = [];
  let lease: string | null = null;
  let leases = 0;
  const server = {
    line: "up" as "up" | "cut" | "deaf",
    phase: "listening" as AttemptView["phase"],
    refuse: null as string | null,
    rows,
    takeAway: () => {
      lease = "another device's";
    },
    api: {} as ExamApi,
  };
  const refused = (error: string): Reply => ({ status: 409, body: { error } });
  const view = (held: string | null): AttemptView => ({
    now: NOW,
    phase: server.phase,
    endsAt: "2026-03-02T04:20:00.000Z",
    paused: null,
    lease: lease === null ? "free" : lease === held ? "mine" : "taken",
    saved: [
      ...new Map(rows.map((row, index) => [row.item, { row, sequence: index + 1 }])).values(),
    ].map(({ row: { item, option }, sequence }) => ({ item, option, sequence, at: NOW })),
    messages: [],
    credits: [],
    accommodation: null,
    plays: {},
    playsAllowed: 2,
  });
  const record = (body: (typeof rows)[number]): Reply => {
    if (server.refuse !== null) return refused(server.refuse);
    if (body.lease !== lease) return refused("lease_superseded");
    const known = rows.findIndex((row) => row.lease === body.lease && row.counter === body.counter);
    if (known < 0) rows.push(body);
    return {
      status: 200,
      body: { sequence: (known < 0 ? rows.length - 1 : known) + 1, at: NOW, hash: "" },
    };
  };
  const takeLease = (takeOver: boolean, held: string | null): Reply => {
    if (lease !== null && lease !== held && !takeOver) return refused("lease_taken");
    leases += 1;
    lease = `lease ${leases}`;
    return { status: 200, body: { lease } };
  };
  const answer = (path: string, body: unknown): Reply => {
    if (path.startsWith("/state"))
      return { status: 200, body: view(path.split("lease=")[1] ?? null) };
    if (path === "/questions") return refused("no_block_running");
    if (path === "/answers") return record(body as (typeof rows)[number]);
    const { takeOver, lease: held } = body as { takeOver: boolean; lease: string | null };
    return takeLease(takeOver, held);
  };
  const ask = async (path: string, body: unknown): Promise<Reply> => {
    if (server.line === "cut") return { status: 0, body: null };
    const reply = answer(path, body);
    // The answer is stored, and the word that it is gets lost.
    return server.line === "deaf" ? { status: 0, body: null } : reply;
  };
  server.api = { get: (path) => ask(path, null), post: ask };
  return { ...server, server, view };
}

function aBrowser(from: ReturnType<typeof aServer>, kept = new Map<string, string>()) {
  const client = new AttemptClient({
    attemptId: "a",
    view: {
      now: NOW,
      phase: "listening",
      endsAt: null,
      paused: null,
      lease: "free",
      saved: [],
      messages: [],
      credits: [],
      accommodation: null,
      plays: {},
      playsAllowed: 2,
    },
    questions: [],
    api: from.server.api,
    storage: {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => kept.set(key, value),
    },
    clock: () => 0,
    wait: () => new Promise((resolve) => setTimeout(resolve, 1)),
  });
  return { client, kept };
}

const stored = ({ rows }: ReturnType<typeof aServer>) =>
  rows.map(({ item, option }) => [item, option]);
const settle = () => new Promise((resolve) => setTimeout(resolve, 10));

describe("the candidate's side of an attempt", () => {
  it("shows an answer as waiting until its receipt has come", async () => {
    const server = aServer();
    const { client } = aBrowser(server);
    await client.open();
    client.choose("L-001", 2);
    expect(shownAnswer(client.state(), "L-001")).toEqual({ option: 2, state: "waiting", at: null });
    await client.flush();
    expect(shownAnswer(client.state(), "L-001")).toEqual({ option: 2, state: "saved", at: NOW });
  });

  it("keeps answers through a cut line and a reload, and sends them in order", async () => {
    const server = aServer();
    const { client, kept } = aBrowser(server);
    await client.open();
    server.server.line = "cut";
    client.choose("L-001", 0);
    client.choose("L-002", 1);
    client.choose("L-001", 3);
    await settle();
    expect(client.state().link).toBe("offline");
    client.stop();
    server.server.line = "up";
    const { client: reloaded } = aBrowser(server, kept);
    await reloaded.open();
    await reloaded.flush();
    expect(stored(server)).toEqual([
      ["L-001", 0],
      ["L-002", 1],
      ["L-001", 3],
    ]);
    expect(reloaded.state().link).toBe("online");
  });

  it("sends again what was stored without its word getting through, and nothing is doubled", async () => {
    const server = aServer();
    const { client } = aBrowser(server);
    await client.open();
    server.server.line = "deaf";
    client.choose("L-001", 0);
    await settle();
    server.server.line = "up";
    await client.flush();
    expect(stored(server)).toEqual([["L-001", 0]]);
    expect(client.state().journal.waiting).toEqual([]);
  });

  it("writes nothing after another device took over, and goes on once it takes the test back", async () => {
    const server = aServer();
    const { client } = aBrowser(server);
    await client.open();
    server.takeAway();
    client.choose("L-001", 0);
    await settle();
    expect(client.state().lease).toBe("taken");
    client.choose("L-002", 0);
    expect(stored(server)).toEqual([]);
    await client.takeOver();
    await client.flush();
    // What was pressed before the screen said so is still the candidate's; what the screen refused is not.
    expect(stored(server)).toEqual([["L-001", 0]]);
  });

  it("says of an answer that came too late that it does not count, and goes on with the next", async () => {
    const server = aServer();
    const { client } = aBrowser(server);
    await client.open();
    server.server.refuse = "late";
    client.choose("L-001", 0);
    await client.flush();
    expect(shownAnswer(client.state(), "L-001")).toEqual({ option: 0, state: "late", at: null });
    expect(client.state().journal.waiting).toEqual([]);
  });

  it("counts anew under a new lease when a restored journal is out of step", async () => {
    const server = aServer();
    const { client } = aBrowser(server);
    await client.open();
    server.server.refuse = "counter_behind";
    client.choose("L-001", 0);
    await settle();
    server.server.refuse = null;
    await client.flush();
    expect(stored(server)).toEqual([["L-001", 0]]);
  });

  it("takes no step while an answer waits", async () => {
    const server = aServer();
    const { client } = aBrowser(server);
    await client.open();
    server.server.line = "cut";
    client.choose("L-001", 0);
    expect(await client.step("end-listening")).toBe(false);
    client.stop();
  });

  it("follows the server's clock, whatever the device's own says", async () => {
    const server = aServer();
    const { client } = aBrowser(server);
    await client.open();
    expect(client.now()).toBe(Date.parse(NOW));
    expect(client.state().endsAt).toBe(Date.parse("2026-03-02T04:20:00.000Z"));
  });

  it("follows the phases as the server moves them, with nobody pressing anything", async () => {
    const server = aServer();
    const { client } = aBrowser(server);
    await client.open();
    client.choose("L-001", 0);
    await client.flush();
    for (const phase of ["between", "reading", "ended"] as const) {
      server.server.phase = phase;
      await client.beat();
      expect(client.state()).toMatchObject({ phase, questions: [] });
    }
  });
});
