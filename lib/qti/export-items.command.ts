import { testRules } from "@/lib/exam/test-rules";
import { recordAudit } from "@/lib/identity/audit.command";
import { may } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { seeKeys } from "@/lib/items/see-key.command";
import { currentTime } from "@/lib/platform/clock";
import { db, inTransaction } from "@/lib/platform/db";
import { sha256Hex } from "@/lib/platform/digest";
import { writeXml } from "@/lib/platform/xml/write";
import { zip } from "@/lib/platform/zip";
import { bankTest } from "@/lib/qti/bank-test";
import { fromBank } from "@/lib/qti/from-bank";
import { mediaOf } from "@/lib/qti/item-media.query";
import { type PackedItem, writePackage } from "@/lib/qti/write-package";
import { ruleSetAt } from "@/lib/rules/rule-sets.query";

export type Exported =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly code: "not-allowed" | "nothing-chosen" };

/** Ids of what is exported when nothing else is said: the items in use. */
export async function activeItemIds(actor: Actor): Promise<readonly string[]> {
  if (!may(actor, "view-items")) return [];
  const rows = await db.item.findMany({
    where: { status: "active" },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/**
 * A QTI 3.0 package of items with their keys, reasons, transcripts and media, and of the exam as a
 * test over them. Each key that leaves is written down, and so is the package by its hash.
 */
export async function exportItems(actor: Actor, ids: readonly string[]): Promise<Exported> {
  if (!may(actor, "view-items")) return { ok: false, code: "not-allowed" };
  const seen = await seeKeys(actor, ids, "export");
  if (seen.length === 0) return { ok: false, code: "nothing-chosen" };
  const media = new Map<string, Uint8Array>();
  const packed: PackedItem[] = [];
  for (const { id, draft } of seen) {
    const found = await mediaOf(draft);
    if (found !== null) media.set(found.path, found.bytes);
    packed.push(fromBank(id, draft, found?.path ?? null));
  }
  const { listening, reading } = testRules((await ruleSetAt(await currentTime())).ruleSet);
  const minutes = { listening: listening.value.minutes, reading: reading.value.minutes };
  const documents = writePackage(packed, bankTest(seen, minutes));
  const written = [...documents].map(([path, root]) => [path, writeXml(root)] as const);
  const bytes = new Uint8Array(await zip(new Map([...written, ...media])));
  await inTransaction((tx) =>
    recordAudit(tx, actor, "items-exported", null, {
      items: seen.length,
      sha256: sha256Hex(bytes),
    }),
  );
  return { ok: true, bytes };
}
