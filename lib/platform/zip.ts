import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";

/** Every entry bears this time, so that the same files make the same archive. */
const EPOCH = new Date("2026-01-01T00:00:00Z");

/** An archive of files by their paths in it, in the order given. */
export async function zip(files: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  const archive = new ZipFile();
  for (const [path, bytes] of files) {
    archive.addBuffer(Buffer.from(bytes), path, { mtime: EPOCH, mode: 0o100644 });
  }
  archive.end();
  return buffer(archive.outputStream);
}
