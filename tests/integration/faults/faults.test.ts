import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { firstBrokenEntry } from "@/lib/exam/journal";
import { marksOf } from "@/lib/exam/marks.query";
import { seededRandom } from "@/lib/exam/seeded-random";
import { closeDatabase, db } from "@/lib/platform/db";
import { sha256Hex } from "@/lib/platform/digest";
import { withClient } from "@/lib/platform/postgres/connection";
import { anApplicant, begin, prepareExam } from "@/tests/factories/candidate";
import { timeFor } from "@/tests/factories/runs";
import { formOf } from "../exam/sitting";
import { type Instance, startInstance } from "./instance";
import { type Candidate, type Random, Sitting } from "./sitting";

const STORM_MS = 4_000;
const START = new Date("2026-03-02T04:00:00Z");
const FACTOR = timeFor(1);
const IS_SAMPLE = FACTOR === 1;
const TOGETHER = IS_SAMPLE ? 40 : 100;

/** What was done to how many, to be told at the end. */
const tally = { attempts: 0, kills: 0, cuts: 0, devices: 0, entries: 0, acknowledged: 0, lost: 0 };

function count({ devices }: Sitting): void {
  tally.attempts += 1;
  tally.devices += devices.length;
  for (const device of devices) {
    tally.cuts += device.cuts;
    tally.entries += device.done.size;
    tally.acknowledged += device.receipts.size;
  }
}

let instance: Instance;

beforeAll(async () => {
  instance = await startInstance();
  await setClock(START);
  await prepareExam();
}, 120_000);

afterAll(async () => {
  await closeDatabase();
  await instance.stop();
});

const setClock = (instant: Date) =>
  withClient(instance.ownerUrl, (owner) => owner.query("select qonys_set_clock($1)", [instant]));

/** A query of the test's own, which outlives a database that is killed under it. */
async function surely<T>(work: () => Promise<T>): Promise<T> {
  for (let turn = 0; ; turn += 1) {
    try {
      return await work();
    } catch (cause) {
      if (turn > 40) throw cause;
      await pause(250);
    }
  }
}

async function candidates(): Promise<readonly Candidate[]> {
  const all: Candidate[] = [];
  for (let n = 0; n < TOGETHER; n += 1) {
    const candidate = await anApplicant();
    const attemptId = await begin(candidate);
    const { form } = await formOf(attemptId);
    all.push({ attemptId, cookie: candidate.cookie, form });
  }
  return all;
}

/** Everybody answers while web, worker and database are killed one after another, in an order of chance. */
async function storm(
  sittings: readonly Sitting[],
  block: "listening" | "reading",
  random: Random,
): Promise<void> {
  let over = false;
  const behaving = Promise.all(sittings.map((sitting) => sitting.behave(block, () => over)));
  const kills = [instance.killWeb, instance.killDatabase, instance.killWorker];
  const end = performance.now() + STORM_MS;
  while (performance.now() < end) {
    await pause(200 + random() * 900);
    await kills[Math.floor(random() * kills.length)]?.();
    tally.kills += 1;
  }
  over = true;
  await behaving;
}

const timeNow = () =>
  surely(async () => {
    const [row] = await db.$queryRaw<{ now: Date }[]>`select qonys_now() as now`;
    return row?.now ?? START;
  });

/** Moves the clock to where the last of the running phases ends, and waits until every attempt has left `phase`. */
async function runOut(ids: readonly string[], phase: string): Promise<void> {
  for (let turn = 0; turn < 60; turn += 1) {
    const open = await surely(() =>
      db.attempt.findMany({ where: { id: { in: [...ids] }, phase }, include: {} }),
    );
    if (open.length === 0) return;
    const ends = open.map((attempt) => endOf(attempt, phase)).filter((end) => end !== null);
    const last = new Date(Math.max(...ends.map((end) => end.getTime())));
    if ((await timeNow()) < last) await surely(() => setClock(last));
    await pause(500);
  }
  throw new Error(`attempts stay in ${phase}`);
}

type Ends = {
  readonly listeningEndsAt: Date | null;
  readonly restEndsAt: Date | null;
  readonly readingEndsAt: Date | null;
};

const endOf = (attempt: Ends, phase: string): Date | null =>
  phase === "listening"
    ? attempt.listeningEndsAt
    : phase === "between"
      ? attempt.restEndsAt
      : attempt.readingEndsAt;

const entriesOf = (attemptId: string) =>
  surely(() => db.attemptEntry.findMany({ where: { attemptId }, orderBy: { sequence: "asc" } }));

/** What is stored is exactly what was done, each thing once, and every receipt says what is stored. */
async function expectStored({ candidate, devices }: Sitting): Promise<void> {
  const rows = await entriesOf(candidate.attemptId);
  const stored = rows.map(({ leaseId, counter, kind, itemId, option }) =>
    [leaseId, counter, kind, itemId, option].join(),
  );
  const done = devices.flatMap((device) =>
    [...device.done.values()].map(({ counter, kind, item, option }) =>
      [device.lease, counter, kind, item, option].join(),
    ),
  );
  expect(stored.toSorted()).toEqual(done.toSorted());
  const bySequence = new Map(rows.map((row) => [row.sequence, row]));
  const acknowledged = devices.flatMap(({ receipts }) => [...receipts.values()]);
  tally.lost += acknowledged.filter(
    ({ sequence, hash }) => bySequence.get(sequence)?.hash !== hash,
  ).length;
  for (const device of devices) {
    for (const receipt of device.receipts.values()) {
      const row = bySequence.get(receipt.sequence);
      expect(row).toMatchObject({
        leaseId: device.lease,
        counter: receipt.counter,
        kind: receipt.kind,
        itemId: receipt.item,
        option: receipt.option,
        standing: receipt.standing,
        previousHash: receipt.previousHash,
        hash: receipt.hash,
      });
      expect(row?.at.toISOString()).toBe(receipt.at);
    }
  }
  expect(firstBrokenEntry(rows, sha256Hex)).toBeNull();
}

/** Nothing counts that came at or after the deadline, and what counts is what was marked. */
async function expectMarked({ candidate: { attemptId } }: Sitting): Promise<void> {
  const attempt = await surely(() => db.attempt.findUniqueOrThrow({ where: { id: attemptId } }));
  expect(attempt).toMatchObject({ phase: "ended", endedBy: "clock" });
  const { listeningCorrect, readingCorrect } = attempt;
  expect({ listeningCorrect, readingCorrect }).toEqual(
    await surely(() => db.$transaction((tx) => marksOf(tx, attempt))),
  );
  const rows = await entriesOf(attemptId);
  const tooLate = rows.filter(
    ({ standing, at }) => standing === "counted" && at >= (attempt.readingEndsAt ?? at),
  );
  expect(tooLate).toEqual([]);
}

/** Whoever changes, removes or adds an entry behind the application's back is found out. */
async function expectTamperingFound({ candidate }: Sitting, random: Random): Promise<void> {
  const rows = await entriesOf(candidate.attemptId);
  const victim = Math.floor(random() * (rows.length - 1));
  const row = rows[victim];
  if (row === undefined) return;
  const changed = rows.map((one, index) =>
    index === victim ? { ...one, option: one.option === 1 ? 2 : 1 } : one,
  );
  const removed = rows.toSpliced(victim, 1);
  const swapped = rows.with(victim, rows[victim + 1] ?? row).with(victim + 1, row);
  const favoured = rows.map((one, index) =>
    index === victim ? { ...one, standing: one.standing === "counted" ? "late" : "counted" } : one,
  );
  for (const forged of [changed, removed, swapped, favoured]) {
    expect(firstBrokenEntry(forged, sha256Hex)).not.toBeNull();
  }
}

async function round(seed: string): Promise<void> {
  const random = seededRandom(seed);
  await surely(() => setClock(START));
  const all = await surely(candidates);
  const ids = all.map(({ attemptId }) => attemptId);
  const sittings = all.map(
    (one, index) => new Sitting(instance.base, one, seededRandom(`${seed}.${index}`)),
  );
  await Promise.all(sittings.map((sitting) => sitting.open()));
  await storm(sittings, "listening", random);
  // What some still hold back arrives after the end: it is kept, and does not count.
  await runOut(ids, "listening");
  await Promise.all(sittings.map((sitting) => sitting.settle()));
  await runOut(ids, "between");
  await storm(sittings, "reading", random);
  await runOut(ids, "reading");
  await Promise.all(sittings.map((sitting) => sitting.settle()));
  for (const sitting of sittings) {
    count(sitting);
    await expectStored(sitting);
    await expectMarked(sitting);
    await expectTamperingFound(sitting, random);
  }
}

const told = () =>
  Object.entries(tally)
    .map(([what, many]) => `${many} ${what}`)
    .join(", ");

it(
  "what is stored equals what was acknowledged, whatever is killed, cut, repeated or taken over",
  async () => {
    const rounds = IS_SAMPLE ? 1 : Math.ceil(FACTOR * 1.2);
    for (let n = 0; n < rounds; n += 1) {
      await round(IS_SAMPLE ? "sample" : `${Date.now()}.${n}`);
      process.stdout.write(`round ${n + 1} of ${rounds}: ${told()}\n`);
    }
    expect(tally.lost).toBe(0);
  },
  timeFor(300_000),
);
