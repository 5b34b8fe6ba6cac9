import { z } from "zod";
import { checkItems } from "@/lib/exam/bank-check";
import { kindsLacking } from "@/lib/exam/draw";
import { activePool, atTestLevel } from "@/lib/exam/draw-inputs.query";
import type { Item } from "@/lib/exam/item.schema";
import { fromStoredItem } from "@/lib/exam/stored-item.schema";
import type { Actor } from "@/lib/identity/roles";
import {
  changeItem,
  mayBecome,
  type Refused,
  refused,
  writeItem,
} from "@/lib/items/change-item.command";
import { keepPool, lockPool } from "@/lib/items/keep-pool.command";
import type { ItemRef, ItemRefusal } from "@/lib/items/life";
import { currentTime } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import type { Item as ItemRow } from "@/lib/platform/generated/client";
import { ruleSetAt } from "@/lib/rules/rule-sets.query";

export type Used = { readonly ok: true } | Refused;

/** Lets candidates answer a reviewed item without its being scored. */
export const startTrial = (actor: Actor, ref: ItemRef): Promise<Used> =>
  changeItem(actor, "author-items", ref, async (tx, row) => {
    if (!mayBecome(row, "trial")) return refused("wrong-status");
    await writeItem(tx, actor, row, "item-on-trial", { status: "trial" });
    return { ok: true };
  });

/**
 * Puts an item on trial to use, and the other question of its text with it, since forms take both or none.
 * The version that was in use retires in the same moment.
 */
export const activate = (actor: Actor, ref: ItemRef): Promise<Used> =>
  changeItem(actor, "author-items", ref, async (tx, row) => {
    if (!mayBecome(row, "active")) return refused("wrong-status");
    await lockPool(tx);
    const fresh = [row, ...(await partnersOnTrial(tx, row))];
    const lineages = fresh.map(({ lineage }) => lineage);
    const old = await tx.item.findMany({ where: { lineage: { in: lineages }, status: "active" } });
    const refusal = await refusalToPool(tx, fresh, old);
    if (refusal !== null) return refused(refusal);
    for (const one of old) await writeItem(tx, actor, one, "item-retired", { status: "retired" });
    for (const one of fresh)
      await writeItem(tx, actor, one, "item-activated", { status: "active" });
    await keepPool(tx);
    return { ok: true };
  });

/** Takes an item out of use for good; forms that hold it keep it. */
export const retire = (actor: Actor, ref: ItemRef): Promise<Used> =>
  changeItem(actor, "author-items", ref, async (tx, row) => {
    if (!mayBecome(row, "retired")) return refused("wrong-status");
    const wasActive = row.status === "active";
    if (wasActive) {
      await lockPool(tx);
      const refusal = await refusalToPool(tx, [], [row]);
      if (refusal !== null) return refused(refusal);
    }
    await writeItem(tx, actor, row, "item-retired", { status: "retired" });
    if (wasActive) await keepPool(tx);
    return { ok: true };
  });

const Grouped = z.object({ stimulus: z.object({ group: z.string().optional() }) });

async function partnersOnTrial(tx: Tx, row: ItemRow): Promise<readonly ItemRow[]> {
  const { group } = Grouped.parse(row.face).stimulus;
  if (group === undefined) return [];
  const sameText = { path: ["stimulus", "group"], equals: group };
  return tx.item.findMany({ where: { status: "trial", face: sameText, NOT: { id: row.id } } });
}

/** Why the pool may not change so: a fault of what comes in, or a form that could no longer be filled. */
async function refusalToPool(
  tx: Tx,
  fresh: readonly ItemRow[],
  old: readonly ItemRow[],
): Promise<ItemRefusal | null> {
  const { items } = await activePool(tx);
  const leaving = new Set(old.map(({ id }) => id));
  const coming = fresh.map(fromStoredItem);
  const next = [...items.filter(({ id }) => !leaving.has(id)), ...coming];
  const ids = new Set(coming.map(({ id }) => id));
  const faults = checkItems(next).filter((finding) => finding.items.some((id) => ids.has(id)));
  if (faults.length > 0) return "not-whole";
  const { ruleSet } = await ruleSetAt(await currentTime(tx), tx);
  const fills = (pool: readonly Item[]) => kindsLacking(atTestLevel(pool, ruleSet)).length === 0;
  // A bank that is being built up has never filled a form: then nothing is lost.
  return fills(items) && !fills(next) ? "bank-too-small" : null;
}
