import type { SentEntries, SentEntry } from "@/lib/exam/entry.schema";
import { type EntryReceipt, receiptLine } from "@/lib/exam/receipt";
import { gatherer, writeApart } from "@/lib/exam/record-batches";
import { isOneListsFault, type Verdict, writeLists } from "@/lib/exam/record-statement.command";
import { signReceipt } from "@/lib/platform/receipt-signer";

type Job = {
  readonly sessionId: string;
  readonly attemptId: string;
  readonly sent: SentEntries;
  readonly arrivedMs: number;
};

export type Recorded =
  | {
      readonly ok: true;
      readonly receipts: readonly EntryReceipt[];
      /** The entry at which it stopped; nothing after it was looked at. */
      readonly refused: { readonly counter: number; readonly code: string } | null;
    }
  /** Nothing was stored: the very first entry was refused. */
  | { readonly ok: false; readonly code: string };

const lane = (waits: boolean, writers: number, mostTogether: number) =>
  gatherer<Job, readonly Verdict[]>(
    (jobs) => writeApart(jobs, (some) => writeLists(some, waits), isOneListsFault),
    { writers, mostTogether, mostWaiting: 4_000 },
  );

const write = lane(false, 2, 200);
/** For an attempt that something else has locked: it waits here, by itself, and holds up nobody. */
const writePatiently = lane(true, 3, 1);

/**
 * Appends entries to their attempt's journal and gives a signed receipt for each, or says why not. Sending the same again
 * changes nothing and gives the same receipts. Throws `QueueFull` when more waits than can be written soon.
 *
 * @param arrivedMs when the whole request had arrived, by `performance.now()`: this decides, not when it is written
 */
export async function recordEntries(
  sessionId: string,
  attemptId: string,
  sent: SentEntries,
  arrivedMs: number,
): Promise<Recorded> {
  const job = { sessionId, attemptId, sent, arrivedMs };
  const verdicts = await write(job);
  return outcome(job, isBusy(verdicts) ? await writePatiently(job) : verdicts);
}

const isBusy = (verdicts: readonly Verdict[]) => verdicts[0]?.code === "busy";

function outcome({ attemptId, sent }: Job, verdicts: readonly Verdict[]): Recorded {
  const receipts: EntryReceipt[] = [];
  for (const [index, verdict] of verdicts.entries()) {
    const entry = sent.entries[index];
    if (entry === undefined) throw new Error("More verdicts than entries");
    if ("hash" in verdict) receipts.push(receiptOf(attemptId, entry, verdict));
    else if (index === 0) return { ok: false, code: verdict.code };
    else return { ok: true, receipts, refused: { counter: entry.counter, code: verdict.code } };
  }
  return { ok: true, receipts, refused: null };
}

function receiptOf(
  attemptId: string,
  { counter, kind, item, option }: SentEntry,
  { sequence, at, standing, previousHash, hash }: Extract<Verdict, { hash: string }>,
): EntryReceipt {
  const signature = signReceipt(receiptLine(attemptId, { sequence, hash }));
  return { counter, sequence, at, kind, item, option, standing, previousHash, hash, signature };
}
