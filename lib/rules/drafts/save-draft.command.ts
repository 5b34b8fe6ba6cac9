import { addDays, localDateOf } from "@/lib/calendar/local-date";
import { recordAudit } from "@/lib/identity/audit.command";
import { may } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { inTransaction, type Tx } from "@/lib/platform/db";
import { jcsHash } from "@/lib/platform/digest";
import { type Draft, draftById } from "@/lib/rules/drafts/draft.query";
import type { RuleSet } from "@/lib/rules/rule-set.schema";
import { ruleSetAt } from "@/lib/rules/rule-sets.query";

/** Names a draft as the page showed it. */
export type DraftRef = { readonly draftId: string; readonly version: number };

export type DraftRefusal = "not-allowed" | "draft-missing" | "not-drafting";
type Refused<Code> = { readonly ok: false; readonly code: Code };

/** The draft, locked until the transaction ends: saving, proposing and deciding take turns. */
export async function lockedDraft(tx: Tx, actor: Actor, draftId: string): Promise<Draft | null> {
  await tx.$queryRaw`select 1 from rule_set_draft where id = ${draftId}::uuid for update`;
  return draftById(actor, draftId, tx);
}

const FIRST_DAY_IN = 30;

/** An id for the next set that nobody has used: `2026-2`, `2026-3`. */
async function freeId(tx: Tx, year: string): Promise<string> {
  const [sets, drafts] = await Promise.all([tx.ruleSet.count(), tx.ruleSetDraft.count()]);
  return `${year}-${sets + drafts + 1}`;
}

/** A new draft that says what the set in force says, with an id of its own and a first day a month from now. */
export function createDraft(
  actor: Actor,
  now: Date,
): Promise<{ readonly ok: true; readonly draftId: string } | Refused<"not-allowed">> {
  return inTransaction(async (tx) => {
    if (!may(actor, "draft-rules")) return { ok: false, code: "not-allowed" };
    const { ruleSet } = await ruleSetAt(now, tx);
    const inForceFrom = addDays(localDateOf(now), FIRST_DAY_IN);
    const id = await freeId(tx, inForceFrom.slice(0, 4));
    const content = { ...ruleSet, id, inForceFrom, inForceTo: null };
    const by = { draftedById: actor.accountId, editedById: actor.accountId };
    const row = await tx.ruleSetDraft.create({
      data: {
        ...by,
        basedOn: ruleSet.id,
        content,
        contentHash: jcsHash(content),
        createdAt: now,
        editedAt: now,
      },
    });
    await recordAudit(tx, actor, "rules-drafted", row.id, { basedOn: ruleSet.id });
    return { ok: true, draftId: row.id };
  });
}

export type SavedDraft =
  | { readonly ok: true; readonly version: number }
  | Refused<DraftRefusal>
  /** Somebody saved meanwhile: what stands there now. */
  | { readonly ok: false; readonly code: "stale"; readonly draft: Draft };

/** Saves what a draft says from now on. A save from a page that is older than the draft is refused, with the draft. */
export function saveDraft(
  actor: Actor,
  { draftId, version }: DraftRef,
  content: RuleSet,
  now: Date,
): Promise<SavedDraft> {
  return inTransaction(async (tx): Promise<SavedDraft> => {
    if (!may(actor, "draft-rules")) return { ok: false, code: "not-allowed" };
    const draft = await lockedDraft(tx, actor, draftId);
    if (draft === null) return { ok: false, code: "draft-missing" };
    if (draft.status !== "drafting") return { ok: false, code: "not-drafting" };
    const contentHash = jcsHash(content);
    if (draft.contentHash === contentHash) return { ok: true, version: draft.version };
    if (draft.version !== version) return { ok: false, code: "stale", draft };
    const next = version + 1;
    await tx.ruleSetDraft.update({
      where: { id: draftId },
      data: { content, contentHash, version: next, editedById: actor.accountId, editedAt: now },
    });
    const detail = { version: next, hash: contentHash };
    await recordAudit(tx, actor, "rules-draft-saved", draftId, detail);
    return { ok: true, version: next };
  });
}
