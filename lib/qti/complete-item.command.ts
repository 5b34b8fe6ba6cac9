import { recordAudit } from "@/lib/identity/audit.command";
import { may } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { insertDraft } from "@/lib/items/create-draft.command";
import { currentTime } from "@/lib/platform/clock";
import { inTransaction, type Tx } from "@/lib/platform/db";
import { ImportedContent, ImportedFacts } from "@/lib/qti/imported.schema";
import type { QtiItem } from "@/lib/qti/item";
import { type Added, type Gap, toDraft } from "@/lib/qti/to-draft";

type Refused<Code> = { readonly ok: false; readonly code: Code };

export type OpenedItem = {
  readonly fileName: string;
  readonly item: QtiItem;
  readonly facts: Readonly<Record<string, string>>;
  readonly gaps: readonly Gap[];
};

const waiting = (tx: Tx, id: string) =>
  tx.importedItem.findFirst({
    where: { id, itemId: null, droppedAt: null },
    include: { import: { select: { fileName: true } } },
  });

/** A waiting question with its key; that this person sees it is written down first. */
export async function openImportedItem(actor: Actor, id: string): Promise<OpenedItem | null> {
  if (!may(actor, "author-items")) return null;
  return inTransaction(async (tx) => {
    const row = await waiting(tx, id);
    if (row === null) return null;
    await recordAudit(tx, actor, "imported-item-opened", id, { importId: row.importId });
    const item = ImportedContent.parse(row.content);
    const facts = ImportedFacts.parse(row.facts);
    const drafted = toDraft(item, facts, row.mediaId);
    const gaps = drafted.ok ? [] : drafted.gaps;
    return { fileName: row.import.fileName, item, facts, gaps };
  });
}

export type CompletedItem =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly code: "gaps"; readonly gaps: readonly Gap[] }
  | Refused<"not-allowed" | "not-waiting">;

/** Makes a draft of a waiting question and what a person added to it. */
export async function completeItem(actor: Actor, id: string, added: Added): Promise<CompletedItem> {
  if (!may(actor, "author-items")) return { ok: false, code: "not-allowed" };
  return inTransaction(async (tx) => {
    await tx.$queryRaw`select 1 from imported_item where id = ${id}::uuid for update`;
    const row = await waiting(tx, id);
    if (row === null) return { ok: false, code: "not-waiting" };
    const item = ImportedContent.parse(row.content);
    const drafted = toDraft(item, ImportedFacts.parse(row.facts), row.mediaId, added);
    if (!drafted.ok) return { ok: false, code: "gaps", gaps: drafted.gaps };
    const source = `${row.import.fileName}: ${row.identifier}`;
    const made = await insertDraft(tx, actor, drafted.draft, source);
    if (!made.ok) throw new Error(`A draft of a checked item is ${made.code}`);
    await tx.importedItem.update({ where: { id }, data: { itemId: made.id } });
    return { ok: true, id: made.id };
  });
}

/** Lays a waiting question aside for good. */
export async function dropImportedItem(
  actor: Actor,
  id: string,
): Promise<{ readonly ok: true } | Refused<"not-allowed" | "not-waiting">> {
  if (!may(actor, "author-items")) return { ok: false, code: "not-allowed" };
  return inTransaction(async (tx) => {
    const { count } = await tx.importedItem.updateMany({
      where: { id, itemId: null, droppedAt: null },
      data: { droppedAt: await currentTime(tx) },
    });
    if (count === 0) return { ok: false, code: "not-waiting" };
    await recordAudit(tx, actor, "imported-item-dropped", id);
    return { ok: true };
  });
}
