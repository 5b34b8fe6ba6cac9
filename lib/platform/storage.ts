import { createHash, randomBytes } from "node:crypto";
import { mkdir, open, readFile as readFromDisk, rename, rm } from "node:fs/promises";
import path from "node:path";
import { env } from "./env";

const KEY = /^[0-9a-f]{32}$/;

/** Files lie outside `public`, under a random key: no name that a person chose reaches the disk. */
function placeOf(key: string): { readonly folder: string; readonly file: string } {
  if (!KEY.test(key)) throw new Error("not a storage key");
  const folder = path.join(env().dataDir, "files", key.slice(0, 2));
  return { folder, file: path.join(folder, key) };
}

async function flush(target: string): Promise<void> {
  const handle = await open(target, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export type StoredFile = { readonly key: string; readonly sha256: string };

/**
 * Stores bytes for good: when this returns, they survive a power cut.
 * @returns the key to read them by, and their SHA-256 as lower-case hex
 */
export async function putFile(bytes: Uint8Array): Promise<StoredFile> {
  const key = randomBytes(16).toString("hex");
  const { folder, file } = placeOf(key);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = `${file}.part`;
  const handle = await open(draft, "wx", 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, file);
  await flush(folder);
  return { key, sha256: createHash("sha256").update(bytes).digest("hex") };
}

/** The stored bytes. Throws when the key is unknown: the caller has a row that names it. */
export function readFile(key: string): Promise<Buffer> {
  // The build would otherwise take every file of the project for one that this may read.
  return readFromDisk(/* turbopackIgnore: true */ placeOf(key).file);
}

/** Where the bytes lie, for another program that reads them. */
export const storedPath = (key: string): string => placeOf(key).file;

/** Erases the bytes; erasing twice is no error. */
export async function removeFile(key: string): Promise<void> {
  await rm(placeOf(key).file, { force: true });
}
