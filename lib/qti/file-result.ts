import { type Entry, itemsIn, type ReadPackage } from "@/lib/qti/package";
import { type Say, sayNote, sayRefusal } from "@/lib/qti/say";

/** What is said of one file: of a package as a whole, or of a document on its own. */
export type FileResult = {
  readonly file: string;
  readonly status: "imported" | "refused";
  /** Questions that were taken. */
  readonly items: number;
  /** Why a file or an item was refused, and what was left out of what was taken. */
  readonly reasons: readonly string[];
};

function reasonsOf(t: Say, { refusals, notes }: Pick<Entry, "refusals" | "notes">): string[] {
  return [
    ...refusals.map((refusal) => sayRefusal(t, refusal)),
    // What was refused was not left out of anything.
    ...(refusals.length > 0 ? [] : notes.map((note) => sayNote(t, note))),
  ];
}

const named = (t: Say, entry: Entry): string[] =>
  reasonsOf(t, entry).map((reason) => `${entry.path}: ${reason}`);

/** A package is imported when at least one of its questions is. */
export function packageResult(t: Say, file: string, read: ReadPackage): FileResult {
  const items = itemsIn(read.entries).length;
  return {
    file,
    status: items > 0 ? "imported" : "refused",
    items,
    reasons: [
      ...read.refusals.map((refusal) => sayRefusal(t, refusal)),
      ...read.notes.map((note) => sayNote(t, note)),
      ...read.entries.flatMap((entry) => named(t, entry)),
    ],
  };
}

/**
 * A document on its own: an item; or a test, which brings the items that it refers to.
 * @param entries the document's own first
 */
export function documentResult(t: Say, file: string, entries: readonly Entry[]): FileResult {
  const [own, ...others] = entries;
  if (own === undefined) return { file, status: "refused", items: 0, reasons: [] };
  const isStimulus = own.kind === "other" && own.refusals.length === 0;
  const isTaken =
    (own.kind === "item" && own.item !== null) || (own.kind === "test" && own.test !== null);
  const alone = isStimulus ? [sayRefusal(t, { code: "stimulus-alone", detail: "" })] : [];
  return {
    file,
    status: isTaken ? "imported" : "refused",
    items: isTaken ? itemsIn(entries).length : 0,
    reasons: [...alone, ...reasonsOf(t, own), ...others.flatMap((entry) => named(t, entry))],
  };
}
