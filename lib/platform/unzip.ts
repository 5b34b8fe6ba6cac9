import { crc32 } from "node:zlib";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { refusedEntry, ZIP_LIMITS, type ZipRefusal } from "./zip-limits";

export type Unzipped =
  | { readonly ok: true; readonly files: ReadonlyMap<string, Uint8Array> }
  | ({ readonly ok: false } & ZipRefusal);

/** Thrown inside to leave the loop with a reason. */
class Refused extends Error {
  readonly refusal: ZipRefusal;
  constructor(refusal: ZipRefusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

const refuse = (code: ZipRefusal["code"], detail: string): never => {
  throw new Refused({ code, detail });
};

/** Two names that some file system takes for one. */
const foldedName = (name: string): string => name.normalize("NFC").toLowerCase();

const isArchive = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;

/** Unix is host 3 of an archive's maker; the mode is in the upper half of the attributes. */
const modeOf = (entry: Entry): number =>
  entry.versionMadeBy >>> 8 === 3 ? entry.externalFileAttributes >>> 16 : 0;

async function bytesOf(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  // The library breaks the stream off when it yields more than the directory says.
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  if (crc32(bytes) !== entry.crc32) refuse("zip-broken", entry.fileName);
  if (isArchive(bytes)) refuse("zip-nested", entry.fileName);
  return bytes;
}

function check(entry: Entry, total: number, names: Set<string>): void {
  const refused = refusedEntry({
    name: entry.fileName,
    isEncrypted: entry.isEncrypted(),
    compressedSize: entry.compressedSize,
    uncompressedSize: entry.uncompressedSize,
    mode: modeOf(entry),
  });
  if (refused !== null) throw new Refused(refused);
  if (total > ZIP_LIMITS.totalBytes) refuse("zip-limit", `totalBytes: ${ZIP_LIMITS.totalBytes}`);
  const name = foldedName(entry.fileName);
  if (names.has(name)) refuse("zip-duplicate", entry.fileName);
  names.add(name);
}

/** What the Finder of macOS adds to archives. */
const isClutter = (name: string): boolean => /(^|\/)(__MACOSX\/|\.DS_Store$|\._)/.test(name);

/** The whole directory is checked before the first byte is unpacked. */
async function checkedEntries(zip: ZipFile): Promise<readonly Entry[]> {
  if (zip.entryCount > ZIP_LIMITS.entries) refuse("zip-limit", `entries: ${ZIP_LIMITS.entries}`);
  const entries: Entry[] = [];
  const names = new Set<string>();
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    total += entry.uncompressedSize;
    check(entry, total, names);
    if (!entry.fileName.endsWith("/") && !isClutter(entry.fileName)) entries.push(entry);
  }
  return entries;
}

async function unpack(zip: ZipFile): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const entry of await checkedEntries(zip)) {
    files.set(entry.fileName, await bytesOf(zip, entry));
  }
  return files;
}

const PATH_COMPLAINT = /relative path|absolute path|invalid characters/;

/**
 * Unpacks an untrusted archive into memory. Nothing is written anywhere, and nothing is unpacked
 * beyond what the limits allow: sizes are checked before an entry is read and while it is.
 */
export async function unzip(bytes: Uint8Array): Promise<Unzipped> {
  if (bytes.length > ZIP_LIMITS.bytes) {
    return { ok: false, code: "zip-limit", detail: `bytes: ${ZIP_LIMITS.bytes}` };
  }
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes), {
      strictFileNames: true,
      autoClose: false,
    });
    return { ok: true, files: await unpack(zip) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, ...error.refusal };
    // What the library throws for is the archive: a broken one is no fault of ours.
    const detail = error instanceof Error ? error.message.slice(0, 160) : String(error);
    return { ok: false, code: PATH_COMPLAINT.test(detail) ? "zip-path" : "zip-broken", detail };
  }
}
