import type { FileSet } from "@/lib/platform/file-set";
import { type ParsedXml, parseXml } from "@/lib/platform/xml/parse";
import type { XmlElement } from "@/lib/platform/xml/tree";
import { checkMedia } from "@/lib/qti/check-media.query";
import { newReport, type Report } from "@/lib/qti/finding";
import { rootOf } from "@/lib/qti/names";
import type { Entry, ItemEntry, TestEntry } from "@/lib/qti/package";
import { readItem } from "@/lib/qti/read-item";
import { stimulusPaths } from "@/lib/qti/read-stimulus";
import { readTest, withTaken } from "@/lib/qti/read-test";
import { refsOf } from "@/lib/qti/test";

type Wanted = { readonly path: string; readonly facts: Readonly<Record<string, string>> };

/** Reads and parses each document of a package once. */
function newLibrary(files: FileSet) {
  const parsed = new Map<string, ParsedXml | undefined>();
  return {
    load: async (path: string): Promise<ParsedXml | undefined> => {
      if (parsed.has(path)) return parsed.get(path);
      const bytes = await files.read(path);
      const document = bytes === undefined ? undefined : parseXml(bytes);
      parsed.set(path, document);
      return document;
    },
    paths: (): readonly string[] => [...parsed.keys()],
    rootAt: (path: string): XmlElement | undefined => {
      const document = parsed.get(path);
      return document?.ok ? document.root : undefined;
    },
  };
}

type Library = ReturnType<typeof newLibrary>;

async function itemEntry(
  root: XmlElement,
  { path, facts }: Wanted,
  library: Library,
  files: FileSet,
  report: Report,
): Promise<ItemEntry> {
  for (const stimulus of stimulusPaths(root, path, newReport())) await library.load(stimulus);
  const item = readItem(root, path, library.rootAt, report);
  if (item !== null) await checkMedia(item, files, report);
  const isTaken = report.refusals.length === 0;
  return { kind: "item", path, facts, item: isTaken ? item : null, ...findingsOf(report) };
}

const findingsOf = ({ refusals, notes }: Report) => ({ refusals, notes });

async function entryFor(wanted: Wanted, library: Library, files: FileSet): Promise<Entry> {
  const { path } = wanted;
  const report = newReport();
  const document = await library.load(path);
  if (document === undefined) report.refuse("file-missing", path);
  else if (!document.ok) report.refuse(document.code, document.detail);
  const root = document?.ok ? document.root : undefined;
  const kind = root && rootOf(root, report);
  if (root && kind === "qti-assessment-item") {
    return itemEntry(root, wanted, library, files, report);
  }
  if (root && kind === "qti-assessment-test") {
    return { kind: "test", path, test: readTest(root, path, report), ...findingsOf(report) };
  }
  return { kind: "other", path, ...findingsOf(report) };
}

const refPaths = ({ test }: TestEntry): readonly string[] =>
  test === null
    ? []
    : test.parts.flatMap(({ sections }) => sections.flatMap(refsOf)).map(({ path }) => path);

/** An identifier names one item: of two, the second is refused. */
function withoutTwins(entries: readonly Entry[]): readonly Entry[] {
  const seen = new Set<string>();
  return entries.map((entry) => {
    if (entry.kind !== "item" || entry.item === null) return entry;
    const { identifier } = entry.item;
    const isTwin = seen.has(identifier);
    seen.add(identifier);
    if (!isTwin) return entry;
    const refusal = { code: "identifier-twice", detail: identifier } as const;
    return { ...entry, item: null, refusals: [refusal] };
  });
}

function withPrunedTests(entries: readonly Entry[]): readonly Entry[] {
  const taken = new Set(
    entries.flatMap((entry) => (entry.kind === "item" && entry.item !== null ? [entry.path] : [])),
  );
  return entries.map((entry) => {
    if (entry.kind !== "test" || entry.test === null) return entry;
    const report = newReport();
    const test = withTaken(entry.test, (path) => taken.has(path), report);
    return {
      ...entry,
      test,
      refusals: report.refusals,
      notes: [...entry.notes, ...report.notes],
    };
  });
}

export type ReadDocuments = {
  readonly entries: readonly Entry[];
  /** Paths of all documents that were looked at, shared stimuli among them. */
  readonly paths: readonly string[];
};

/** Reads documents of a package, and the items that its tests refer to. */
export async function readDocuments(
  wanted: readonly Wanted[],
  files: FileSet,
): Promise<ReadDocuments> {
  const library = newLibrary(files);
  const entries: Entry[] = [];
  const queue = [...wanted];
  const queued = new Set(queue.map(({ path }) => path));
  for (const next of queue) {
    const entry = await entryFor(next, library, files);
    entries.push(entry);
    for (const path of entry.kind === "test" ? refPaths(entry) : []) {
      if (queued.has(path)) continue;
      queued.add(path);
      queue.push({ path, facts: {} });
    }
  }
  return { entries: withPrunedTests(withoutTwins(entries)), paths: library.paths() };
}
