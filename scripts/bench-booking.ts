/**
 * How fast interview times are booked: `npm run bench:booking [people] [rounds of contention]`. First everybody
 * books a time of their own, then 200 want the same one, again and again; all through the real command, on a
 * durable PostgreSQL of its own. Beside each, in the same run, the bare insert by the plain driver under the same
 * index: what the disk and PostgreSQL allow.
 */
import { randomUUID } from "node:crypto";
import pg from "pg";
import { currentTime } from "@/lib/platform/clock";
import { closeDatabase, db } from "@/lib/platform/db";
import { storeRuleSet } from "@/tests/integration/application/stored-case";
import { type Booker, book, casesToBook, NOW } from "@/tests/integration/interview/desk";
import { withBenchDatabase } from "./bench/database";
import { type Measured, measure, row } from "./bench/measure";

const PEOPLE = Number(process.argv[2] ?? 400);
const ROUNDS = Number(process.argv[3] ?? 10);
const CROWD = 200;
// As many as the client's own pool holds (lib/platform/db).
const CONNECTIONS = 10;

/** Half hours of one room each, all at one time: none overlaps another. */
async function openSlots(count: number): Promise<readonly string[]> {
  const startsAt = new Date("2026-03-17T05:00:00Z");
  const endsAt = new Date("2026-03-17T05:30:00Z");
  const slots = Array.from({ length: count }, () => {
    const id = randomUUID();
    return { id, region: "KZ-75", room: id, startsAt, endsAt, openedById: randomUUID() };
  });
  await db.slot.createMany({ data: slots });
  return slots.map(({ id }) => id);
}

const PLAIN = `insert into booking (id, slot_id, application_id, person_id, status, booked_at)
  values ($1, $2, $3, $4, 'held', $5)`;

const plainBooking = (pool: pg.Pool, { id, personId }: Booker, slotId: string) =>
  pool.query({ name: "plain", text: PLAIN, values: [randomUUID(), slotId, id, personId, NOW] });

type Pair = readonly [booker: Booker, slotId: string];
type Attempt = (pair: Pair) => Promise<boolean>;

/** Everybody books a time of their own, as many at once as there are connections. */
async function ownTimes(attempt: Attempt): Promise<Measured> {
  const [bookers, slots] = [await casesToBook(PEOPLE), await openSlots(PEOPLE)];
  const queue: Pair[] = bookers.map((booker, index) => [booker, slots[index] ?? ""]);
  const turns = Math.floor(PEOPLE / CONNECTIONS);
  const lanes = Array.from({ length: CONNECTIONS }, (_, lane) =>
    queue.slice(lane * turns, (lane + 1) * turns),
  );
  return measure(lanes, turns, async (lane, turn) => {
    const pair = lane[turn];
    if (pair !== undefined && !(await attempt(pair))) throw new Error("a free time was refused");
  });
}

/** A crowd wants one time: all at once, in each round a new one. */
async function oneTime(attempt: Attempt): Promise<{ measured: Measured; holders: number }> {
  const slots = await openSlots(ROUNDS);
  let most = 0;
  const rounds: Measured[] = [];
  for (const slotId of slots) {
    const crowd = await casesToBook(CROWD);
    rounds.push(await measure(crowd, 1, (booker) => attempt([booker, slotId])));
    most = Math.max(most, await db.booking.count({ where: { slotId, status: "held" } }));
  }
  const middle = (of: (one: Measured) => number) =>
    rounds.map(of).toSorted((a, b) => a - b)[Math.floor(rounds.length / 2)] ?? 0;
  const measured = {
    perSecond: middle(({ perSecond }) => perSecond),
    p50: middle(({ p50 }) => p50),
    p95: middle(({ p95 }) => p95),
    p99: middle(({ p99 }) => p99),
  };
  return { measured, holders: most };
}

await withBenchDatabase(async (url) => {
  await storeRuleSet();
  const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS });
  const command: Attempt = async ([booker, slotId]) => (await book(booker, slotId)).ok;
  const plain: Attempt = ([booker, slotId]) =>
    plainBooking(pool, booker, slotId).then(
      () => true,
      () => false,
    );

  const [warm] = await casesToBook(1);
  const [slot] = await openSlots(1);
  if (warm !== undefined && slot !== undefined) await command([warm, slot]);
  const ownPlain = await ownTimes(plain);
  const own = await ownTimes(command);
  const crowdPlain = await oneTime(plain);
  const crowd = await oneTime(command);
  await pool.end();

  console.log(
    `${PEOPLE} people, ${ROUNDS} × ${CROWD} on one time, ${(await currentTime()).toISOString()}`,
  );
  console.log(row("", "a second", "p50 ms", "p95 ms", "p99 ms"));
  const print = (name: string, { perSecond, p50, p95, p99 }: Measured) =>
    console.log(row(name, ...[perSecond, p50, p95, p99].map((figure) => figure.toFixed(1))));
  print("own time", own);
  print("  bare insert", ownPlain);
  print("one time", crowd.measured);
  print("  bare insert", crowdPlain.measured);
  console.log(
    `holders of a contended time, at most: ${crowd.holders}, bare insert ${crowdPlain.holders}`,
  );
  await closeDatabase();
});
