import { mayOnCase } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { inTransaction, type Tx } from "@/lib/platform/db";
import { Draft, type Item, type SectionDraft, type Typed } from "@/lib/questionnaire/draft.schema";
import { lockedState } from "@/lib/questionnaire/locked-state.command";
import { listOf, type SectionKey } from "@/lib/questionnaire/sections";

export type Place = { readonly applicationId: string; readonly section: SectionKey };

export type Saved =
  | { readonly ok: true; readonly version: number }
  | { readonly ok: false; readonly code: "not-allowed" | "wrong-stage" | "list-full" }
  /** Saved meanwhile from another window or device: what stands there, and the version to save over it. */
  | {
      readonly ok: false;
      readonly code: "stale";
      readonly version: number;
      readonly typed: Typed;
      readonly savedAt: string;
    };

/** Saves the answers of a page as typed, complete or not. `version` is the one that the page was made from. */
export function saveSection(
  actor: Actor,
  { applicationId, section }: Place,
  typed: Typed,
  version: number,
  now: Date,
): Promise<Saved> {
  return change(actor, { applicationId, section }, now, (before, next) => {
    if (sameTyped(before.typed, typed)) return before;
    if (before.version > version) return stale(before.typed, before.savedAt);
    return { ...before, typed, version: next };
  });
}

/** Saves one entry of a list, new or known by its id: sending a new one twice adds it once. */
export function saveItem(actor: Actor, place: Place, item: Item, now: Date): Promise<Saved> {
  return change(actor, place, now, (before, next) => {
    const stored = before.items.find(({ id }) => id === item.id);
    if (stored && sameTyped(stored.typed, item.typed)) return before;
    if (stored && stored.version > item.version) return stale(stored.typed, before.savedAt);
    if (!stored && before.items.length >= (listOf(place.section)?.most ?? 0)) return "list-full";
    const saved = { ...item, version: next };
    const items = stored
      ? before.items.map((other) => (other.id === item.id ? saved : other))
      : [...before.items, saved];
    return { ...before, items };
  });
}

/** Takes an entry out of a list; taking it out twice is no error. Its files go by `removeEvidence`. */
export function removeItem(actor: Actor, place: Place, id: string, now: Date): Promise<Saved> {
  return change(actor, place, now, (before) =>
    before.items.some((item) => item.id === id)
      ? { ...before, items: before.items.filter((item) => item.id !== id) }
      : before,
  );
}

type Stale = { readonly stale: Typed; readonly savedAt: string };
const stale = (typed: Typed, savedAt: string): Stale => ({ stale: typed, savedAt });

function sameTyped(one: Typed, other: Typed): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => (one[name] ?? "") === (other[name] ?? ""));
}

type Change = (before: SectionDraft, next: number) => SectionDraft | Stale | "list-full";

function change(
  actor: Actor,
  { applicationId, section }: Place,
  now: Date,
  changed: Change,
): Promise<Saved> {
  return inTransaction(async (tx) => {
    const refusal = await refusalToWrite(tx, actor, applicationId);
    if (refusal !== null) return { ok: false, code: refusal };
    const row = await tx.questionnaire.findUnique({ where: { applicationId } });
    const draft = Draft.parse(row?.answers ?? {});
    const version = row?.version ?? 0;
    const empty = { typed: {}, items: [], version: 0, savedAt: now.toISOString() };
    const before = draft[section] ?? empty;
    const after = changed(before, version + 1);
    if (after === "list-full") return { ok: false, code: after };
    if ("stale" in after) {
      return { ok: false, code: "stale", version, typed: after.stale, savedAt: after.savedAt };
    }
    // Saving an empty page for the first time marks it as begun.
    if (after === before && draft[section] !== undefined) return { ok: true, version };
    const answers = { ...draft, [section]: { ...after, savedAt: now.toISOString() } };
    const data = { answers, version: version + 1, updatedAt: now };
    await tx.questionnaire.upsert({
      where: { applicationId },
      create: { applicationId, ...data },
      update: data,
    });
    return { ok: true, version: version + 1 };
  });
}

async function refusalToWrite(tx: Tx, actor: Actor, applicationId: string) {
  const state = await lockedState(tx, applicationId);
  if (state === null || !mayOnCase(actor, "save-questionnaire", state)) return "not-allowed";
  return state.stage === "questionnaire" ? null : "wrong-stage";
}
