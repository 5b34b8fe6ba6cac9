import { may } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { db } from "@/lib/platform/db";
import type { ReadPackage } from "@/lib/qti/package";
import { readApart } from "@/lib/qti/read-apart.query";

export type ShownImport = {
  readonly id: string;
  readonly fileName: string;
  readonly uploadedAt: Date;
  readonly decision: string | null;
  /** Whether the very same file was taken before. */
  readonly wasTaken: boolean;
  /** Drafts and waiting questions that came of it. */
  readonly drafts: readonly string[];
  readonly read: ReadPackage;
};

/** A package that was handed in, read anew: what would be taken of it and what not. */
export async function importToShow(actor: Actor, id: string): Promise<ShownImport | null> {
  if (!may(actor, "author-items")) return null;
  const row = await db.itemImport.findUnique({
    where: { id },
    include: { items: { select: { itemId: true }, where: { itemId: { not: null } } } },
  });
  if (row === null) return null;
  const twins = await db.itemImport.count({
    where: { sha256: row.sha256, decision: "taken", id: { not: id } },
  });
  return {
    ...{ id, fileName: row.fileName, uploadedAt: row.uploadedAt, decision: row.decision },
    wasTaken: twins > 0,
    drafts: row.items.flatMap(({ itemId }) => itemId ?? []).toSorted(),
    read: await readApart(row.storageKey),
  };
}

export type ListedImport = {
  readonly id: string;
  readonly fileName: string;
  readonly uploadedAt: Date;
  readonly decision: string | null;
  readonly drafts: number;
  readonly waiting: number;
  readonly tests: number;
};

/** The last packages that were handed in, newest first. */
export async function lastImports(actor: Actor): Promise<readonly ListedImport[]> {
  if (!may(actor, "author-items")) return [];
  const rows = await db.itemImport.findMany({
    orderBy: { uploadedAt: "desc" },
    take: 20,
    include: {
      items: { select: { itemId: true, droppedAt: true } },
      _count: { select: { tests: true } },
    },
  });
  return rows.map(({ id, fileName, uploadedAt, decision, items, _count }) => ({
    ...{ id, fileName, uploadedAt, decision, tests: _count.tests },
    drafts: items.filter(({ itemId }) => itemId !== null).length,
    waiting: items.filter(({ itemId, droppedAt }) => itemId === null && droppedAt === null).length,
  }));
}
