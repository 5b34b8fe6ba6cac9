import { fromStoredDraft } from "@/lib/exam/stored-item.schema";
import { recordAudit } from "@/lib/identity/audit.command";
import { may } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import type { ItemDraft } from "@/lib/items/item-draft.schema";
import { inTransaction } from "@/lib/platform/db";

/** The audit's word for «this person saw the right answer of this item». */
export const KEY_SEEN = "item-key-seen";

/** Where somebody saw it. */
export type KeyPlace = "item" | "editor" | "list" | "export";

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
