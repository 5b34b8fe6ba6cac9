import { may } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { db } from "@/lib/platform/db";
import { ImportedContent, ImportedFacts } from "@/lib/qti/imported.schema";
import { type Gap, toDraft } from "@/lib/qti/to-draft";

export type WaitingItem = {
  readonly id: string;
  readonly fileName: string;
  readonly identifier: string;
  readonly stem: string;
  /** What somebody has to add before it can be a draft. */
  readonly gaps: readonly Gap[];
};

/** Questions of taken packages that are no drafts yet, in the packages' order. */
export async function waitingItems(actor: Actor): Promise<readonly WaitingItem[]> {
  if (!may(actor, "author-items")) return [];
  const rows = await db.importedItem.findMany({
    where: { itemId: null, droppedAt: null },
    orderBy: [{ import: { uploadedAt: "desc" } }, { path: "asc" }],
    include: { import: { select: { fileName: true } } },
    take: 200,
  });
  return rows.map(({ id, identifier, content, facts, mediaId, import: from }) => {
    const item = ImportedContent.parse(content);
    const drafted = toDraft(item, ImportedFacts.parse(facts), mediaId);
    const gaps = drafted.ok ? [] : drafted.gaps;
    return { id, fileName: from.fileName, identifier, stem: item.stem, gaps };
  });
}
