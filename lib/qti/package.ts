import type { Finding, NoteCode, RefusalCode } from "@/lib/qti/finding";
import type { QtiItem } from "@/lib/qti/item";
import type { QtiTest } from "@/lib/qti/test";

type Findings = {
  readonly refusals: readonly Finding<RefusalCode>[];
  readonly notes: readonly Finding<NoteCode>[];
};

export type ItemEntry = Findings & {
  readonly kind: "item";
  readonly path: string;
  /** Null when it was refused. */
  readonly item: QtiItem | null;
  /** Facts of the manifest's metadata. */
  readonly facts: Readonly<Record<string, string>>;
};

export type TestEntry = Findings & {
  readonly kind: "test";
  readonly path: string;
  readonly test: QtiTest | null;
};

/** A document that is neither: a stimulus, or what is no QTI 3.0 at all. */
export type OtherEntry = Findings & { readonly kind: "other"; readonly path: string };

export type Entry = ItemEntry | TestEntry | OtherEntry;

/** What was found in a package, document by document. */
export type ReadPackage = {
  /** Why nothing of it was looked at. */
  readonly refusals: readonly Finding<RefusalCode>[];
  readonly notes: readonly Finding<NoteCode>[];
  readonly entries: readonly Entry[];
};

export const itemsIn = (entries: readonly Entry[]): readonly QtiItem[] =>
  entries.flatMap((entry) => (entry.kind === "item" && entry.item !== null ? [entry.item] : []));
