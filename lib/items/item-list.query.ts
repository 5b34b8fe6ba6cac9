import { exposures } from "@/lib/exam/draw-inputs.query";
import { ItemFacts } from "@/lib/exam/item.schema";
import { FaceRow } from "@/lib/exam/stored-item.schema";
import { may } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { statusOf } from "@/lib/items/change-item.command";
import type { ItemFilter } from "@/lib/items/item-filter.schema";
import type { ItemLine } from "@/lib/items/item-line";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/client";

export type ItemPageOf = {
  readonly lines: readonly ItemLine[];
  readonly count: number;
  readonly pages: number;
};

const PER_PAGE = 25;

/** A page of the items that a filter leaves, by their ids; no key is among it. */
export async function itemList(actor: Actor, filter: ItemFilter): Promise<ItemPageOf | null> {
  if (!may(actor, "view-items")) return null;
  const where = whereOf(filter);
  const [rows, count, counted] = await Promise.all([
    db.item.findMany({
      where,
      orderBy: { id: "asc" },
      skip: (filter.page - 1) * PER_PAGE,
      take: PER_PAGE,
      omit: { key: true, answer: true },
    }),
    db.item.count({ where }),
    exposures(),
  ]);
  const held = new Map(counted.map(({ id, forms }) => [id, forms]));
  const lines = rows.map((row) => {
    const { stem } = FaceRow.parse(row).face;
    return {
      ...ItemFacts.parse(row),
      id: row.id,
      stem,
      status: statusOf(row),
      forms: held.get(row.id) ?? 0,
    };
  });
  return { lines, count, pages: Math.max(1, Math.ceil(count / PER_PAGE)) };
}

function whereOf({ block, topic, status, q }: ItemFilter): Prisma.ItemWhereInput {
  return {
    ...(block && { block }),
    ...(topic && { topic }),
    ...(status && { status }),
    ...(q && {
      OR: [
        { id: { startsWith: q, mode: "insensitive" } },
        { face: { path: ["stem"], string_contains: q, mode: "insensitive" } },
      ],
    }),
  };
}
