import type { Item } from "@/lib/exam/item.schema";
import { fromStoredItem } from "@/lib/exam/stored-item.schema";
import { db, type Tx } from "@/lib/platform/db";

/** The items in use and on trial, with their keys: for comparing, never for showing. */
export async function itemsInUse(tx: Pick<Tx, "item"> = db): Promise<readonly Item[]> {
  const rows = await tx.item.findMany({ where: { status: { in: ["active", "trial"] } } });
  return rows.map(fromStoredItem);
}
