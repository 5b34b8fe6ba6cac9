import { readFile, writeFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { LeanClient, type Reply } from "./lean-client";
import { summary } from "./measure";
import type { Sitting } from "./sittings";

// A process of its own that plays candidates: `candidates.ts PLAN`, where PLAN names a JSON file of this form. It writes the
// receipts that it got beside it and says on standard output how long things took.

export type Plan = {
  readonly port: number;
  readonly sittings: readonly Sitting[];
  /** The first counter that is free for each of them. */
  readonly counter: number;
  /** Full speed: so many at once, each sending as soon as the one before is answered. At a pace: everybody. */
  readonly lanes: number | null;
  /** Everybody begins within this time, in seconds. */
  readonly rampSeconds: number;
  readonly seconds: number;
};

export type Kept = { readonly attemptId: string; readonly sequence: number; readonly hash: string };

export type Played = {
  readonly saves: ReturnType<typeof summary>;
  readonly states: ReturnType<typeof summary>;
  readonly refused: Readonly<Record<string, number>>;
  readonly receipts: number;
};

/** Entries that a lane sends for one candidate before it goes on to the next: within what one session may send. */
const TURN = 100;
const BEAT_MS = 15_000;
const PAUSE_MS = [20_000, 40_000] as const;

const planFile = process.argv[2] ?? "";
const plan: Plan = JSON.parse(await readFile(planFile, "utf8"));
const began = performance.now();
const until = began + plan.seconds * 1_000;
const saves: number[] = [];
const states: number[] = [];
const receipts: Kept[] = [];
const refused: Record<string, number> = {};

const isOver = () => performance.now() >= until;
const between = (low: number, high: number) => low + Math.random() * (high - low);

async function timed(times: number[], work: () => Promise<Reply>): Promise<Reply | null> {
  const before = performance.now();
  const reply = await work().catch((cause: Error) => ({ status: 0, text: cause.message }));
  times.push(performance.now() - before);
  if (reply.status === 200) return reply;
  const why = `${reply.status} ${reply.text.slice(0, 60)}`;
  refused[why] = (refused[why] ?? 0) + 1;
  return null;
}

async function save(client: LeanClient, { attemptId, lease, items }: Sitting, counter: number) {
  const item = items[counter % items.length];
  const entries = [{ counter, kind: "answer", item, option: counter % 4 }];
  const body = JSON.stringify({ lease, entries });
  const reply = await timed(saves, () =>
    client.send("POST", `/api/exam/${attemptId}/entries`, body),
  );
  if (reply === null) return;
  const [{ sequence, hash }] = JSON.parse(reply.text).receipts;
  receipts.push({ attemptId, sequence, hash });
}

async function atFullSpeed(sittings: readonly Sitting[]): Promise<void> {
  for (const sitting of sittings) {
    if (isOver()) return;
    const client = new LeanClient(plan.port, sitting.cookie);
    for (let turn = 0; turn < TURN && !isOver(); turn += 1) {
      await save(client, sitting, plan.counter + turn);
    }
    client.close();
  }
}

/** A candidate: comes, asks where things stand, answers every half minute or so and asks again each quarter. */
async function atRealPace(sitting: Sitting): Promise<void> {
  await sleep(between(0, plan.rampSeconds * 1_000));
  const client = new LeanClient(plan.port, sitting.cookie);
  const path = `/api/exam/${sitting.attemptId}/state?lease=${sitting.lease}`;
  let { counter } = plan;
  let nextBeat = performance.now();
  let nextSave = performance.now() + between(0, PAUSE_MS[1]);
  while (!isOver()) {
    await sleep(Math.max(0, Math.min(nextBeat, nextSave, until) - performance.now()));
    if (isOver()) break;
    if (performance.now() >= nextBeat) {
      nextBeat += BEAT_MS;
      await timed(states, () => client.send("GET", path, ""));
    }
    if (performance.now() >= nextSave) {
      nextSave += between(...PAUSE_MS);
      await save(client, sitting, counter);
      counter += 1;
    }
  }
  client.close();
}

if (plan.lanes === null) {
  await Promise.all(plan.sittings.map(atRealPace));
} else {
  const { lanes, sittings } = plan;
  const share = Math.floor(sittings.length / lanes);
  await Promise.all(
    Array.from({ length: lanes }, (_, lane) =>
      atFullSpeed(sittings.slice(lane * share, (lane + 1) * share)),
    ),
  );
}
const seconds = (performance.now() - began) / 1_000;
await writeFile(`${planFile}.receipts`, JSON.stringify(receipts));
const played: Played = {
  saves: summary(saves, seconds),
  states: summary(states, seconds),
  refused,
  receipts: receipts.length,
};
process.stdout.write(JSON.stringify(played));
