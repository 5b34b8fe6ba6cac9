import { toContent } from "@/lib/exam/stored-item.schema";
import type { Actor } from "@/lib/identity/roles";
import {
  authorsOf,
  changeItem,
  type Refused,
  refused,
  statusOf,
  writeItem,
} from "@/lib/items/change-item.command";
import { hasItsMedia } from "@/lib/items/draft-media.query";
import type { ItemDraft } from "@/lib/items/item-draft.schema";
import { type ItemRef, isWritable } from "@/lib/items/life";

export type Edited = { readonly ok: true } | Refused;

/** Writes a draft anew. Whoever changes it is one of its authors; a review of what it said before is void. */
export function editDraft(actor: Actor, ref: ItemRef, draft: ItemDraft): Promise<Edited> {
  return changeItem(actor, "author-items", ref, async (tx, row) => {
    if (!isWritable(statusOf(row)) || draft.block !== row.block) return refused("wrong-status");
    if (!(await hasItsMedia(tx, draft))) return refused("media-unknown");
    const authorIds = [...new Set([...authorsOf(row), actor.accountId])];
    await writeItem(tx, actor, row, "item-edited", {
      ...toContent(draft),
      authorIds,
      status: "draft",
      reviewerId: null,
    });
    return { ok: true };
  });
}
