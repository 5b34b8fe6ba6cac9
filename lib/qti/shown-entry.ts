import type { Entry, ReadPackage } from "@/lib/qti/package";
import { type Say, sayNote, sayRefusal } from "@/lib/qti/say";
import { type Gap, toDraft } from "@/lib/qti/to-draft";

/** A document of a package as its page shows it before anything is taken. */
export type ShownEntry = {
  readonly path: string;
  readonly kind: Entry["kind"];
  readonly outcome: "taken" | "waits" | "refused" | "read";
  /** What a person has to add before it can be a draft. */
  readonly gaps: readonly Gap[];
  readonly reasons: readonly string[];
};

type Outcome = Pick<ShownEntry, "outcome" | "gaps">;

function outcomeOf(entry: Entry): Outcome {
  if (entry.refusals.length > 0) return { outcome: "refused", gaps: [] };
  if (entry.kind === "test") return { outcome: "taken", gaps: [] };
  if (entry.kind === "other" || entry.item === null) return { outcome: "read", gaps: [] };
  const drafted = toDraft(entry.item, entry.facts, null);
  return drafted.ok ? { outcome: "taken", gaps: [] } : { outcome: "waits", gaps: drafted.gaps };
}

/** The documents of a package with what would become of each, and why. */
export const shownEntries = (t: Say, { entries }: ReadPackage): readonly ShownEntry[] =>
  entries.map((entry) => ({
    path: entry.path,
    kind: entry.kind,
    ...outcomeOf(entry),
    reasons: [
      ...entry.refusals.map((refusal) => sayRefusal(t, refusal)),
      ...(entry.refusals.length > 0 ? [] : entry.notes.map((note) => sayNote(t, note))),
    ],
  }));
