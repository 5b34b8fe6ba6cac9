import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { fromStoredDraft } from "@/lib/exam/stored-item.schema";
import type { Actor } from "@/lib/identity/roles";
import { itemsInUse } from "@/lib/items/bank.query";
import {
  authorsOf,
  changeItem,
  mayBecome,
  type Refused,
  refused,
  writeItem,
} from "@/lib/items/change-item.command";
import { findingsOf, isClean } from "@/lib/items/findings";
import { ANSWERED_WRONG, KEY_SEEN } from "@/lib/items/item-trail";
import type { ItemRef, ItemRefusal } from "@/lib/items/life";
import type { Tx } from "@/lib/platform/db";
import type { Item as ItemRow } from "@/lib/platform/generated/client";

export type Review = {
  /** What the reviewer answered without the key: an index in the item's own order of options. */
  readonly option: number;
  readonly isFit: boolean;
  readonly remark: string;
};

export type Reviewed =
  | { readonly ok: true; readonly outcome: "reviewed" | "returned" | "answered-wrong" }
  | Refused;

/**
 * The review of a draft by somebody who neither wrote it nor has seen its key: they answer it first. A wrong
 * answer sends it back to its author as surely as a remark does; nothing of the key is told.
 */
export function reviewItem(actor: Actor, ref: ItemRef, review: Review): Promise<Reviewed> {
  return changeItem(actor, "review-items", ref, async (tx, row) => {
    const refusal = await refusalToReview(tx, actor, row);
    if (refusal !== null) return refused(refusal);
    const outcome = outcomeOf(row, review);
    const remark = review.remark || null;
    const reviewed = { status: "reviewed", reviewerId: actor.accountId };
    const data = outcome === "reviewed" ? { ...reviewed, remark } : { remark };
    await writeItem(tx, actor, row, `item-${outcome}`, data);
    return { ok: true, outcome };
  });
}

type Outcome = Extract<Reviewed, { ok: true }>["outcome"];

function outcomeOf(row: ItemRow, { option, isFit }: Review): Outcome {
  if (option !== row.key) return "answered-wrong";
  return isFit ? "reviewed" : "returned";
}

const Options = z.object({ options: z.array(z.string()) });
const optionsOf = ({ face }: Pick<ItemRow, "face">) => Options.parse(face).options;

/**
 * The versions of an item, itself among them, that have its options and its key: who wrote one of them or saw its
 * key knows the answer to all.
 */
async function versionsAlike(tx: Pick<Tx, "item">, row: ItemRow): Promise<readonly ItemRow[]> {
  const { lineage, key } = row;
  const versions = await tx.item.findMany({ where: { lineage, key } });
  return versions.filter((one) => isDeepStrictEqual(optionsOf(one), optionsOf(row)));
}

type Reader = Pick<Tx, "item" | "auditEntry" | "importedItem">;

/** Why this person knows the answer before they are asked; null when they do not. */
async function knowledgeOf(
  tx: Reader,
  { accountId: actorId }: Actor,
  row: ItemRow,
): Promise<"own-work" | "key-seen" | "answered-before" | null> {
  const same = await versionsAlike(tx, row);
  const ids = same.map(({ id }) => id);
  // A question that came in a package: whoever handed it in had its key, and so has who opened it while it waited.
  const imported = await tx.importedItem.findMany({
    where: { itemId: { in: ids } },
    select: { id: true, import: { select: { uploadedById: true } } },
  });
  const authors = same.flatMap(authorsOf);
  const uploaders = imported.map((one) => one.import.uploadedById);
  if ([...authors, ...uploaders].includes(actorId)) return "own-work";
  // Once, blind: whoever has tried one option and was wrong would find the key by trying the others.
  const tried = { actorId, action: ANSWERED_WRONG, subject: { in: ids } };
  if ((await tx.auditEntry.count({ where: tried })) > 0) return "answered-before";
  const seen = [
    { action: KEY_SEEN, subject: { in: ids } },
    { action: "imported-item-opened", subject: { in: imported.map(({ id }) => id) } },
  ];
  return (await tx.auditEntry.count({ where: { actorId, OR: seen } })) > 0 ? "key-seen" : null;
}

/** Why this person cannot review this item now; null when they can. */
export async function refusalToReview(
  tx: Reader,
  actor: Actor,
  row: ItemRow,
): Promise<ItemRefusal | null> {
  if (!mayBecome(row, "reviewed")) return "wrong-status";
  const knowledge = await knowledgeOf(tx, actor, row);
  if (knowledge !== null) return knowledge;
  const findings = findingsOf(row.id, fromStoredDraft(row), await itemsInUse(tx));
  return isClean(findings) ? null : "not-whole";
}
