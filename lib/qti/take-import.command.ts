import { recordAudit } from "@/lib/identity/audit.command";
import { may } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { storeMedia } from "@/lib/items/media.command";
import { currentTime } from "@/lib/platform/clock";
import { db, inTransaction, type Tx } from "@/lib/platform/db";
import type { FileSet } from "@/lib/platform/file-set";
import { readFile } from "@/lib/platform/storage";
import { MOST_ITEMS } from "@/lib/qti/import-rules";
import { freshGroups, keepItem, type Taken } from "@/lib/qti/keep-item.command";
import { itemsIn, type ReadPackage } from "@/lib/qti/package";
import { readApart } from "@/lib/qti/read-apart.query";
import { packageFiles } from "@/lib/qti/read-package.query";

type Refused = {
  readonly ok: false;
  readonly code: "not-allowed" | "decided" | "nothing-to-take" | "too-many";
};

export type TakenImport =
  | { readonly ok: true; readonly drafts: number; readonly waiting: number }
  | Refused;

/** Clips and pictures go to the bank first: the same bytes are kept once, whatever comes after. */
async function withMedia(
  actor: Actor,
  read: ReadPackage,
  files: FileSet,
): Promise<readonly Taken[]> {
  const taken: Taken[] = [];
  for (const entry of read.entries) {
    if (entry.kind !== "item" || entry.item === null) continue;
    const { item } = entry;
    const bytes = item.media === null ? undefined : await files.read(item.media.path);
    const stored = bytes === undefined ? null : await storeMedia(actor, bytes);
    if (stored !== null && !stored.ok) throw new Error(`A clip that was checked is ${stored.code}`);
    taken.push({ ...entry, item, mediaId: stored?.id ?? null });
  }
  return taken;
}

/**
 * Takes what a package holds, all of it or nothing: whole questions become drafts of the actor's, the
 * others wait until somebody adds what the package does not say; tests are kept as they are.
 */
export async function takeImport(actor: Actor, id: string): Promise<TakenImport> {
  if (!may(actor, "author-items")) return { ok: false, code: "not-allowed" };
  const row = await db.itemImport.findUnique({ where: { id } });
  if (row === null) return { ok: false, code: "not-allowed" };
  const read = await readApart(row.storageKey);
  const count = itemsIn(read.entries).length;
  if (count === 0) return { ok: false, code: "nothing-to-take" };
  if (count > MOST_ITEMS) return { ok: false, code: "too-many" };
  // It was read within its limits, so that its clips and pictures can be unpacked here.
  const files = await packageFiles(await readFile(row.storageKey));
  if (!files.ok) return { ok: false, code: "nothing-to-take" };
  const taken = await withMedia(actor, read, files.files);
  return inTransaction((tx) => keepAll(tx, actor, row, read, taken));
}

async function keepAll(
  tx: Tx,
  actor: Actor,
  { id, fileName }: { readonly id: string; readonly fileName: string },
  read: ReadPackage,
  taken: readonly Taken[],
): Promise<TakenImport> {
  await tx.$queryRaw`select 1 from item_import where id = ${id}::uuid for update`;
  const { decision } = await tx.itemImport.findUniqueOrThrow({ where: { id } });
  if (decision !== null) return { ok: false, code: "decided" };
  const groups = await freshGroups(tx, taken);
  const place = { importId: id, source: fileName };
  let drafts = 0;
  for (const one of taken) drafts += (await keepItem(tx, actor, place, one, groups)) ? 1 : 0;
  for (const entry of read.entries) {
    if (entry.kind !== "test" || entry.test === null) continue;
    const { path, test } = entry;
    await tx.importedTest.create({ data: { importId: id, path, content: test } });
  }
  await decide(tx, actor, id, "taken");
  const waiting = taken.length - drafts;
  await recordAudit(tx, actor, "item-import-taken", id, { drafts, waiting });
  return { ok: true, drafts, waiting };
}

async function decide(tx: Tx, actor: Actor, id: string, decision: "taken" | "dropped") {
  const decidedAt = await currentTime(tx);
  const data = { decision, decidedById: actor.accountId, decidedAt };
  return tx.itemImport.updateMany({ where: { id, decision: null }, data });
}

/** Lays a package aside: nothing of it is taken, and it cannot be taken later. */
export async function dropImport(
  actor: Actor,
  id: string,
): Promise<{ readonly ok: true } | Refused> {
  if (!may(actor, "author-items")) return { ok: false, code: "not-allowed" };
  return inTransaction(async (tx) => {
    const { count } = await decide(tx, actor, id, "dropped");
    if (count === 0) return { ok: false, code: "decided" };
    await recordAudit(tx, actor, "item-import-dropped", id);
    return { ok: true };
  });
}
