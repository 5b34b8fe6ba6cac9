import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { filesInFolder } from "@/lib/platform/file-set";
import { parseXml } from "@/lib/platform/xml/parse";
import { ZIP_LIMITS } from "@/lib/platform/zip-limits";
import { documentResult, type FileResult, packageResult } from "@/lib/qti/file-result";
import type { RefusalCode } from "@/lib/qti/finding";
import { readDocuments } from "@/lib/qti/read-documents.query";
import { readManifestPackage, readZipPackage } from "@/lib/qti/read-package.query";
import { type Say, sayRefusal } from "@/lib/qti/say";

const MANIFEST = "imsmanifest.xml";

const refused = (t: Say, file: string, code: RefusalCode, detail = ""): FileResult => ({
  file,
  status: "refused",
  items: 0,
  reasons: [sayRefusal(t, { code, detail })],
});

const factsOf = (file: string) => stat(file).catch(() => null);

/**
 * The folder that a loose document may read from: the package around it, whose manifest is the
 * nearest above; else the folder that was asked about, and the one above its own at least, since
 * documents lie in `items` beside their `images`.
 */
async function rootFor(file: string, asked: string): Promise<string> {
  let folder = path.dirname(path.resolve(file));
  for (let step = 0; step < 6; step += 1) {
    if (await factsOf(path.join(folder, MANIFEST))) return folder;
    folder = path.dirname(folder);
  }
  const above = path.dirname(path.dirname(path.resolve(file)));
  const given = path.resolve(asked);
  return above.startsWith(given) ? given : above;
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

function isManifest(bytes: Uint8Array): boolean {
  const parsed = parseXml(bytes);
  return parsed.ok && parsed.root.name === "manifest";
}

async function checkFile(t: Say, file: string, asked: string): Promise<FileResult> {
  if (((await factsOf(file))?.size ?? 0) > ZIP_LIMITS.bytes) {
    return refused(t, file, "file-limit", String(ZIP_LIMITS.bytes));
  }
  const bytes = await readFile(file);
  if (isZip(bytes) || /\.zip$/i.test(file)) {
    return packageResult(t, file, await readZipPackage(bytes));
  }
  if (path.basename(file) === MANIFEST && isManifest(bytes)) {
    const files = filesInFolder(path.dirname(path.resolve(file)));
    return packageResult(t, file, await readManifestPackage(files, ""));
  }
  const root = await rootFor(file, asked);
  const name = path.relative(root, path.resolve(file)).split(path.sep).join("/");
  const { entries } = await readDocuments([{ path: name, facts: {} }], filesInFolder(root));
  return documentResult(t, file, entries);
}

async function* filesBelow(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  // A folder that may not be read gets a line that says so.
  if (entries === null) yield folder;
  for (const entry of (entries ?? []).toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(file);
    else if (entry.isFile() && /\.(xml|zip)$/i.test(entry.name)) yield file;
  }
}

/** Whatever a file does to us, its line is printed and the next one is read. */
async function safely(t: Say, file: string, asked = path.dirname(file)): Promise<FileResult> {
  try {
    return await checkFile(t, file, asked);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return refused(t, file, "xml-broken", detail);
  }
}

/** One result for each package and each XML document at or below a path. */
export async function* checkPath(t: Say, given: string): AsyncGenerator<FileResult> {
  const found = await factsOf(given);
  if (found?.isFile()) yield safely(t, given);
  else if (!found?.isDirectory()) yield refused(t, given, "path-missing");
  else for await (const file of filesBelow(given)) yield safely(t, file, given);
}
