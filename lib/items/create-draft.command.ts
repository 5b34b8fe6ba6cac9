import { itemIdOf } from "@/lib/exam/item-version";
import { toContent } from "@/lib/exam/stored-item.schema";
import { recordAudit } from "@/lib/identity/audit.command";
import { may } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { hasItsMedia } from "@/lib/items/draft-media.query";
import type { ItemDraft } from "@/lib/items/item-draft.schema";
import { inTransaction, type Tx } from "@/lib/platform/db";

type Refused<Code> = { readonly ok: false; readonly code: Code };

export type CreatedDraft =
  | { readonly ok: true; readonly id: string }
  | Refused<"not-allowed" | "media-unknown">;

const LETTER = { listening: "L", reading: "R" } as const;

/**
 * A new item, as a draft of the actor's.
 *
 * @param source where an imported one came from, for people to read: a file's name and an identifier
 */
export async function createDraft(
  actor: Actor,
  draft: ItemDraft,
  source: string | null = null,
): Promise<CreatedDraft> {
  return inTransaction((tx) => insertDraft(tx, actor, draft, source));
}

/** The same within a transaction that does more, such as taking a whole package. */
export async function insertDraft(
  tx: Tx,
  actor: Actor,
  draft: ItemDraft,
  source: string | null,
): Promise<CreatedDraft> {
  if (!may(actor, "author-items")) return { ok: false, code: "not-allowed" };
  if (!(await hasItsMedia(tx, draft))) return { ok: false, code: "media-unknown" };
  const lineage = `${LETTER[draft.block]}-${await nextNumber(tx)}`;
  const authorIds = [actor.accountId];
  await tx.item.create({
    data: { id: lineage, lineage, authorIds, source, ...toContent(draft) },
  });
  await recordAudit(tx, actor, "item-created", lineage, source === null ? {} : { source });
  return { ok: true, id: lineage };
}

async function nextNumber(tx: Tx): Promise<bigint> {
  const [row] = await tx.$queryRaw<{ n: bigint }[]>`select nextval('item_number') as n`;
  if (row === undefined) throw new Error("A sequence gives a number");
  return row.n;
}

export type CreatedVersion =
  | { readonly ok: true; readonly id: string }
  | Refused<"not-allowed" | "version-open">;

/**
 * A new version of an item that may have been asked, as a draft that says the same; the old one stays in use
 * until the new one is active. A lineage has one version in the making at a time.
 */
export async function createVersion(actor: Actor, itemId: string): Promise<CreatedVersion> {
  if (!may(actor, "author-items")) return { ok: false, code: "not-allowed" };
  return inTransaction(async (tx) => {
    const row = await tx.item.findUnique({ where: { id: itemId } });
    if (row === null) return { ok: false, code: "not-allowed" };
    const { lineage, block, kind, topic, level, difficulty, key } = row;
    await tx.$queryRaw`select 1 from item where lineage = ${lineage} for update`;
    const versions = await tx.item.findMany({
      where: { lineage },
      select: { id: true, version: true, status: true },
    });
    const isOpen = versions.some(({ status }) => ["draft", "reviewed", "trial"].includes(status));
    if (isOpen) return { ok: false, code: "version-open" };
    const version = 1 + Math.max(...versions.map((one) => one.version));
    const id = itemIdOf(lineage, version);
    await tx.item.create({
      data: {
        ...{ id, lineage, version, block, kind, topic, level, difficulty, key },
        face: row.face ?? {},
        answer: row.answer ?? {},
        authorIds: [actor.accountId],
      },
    });
    await recordAudit(tx, actor, "item-version-created", id, { from: itemId });
    return { ok: true, id };
  });
}
