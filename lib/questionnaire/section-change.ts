import type { Item, SectionDraft, Typed } from "@/lib/questionnaire/draft.schema";
import { mergeTyped, sameTyped } from "@/lib/questionnaire/merge";

/** What one page wants of a topic. `base` is what the page began from; null: the entry is new there. */
export type Change =
  | { readonly kind: "answers"; readonly base: Typed; readonly typed: Typed }
  | {
      readonly kind: "entry";
      readonly id: string;
      readonly base: Typed | null;
      readonly typed: Typed;
    }
  | { readonly kind: "removal"; readonly id: string; readonly base: Typed };

/** What another window did meanwhile that this change cannot be put beside without a person's choice. */
export type Clash =
  /** Both changed these questions differently; `typed` is what stands there. */
  | {
      readonly code: "both-changed";
      readonly names: readonly string[];
      readonly typed: Typed;
    }
  /** The entry that is changed here was removed there. */
  | { readonly code: "removed-meanwhile" }
  /** The entry that is removed here was changed there; `typed` is what stands there. */
  | { readonly code: "changed-meanwhile"; readonly typed: Typed };

export type Changed = {
  /** The same object when nothing changed. */
  readonly section: SectionDraft;
  /** The answers of the page or entry as they stand now; null where there is no such entry. */
  readonly typed: Typed | null;
  readonly clash: Clash | null;
};

/**
 * Applies a change to what stands there, whatever was saved since its page was opened. Nothing that
 * anybody typed is lost by it: an entry goes only when its remover had seen all of it, and a change of
 * an entry that is gone says so and leaves it to the person. `version` is the next one.
 */
export function changeSection(before: SectionDraft, change: Change, version: number): Changed {
  if (change.kind === "answers") return changeAnswers(before, change, version);
  const stored = before.items.find(({ id }) => id === change.id);
  if (change.kind === "removal") return remove(before, stored, change);
  if (stored !== undefined) return changeEntry(before, stored, change, version);
  const { id, base, typed } = change;
  if (base === null) {
    const items = [...before.items, { id, typed, version }];
    return { section: { ...before, items }, typed, clash: null };
  }
  const clash = sameTyped(base, typed) ? null : ({ code: "removed-meanwhile" } as const);
  return { section: before, typed: null, clash };
}

const clashOf = (names: readonly string[], typed: Typed): Clash | null =>
  names.length === 0 ? null : { code: "both-changed", names, typed };

type Of<Kind extends Change["kind"]> = Extract<Change, { readonly kind: Kind }>;

function changeAnswers(before: SectionDraft, change: Of<"answers">, version: number): Changed {
  const { typed, clashes } = mergeTyped(change.base, change.typed, before.typed);
  const section = sameTyped(typed, before.typed) ? before : { ...before, typed, version };
  return { section, typed, clash: clashOf(clashes, typed) };
}

function changeEntry(
  before: SectionDraft,
  stored: Item,
  change: Of<"entry">,
  version: number,
): Changed {
  const { typed, clashes } = mergeTyped(change.base ?? {}, change.typed, stored.typed);
  const clash = clashOf(clashes, typed);
  if (sameTyped(typed, stored.typed)) return { section: before, typed, clash };
  const items = before.items.map((item) => (item === stored ? { ...item, typed, version } : item));
  return { section: { ...before, items }, typed, clash };
}

function remove(before: SectionDraft, stored: Item | undefined, { base }: Of<"removal">): Changed {
  if (stored === undefined) return { section: before, typed: null, clash: null };
  const { typed } = stored;
  if (!sameTyped(typed, base)) {
    return { section: before, typed, clash: { code: "changed-meanwhile", typed } };
  }
  const items = before.items.filter((item) => item !== stored);
  return { section: { ...before, items }, typed: null, clash: null };
}
