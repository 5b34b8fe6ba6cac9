import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import type { SentEntries } from "@/lib/exam/entry.schema";
import { STANDINGS } from "@/lib/exam/receipt";
import { isTransient, isUnreachable, refusedWith } from "@/lib/platform/database-errors";
import { pool } from "@/lib/platform/db";

/** The database did not take the entries within the time that a device waits; it keeps them and sends them again. */
export class JournalUnavailable extends Error {
  constructor(cause: unknown) {
    super("The journal could not be written", { cause });
    this.name = "JournalUnavailable";
  }
}

// See prisma/migrations/0009_journal and 0015: one statement and one commit for all lists.
const RECORD = `select * from record_entries($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;

const Place = { list: z.int(), place: z.int() };
const Row = z.union([
  z.object({
    ...Place,
    code: z.enum(["fresh", "known"]),
    sequence: z.int(),
    at: z.string(),
    standing: z.enum(STANDINGS),
    previousHash: z.string(),
    hash: z.string(),
  }),
  z.object({
    ...Place,
    code: z.enum([
      "busy",
      "not_signed_in",
      "not_found",
      "foreign_item",
      "lease_unknown",
      "block_not_open",
      "counter_reused",
      "counter_behind",
      "too_many_answers",
    ]),
  }),
]);
const Rows = z.array(Row);

/** What became of an entry: stored now or before, or refused by its code. */
export type Verdict = z.infer<typeof Row>;

type List = {
  readonly sessionId: string;
  readonly attemptId: string;
  readonly sent: SentEntries;
  readonly arrivedMs: number;
};

/**
 * Before each new try after a lost connection, in ms: the arrival stands. In all less than the shortest outage that is
 * given back: after a longer one the device sends again, once the deadlines have moved.
 */
const PAUSES_MS = [30, 120, 400, 1_000, 1_200];

const LOCK_NOT_AVAILABLE = "55P03";
const mayPass = (cause: unknown) => isUnreachable(cause) || isTransient(cause);

/** Whether a failed batch may hold one list that cannot be written, so that the others should be tried without it. */
export const isOneListsFault = (cause: unknown) => !(cause instanceof JournalUnavailable);

/**
 * Writes one list of entries for each of several attempts, in one statement.
 *
 * @param waits whether to wait for an attempt that is locked, or to say `busy` of it
 * @returns for each list its verdicts in order, up to the first refusal
 */
export async function writeLists(
  lists: readonly List[],
  waits: boolean,
): Promise<readonly (readonly Verdict[])[]> {
  const rows = Rows.parse(await rowsOf(lists, waits));
  const verdicts: Verdict[][] = lists.map(() => []);
  for (const row of rows) verdicts[row.list - 1]?.push(row);
  return verdicts;
}

async function rowsOf(lists: readonly List[], waits: boolean): Promise<unknown[]> {
  for (let turn = 0; ; turn += 1) {
    try {
      return await query(lists, waits);
    } catch (cause) {
      const pause = PAUSES_MS[turn];
      if (refusedWith(cause, LOCK_NOT_AVAILABLE)) throw new JournalUnavailable(cause);
      if (!mayPass(cause)) throw cause;
      if (pause === undefined) throw new JournalUnavailable(cause);
      await sleep(pause);
    }
  }
}

async function query(lists: readonly List[], waits: boolean): Promise<unknown[]> {
  const client = await pool.connect();
  try {
    const { rows } = await client.query({
      name: "exam-record-entries",
      text: RECORD,
      values: valuesOf(lists, waits),
    });
    client.release();
    return rows;
  } catch (cause) {
    client.release(true);
    throw cause;
  }
}

/** Arrays side by side; what each list has waited in this process is told at the last moment, with a connection in hand. */
function valuesOf(lists: readonly List[], waits: boolean): unknown[] {
  const now = performance.now();
  const entries = lists.flatMap(({ sent }, index) =>
    sent.entries.map((entry) => ({ ...entry, list: index + 1 })),
  );
  return [
    waits,
    lists.map(({ sessionId }) => sessionId),
    lists.map(({ attemptId }) => attemptId),
    lists.map(({ sent }) => sent.lease),
    lists.map(({ arrivedMs }) => Math.max(0, now - arrivedMs)),
    entries.map(({ list }) => list),
    entries.map(({ counter }) => counter),
    entries.map(({ kind }) => kind),
    entries.map(({ item }) => item),
    entries.map(({ option }) => option),
  ];
}
