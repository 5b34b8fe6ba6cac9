/** What a package may hold: a bank of a thousand questions with clips is a tenth of it. */
export const ZIP_LIMITS = {
  /** Bytes of the archive itself. */
  bytes: 100 * 1024 * 1024,
  entries: 5_000,
  entryBytes: 50 * 1024 * 1024,
  totalBytes: 200 * 1024 * 1024,
  /** Uncompressed to compressed, asked of entries above a mebibyte: text rarely exceeds 20. */
  ratio: 100,
} as const;

export type ZipRefusal = {
  readonly code:
    | "zip-broken"
    | "zip-encrypted"
    | "zip-limit"
    | "zip-path"
    | "zip-duplicate"
    | "zip-link"
    | "zip-nested";
  readonly detail: string;
};

/** What the directory of an archive says of an entry. */
export type EntryFacts = {
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly compressedSize: number;
  readonly uncompressedSize: number;
  /** Unix file mode; 0 when the archive has none. */
  readonly mode: number;
};

const FORMAT = 0o170000;
const REGULAR = 0o100000;
const FOLDER = 0o040000;
const LARGE = 1024 * 1024;

const isOddPath = (name: string): boolean =>
  /^[a-z]:|^[/\\]|\\|\p{Cc}/iu.test(name) || name.split("/").includes("..");

function limitOf({ compressedSize, uncompressedSize }: EntryFacts): string | null {
  if (uncompressedSize > ZIP_LIMITS.entryBytes) return `entryBytes: ${ZIP_LIMITS.entryBytes}`;
  const isBomb = uncompressedSize > LARGE && uncompressedSize > compressedSize * ZIP_LIMITS.ratio;
  return isBomb ? `ratio: ${ZIP_LIMITS.ratio}` : null;
}

/** Why an entry must not be unpacked; null when it may. */
export function refusedEntry(entry: EntryFacts): ZipRefusal | null {
  const format = entry.mode & FORMAT;
  if (isOddPath(entry.name)) return { code: "zip-path", detail: entry.name };
  if (entry.isEncrypted) return { code: "zip-encrypted", detail: entry.name };
  if (![0, REGULAR, FOLDER].includes(format)) return { code: "zip-link", detail: entry.name };
  const limit = limitOf(entry);
  return limit === null ? null : { code: "zip-limit", detail: limit };
}
