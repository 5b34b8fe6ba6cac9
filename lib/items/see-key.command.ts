import { fromStoredDraft } from "@/lib/exam/stored-item.schema";
import { recordAudit } from "@/lib/identity/audit.command";
import { may } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { statusOf } from "@/lib/items/change-item.command";
import type { ItemDraft } from "@/lib/items/item-draft.schema";
import { KEY_SEEN, type KeyPlace } from "@/lib/items/item-trail";
import { isWritable } from "@/lib/items/life";
import { inTransaction } from "@/lib/platform/db";

export type WithKey = { readonly id: string; readonly draft: ItemDraft };

/**
 * Items with their keys, reasons and transcripts. That this person sees them is written down before they do,
 * one entry an item: whatever shows or exports keys reads them here.
 */
export async function seeKeys(
  actor: Actor,
  ids: readonly string[],
  place: KeyPlace,
): Promise<readonly WithKey[]> {
  if (!may(actor, "view-items")) return [];
  return inTransaction(async (tx) => {
    const rows = await tx.item.findMany({
      where: { id: { in: [...ids] } },
      orderBy: { id: "asc" },
    });
    for (const { id } of rows) await recordAudit(tx, actor, KEY_SEEN, id, { place });
    return rows.map((row) => ({ id: row.id, draft: fromStoredDraft(row) }));
  });
}

export type DraftToEdit = WithKey & { readonly revision: number };

/** A draft as its editor shows it, key and all; null when it is not there, not theirs or can no longer be edited. */
export async function draftToEdit(actor: Actor, id: string): Promise<DraftToEdit | null> {
  if (!may(actor, "author-items")) return null;
  return inTransaction(async (tx) => {
    const row = await tx.item.findUnique({ where: { id } });
    if (row === null || !isWritable(statusOf(row))) return null;
    await recordAudit(tx, actor, KEY_SEEN, id, { place: "editor" });
    return { id, revision: row.revision, draft: fromStoredDraft(row) };
  });
}
