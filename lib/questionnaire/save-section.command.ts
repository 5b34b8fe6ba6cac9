import { mayOnCase } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { inTransaction, type Tx } from "@/lib/platform/db";
import { Draft, type SectionDraft, type Typed } from "@/lib/questionnaire/draft.schema";
import { lockedState } from "@/lib/questionnaire/locked-state.command";
import { type Change, type Clash, changeSection } from "@/lib/questionnaire/section-change";
import { listOf, type SectionKey } from "@/lib/questionnaire/sections";

export type Place = { readonly applicationId: string; readonly section: SectionKey };

export type Saved =
  /** `typed`: the page or entry as it stands now, other windows' answers merged in; null when it is gone. */
  | { readonly ok: true; readonly version: number; readonly typed: Typed | null }
  | { readonly ok: false; readonly code: "not-allowed" | "wrong-stage" | "list-full" }
  /** Everything else of the change is saved; what clashes waits for a choice. */
  | (Clash & { readonly ok: false; readonly version: number; readonly savedAt: string });

/**
 * Saves a page, an entry of a list or an entry's removal, complete or not, beside whatever other windows
 * and devices saved since the page was opened. Sending the same twice changes nothing the second time.
 */
export function saveChange(
  actor: Actor,
  { applicationId, section }: Place,
  change: Change,
  now: Date,
): Promise<Saved> {
  return inTransaction(async (tx): Promise<Saved> => {
    const refusal = await refusalToWrite(tx, actor, applicationId);
    if (refusal !== null) return { ok: false, code: refusal };
    const { draft, version } = await stored(tx, applicationId);
    const before = draft[section] ?? emptySection(now);
    const { section: after, typed, clash } = changeSection(before, change, version + 1);
    if (isOverfull(section, before, after)) return { ok: false, code: "list-full" };
    // Saving an empty page for the first time marks it as begun.
    const isNews = after !== before || draft[section] === undefined;
    const saved = { version: isNews ? version + 1 : version };
    if (isNews) {
      const answers = { ...draft, [section]: { ...after, savedAt: now.toISOString() } };
      await store(tx, applicationId, { answers, ...saved, updatedAt: now });
    }
    if (clash !== null) return { ok: false, ...clash, ...saved, savedAt: before.savedAt };
    return { ok: true, ...saved, typed };
  });
}

async function stored(tx: Tx, applicationId: string) {
  const row = await tx.questionnaire.findUnique({ where: { applicationId } });
  return { draft: Draft.parse(row?.answers ?? {}), version: row?.version ?? 0 };
}

type Row = { readonly answers: Draft; readonly version: number; readonly updatedAt: Date };

const store = (tx: Tx, applicationId: string, row: Row) =>
  tx.questionnaire.upsert({
    where: { applicationId },
    create: { applicationId, ...row },
    update: row,
  });

const emptySection = (now: Date): SectionDraft => ({
  typed: {},
  items: [],
  version: 0,
  savedAt: now.toISOString(),
});

const isOverfull = (key: SectionKey, before: SectionDraft, after: SectionDraft) =>
  after.items.length > before.items.length && after.items.length > (listOf(key)?.most ?? 0);

async function refusalToWrite(tx: Tx, actor: Actor, applicationId: string) {
  const state = await lockedState(tx, applicationId);
  if (state === null || !mayOnCase(actor, "save-questionnaire", state)) return "not-allowed";
  return state.stage === "questionnaire" ? null : "wrong-stage";
}
