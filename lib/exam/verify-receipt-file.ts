import { journalLine } from "@/lib/exam/journal";
import { receiptLine } from "@/lib/exam/receipt";
import { closingLine, eventsText } from "@/lib/exam/receipt-file";
import { type FileEntry, ReceiptFile } from "@/lib/exam/receipt-file.schema";
import { exactJson } from "@/lib/proof/exact-json";
import { isSigned, sha256Of } from "@/lib/proof/signed-line";

/**
 * What is wrong with a file: it is none (`not-a-file`); an entry is out of its place (`order`), does not continue the one before
 * (`link`), was changed (`content`) or is not signed (`receipt`); entries are missing or were added at the end (`count`); the
 * events (`events`) or the closing statement (`closing`) were changed; or all of it was signed by somebody else (`foreign-key`).
 */
export type FileProblem =
  | "not-a-file"
  | "order"
  | "link"
  | "content"
  | "receipt"
  | "count"
  | "events"
  | "closing"
  | "foreign-key";

export type FileVerdict =
  | {
      readonly ok: true;
      readonly file: ReceiptFile;
      /** Whether the key is one of those it was compared with; false when there were none to compare. */
      readonly isKeyKnown: boolean;
    }
  | {
      readonly ok: false;
      readonly problem: FileProblem;
      /** The place of the first entry that is wrong, from 1. */
      readonly entry: number | null;
      /** The key that the file names, where it could be read. */
      readonly key: string | null;
    };

/**
 * Proves from a receipt file alone that nothing in it was changed, added, removed or moved: it needs no server and runs in the
 * browser as well as in Node.
 *
 * @param keys the published keys to compare with, base64url; null when none are at hand
 */
export async function verifyReceiptFile(
  text: string,
  keys: readonly string[] | null,
): Promise<FileVerdict> {
  const file = parsed(text);
  if (file === null) return { ok: false, problem: "not-a-file", entry: null, key: null };
  const wrong = (await firstWrongEntry(file)) ?? (await wrongAround(file));
  if (wrong !== null) return { ok: false, ...wrong, key: file.key };
  if (keys !== null && !keys.includes(file.key)) {
    return { ok: false, problem: "foreign-key", entry: null, key: file.key };
  }
  return { ok: true, file, isKeyKnown: keys !== null };
}

type Wrong = { readonly problem: FileProblem; readonly entry: number | null };

function parsed(text: string): ReceiptFile | null {
  const json = exactJson(text);
  return json.ok ? (ReceiptFile.safeParse(json.value).data ?? null) : null;
}

async function firstWrongEntry(file: ReceiptFile): Promise<Wrong | null> {
  let previous = "";
  for (const [index, entry] of file.entries.entries()) {
    const problem = await problemOf(file, entry, index + 1, previous);
    if (problem !== null) return { problem, entry: index + 1 };
    previous = entry.hash;
  }
  return null;
}

async function problemOf(
  { attemptId, key }: ReceiptFile,
  entry: FileEntry,
  place: number,
  previous: string,
): Promise<FileProblem | null> {
  if (entry.sequence !== place) return "order";
  if (entry.previousHash !== previous) return "link";
  const { lease: leaseId, item: itemId, at, ...rest } = entry;
  const line = journalLine({ ...rest, attemptId, leaseId, itemId, at: new Date(at) });
  if ((await sha256Of(line)) !== entry.hash) return "content";
  return (await isSigned(receiptLine(attemptId, entry), entry.signature, key)) ? null : "receipt";
}

async function wrongAround(file: ReceiptFile): Promise<Wrong | null> {
  const { attemptId, key, entries, events, closing, signature } = file;
  if (!(await isSigned(closingLine(attemptId, closing), signature, key))) {
    return { problem: "closing", entry: null };
  }
  if (entries.length !== closing.entries || (entries.at(-1)?.hash ?? "") !== closing.lastHash) {
    return { problem: "count", entry: Math.min(entries.length, closing.entries) + 1 };
  }
  const isWhole = (await sha256Of(eventsText(events))) === closing.eventsHash;
  return isWhole && events.length === closing.events ? null : { problem: "events", entry: null };
}
