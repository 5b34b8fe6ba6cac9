/** A row of an attempt's journal. */
export type JournalEntry = {
  readonly attemptId: string;
  readonly sequence: number;
  readonly counter: number;
  readonly leaseId: string;
  readonly itemId: string;
  readonly option: number | null;
  /** When it arrived at the server. */
  readonly at: Date;
  /** "answer", or "play" of an item's clip. */
  readonly kind: string;
  /** "counted", "late" or "superseded". */
  readonly standing: string;
  readonly previousHash: string;
};

/**
 * The line whose SHA-256 is an entry's hash: everything the row says, and the hash of the row before. Kind and
 * standing are written where they are not the plain ones. The database writes the very same line (`journal_hash`), so
 * either can check the other.
 */
export function journalLine(entry: JournalEntry): string {
  const { previousHash, attemptId, sequence, counter, leaseId, itemId, option, at } = entry;
  const { kind, standing } = entry;
  const isPlain = kind === "answer" && standing === "counted";
  return [
    previousHash,
    attemptId,
    sequence,
    counter,
    leaseId,
    itemId,
    option ?? "",
    at.toISOString(),
    ...(isPlain ? [] : [kind, standing]),
  ].join("|");
}

/** The number of the first entry that does not continue the one before, or null when all do. */
export function firstBrokenEntry(
  entries: readonly (JournalEntry & { readonly hash: string })[],
  sha256: (text: string) => string,
): number | null {
  let previous = "";
  for (const [index, entry] of entries.entries()) {
    const follows = entry.sequence === index + 1 && entry.previousHash === previous;
    if (!follows || sha256(journalLine(entry)) !== entry.hash) return entry.sequence;
    previous = entry.hash;
  }
  return null;
}
