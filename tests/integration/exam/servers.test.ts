import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll, expect, it } from "vitest";
import { AttemptClient } from "@/components/exam/attempt-client";
import { examApi } from "@/components/exam/exam-api";
import { keptOnDevice } from "@/components/exam/kept-on-device";
import { sealedBlocks } from "@/components/exam/sealed-blocks";
import { textPlace, textsInMemory } from "@/components/exam/text-place";
import { isAttemptView } from "@/lib/exam/attempt-view";
import { firstBrokenEntry } from "@/lib/exam/journal";
import { db } from "@/lib/platform/db";
import { sha256Hex } from "@/lib/platform/digest";
import { anApplicant, begin, prepareExam } from "@/tests/factories/candidate";
import { freshDatabase, setClock } from "../harness";
import { clientOf } from "./exam-server";
import { formOf } from "./sitting";

type Server = { readonly process: ChildProcess; readonly base: string };

const running: ChildProcess[] = [];

async function aServer(): Promise<Server> {
  const args = ["--import", "tsx", "scripts/bench/exam-server.ts"];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  running.push(child);
  const [port] = await once(child.stdout, "data");
  return { process: child, base: `http://127.0.0.1:${String(port).trim()}` };
}

async function kill({ process: child }: Server): Promise<void> {
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

beforeAll(async () => {
  const database = await freshDatabase();
  await setClock(database, new Date("2026-03-02T04:00:00Z"));
  await prepareExam();
});

afterAll(() => {
  for (const child of running) child.kill("SIGKILL");
});

/** A browser that reaches whichever server lives: the balancer of the test. */
async function aBrowser(attemptId: string, cookie: string, servers: readonly Server[]) {
  let turn = 0;
  const reach = (input: string | URL | Request, init?: RequestInit) => {
    turn += 1;
    const server = servers[turn % servers.length];
    const headers = { ...Object.fromEntries(new Headers(init?.headers)), cookie };
    return fetch(`${server?.base}${String(input)}`, { ...init, headers, keepalive: false });
  };
  const state = await clientOf(servers[0]?.base ?? "", cookie).get(`/api/exam/${attemptId}/state`);
  if (!isAttemptView(state.body)) throw new Error(state.text);
  const api = examApi(attemptId, reach);
  const store = keptOnDevice([{ keptIn: "page", open: async () => textPlace(textsInMemory()) }]);
  return new AttemptClient({
    attemptId,
    view: state.body,
    api,
    store,
    blocks: sealedBlocks(attemptId, api, store),
    clock: () => performance.now(),
    wall: () => Date.now(),
    wait: () => new Promise((resolve) => setTimeout(resolve, 20)),
    random: () => 0.5,
  });
}

it("serves one candidate by two servers and loses nothing when one is killed in the middle", async () => {
  const candidate = await anApplicant();
  const attemptId = await begin(candidate);
  const { form } = await formOf(attemptId);
  const servers = [await aServer(), await aServer()] as const;
  const browser = await aBrowser(attemptId, candidate.cookie, servers);
  await browser.open();

  const acknowledged = new Map<string, string>();
  browser.subscribe(() => {
    for (const { item, at } of browser.state().view.saved) acknowledged.set(item, at);
  });
  for (const item of form.listening.slice(0, 10)) void browser.choose(item, 1);
  await new Promise((resolve) => setTimeout(resolve, 30));
  await kill(servers[0]);
  const beforeTheKill = acknowledged.size;
  for (const item of form.listening.slice(10)) void browser.choose(item, 2);
  await browser.flush();

  const rows = await db.attemptEntry.findMany({
    where: { attemptId },
    orderBy: { sequence: "asc" },
  });
  expect(browser.state().journal.waiting).toEqual([]);
  expect(rows.map(({ itemId, option }) => [itemId, option])).toEqual(
    form.listening.map((item, index) => [item, index < 10 ? 1 : 2]),
  );
  expect(rows.map(({ at }) => at.toISOString())).toEqual([...acknowledged.values()]);
  expect(firstBrokenEntry(rows, sha256Hex)).toBeNull();
  expect(beforeTheKill).toBeLessThan(20);
});

it("keeps on the device what no server takes, and sends it in order when one is back", async () => {
  const candidate = await anApplicant();
  const attemptId = await begin(candidate);
  const { form } = await formOf(attemptId);
  const servers: Server[] = [await aServer()];
  const browser = await aBrowser(attemptId, candidate.cookie, servers);
  await browser.open();
  const [first, second, third] = form.listening;
  await browser.choose(first ?? "", 0);
  await browser.flush();
  const [alive] = servers;
  if (alive) await kill(alive);
  await browser.choose(second ?? "", 1);
  await browser.choose(third ?? "", 2);
  await browser.choose(second ?? "", 3);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(browser.state()).toMatchObject({ link: "offline" });
  expect(browser.state().journal.waiting).toHaveLength(3);
  servers[0] = await aServer();
  await browser.flush();
  const rows = await db.attemptEntry.findMany({
    where: { attemptId },
    orderBy: { sequence: "asc" },
  });
  expect(rows.map(({ itemId, option }) => [itemId, option])).toEqual([
    [first, 0],
    [second, 1],
    [third, 2],
    [second, 3],
  ]);
  expect(browser.state()).toMatchObject({ link: "online", journal: { waiting: [] } });
});
