import { z } from "zod";
import { recordAudit } from "@/lib/identity/audit.command";
import { may, type ViewAction } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { type ItemRef, type ItemRefusal, type ItemStatus, NEXT, STATUSES } from "@/lib/items/life";
import { currentTime } from "@/lib/platform/clock";
import { inTransaction, type Tx } from "@/lib/platform/db";
import type { Item as ItemRow, Prisma } from "@/lib/platform/generated/client";

export type Refused<Code = ItemRefusal> = { readonly ok: false; readonly code: Code };
export const refused = (code: ItemRefusal): Refused => ({ ok: false, code });

const Authors = z.array(z.string());
export const authorsOf = (row: Pick<ItemRow, "authorIds">) => Authors.parse(row.authorIds);
export const statusOf = (row: Pick<ItemRow, "status">): ItemStatus =>
  z.enum(STATUSES).parse(row.status);

/**
 * One change of an item, in one transaction: the row is locked, and a change from an older page is refused
 * before anything else is looked at.
 */
export function changeItem<Done extends { readonly ok: true }>(
  actor: Actor,
  action: ViewAction,
  { id, revision }: ItemRef,
  change: (tx: Tx, row: ItemRow) => Promise<Done | Refused>,
): Promise<Done | Refused> {
  if (!may(actor, action)) return Promise.resolve(refused("not-allowed"));
  return inTransaction(async (tx) => {
    await tx.$queryRaw`select 1 from item where id = ${id} for update`;
    const row = await tx.item.findUnique({ where: { id } });
    if (row === null) return refused("not-allowed");
    if (row.revision !== revision) return refused("stale");
    return change(tx, row);
  });
}

/** Whether the item may go there. */
export const mayBecome = (row: ItemRow, status: ItemStatus) => NEXT[statusOf(row)].includes(status);

/** Writes the change of a locked item and who did it. */
export async function writeItem(
  tx: Tx,
  actor: Actor,
  row: ItemRow,
  action: string,
  data: Prisma.ItemUpdateInput,
): Promise<void> {
  const changedAt = await currentTime(tx);
  await tx.item.update({
    where: { id: row.id },
    data: { ...data, changedAt, revision: row.revision + 1 },
  });
  await recordAudit(tx, actor, action, row.id, { revision: row.revision + 1 });
}
