import type { Actor } from "@/lib/identity/roles";
import { insertDraft } from "@/lib/items/create-draft.command";
import type { Tx } from "@/lib/platform/db";
import { FACTS } from "@/lib/qti/facts";
import type { QtiItem } from "@/lib/qti/item";
import type { ItemEntry } from "@/lib/qti/package";
import { toDraft } from "@/lib/qti/to-draft";

/** A question that was taken, with its clip or picture in the bank. */
export type Taken = ItemEntry & { readonly item: QtiItem; readonly mediaId: string | null };

/** Names of shared texts that the bank does not use yet, by the package's own. */
export async function freshGroups(
  tx: Tx,
  taken: readonly Taken[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    select distinct face -> 'stimulus' ->> 'group' as name from item
    where face -> 'stimulus' ? 'group'`;
  const used = new Set(rows.map(({ name }) => name));
  const groups = new Map<string, string>();
  for (const { item, facts } of taken) {
    const own = facts[FACTS.group] ?? item.shared;
    if (own === null || own === undefined || groups.has(own)) continue;
    const short = own.slice(0, 30);
    let name = short;
    for (let count = 2; used.has(name); count += 1) name = `${short} (${count})`;
    used.add(name);
    groups.set(own, name);
  }
  return groups;
}

/** Keeps a question: as a draft when it is whole, else waiting. Whether it became a draft. */
export async function keepItem(
  tx: Tx,
  actor: Actor,
  { importId, source }: { readonly importId: string; readonly source: string },
  { item, path, facts: given, mediaId }: Taken,
  groups: ReadonlyMap<string, string>,
): Promise<boolean> {
  const own = given[FACTS.group] ?? item.shared;
  const group = own === null || own === undefined ? undefined : groups.get(own);
  const facts = group === undefined ? given : { ...given, [FACTS.group]: group };
  const drafted = toDraft(item, facts, mediaId);
  const made = drafted.ok
    ? await insertDraft(tx, actor, drafted.draft, `${source}: ${item.identifier}`)
    : null;
  if (made !== null && !made.ok) throw new Error(`A draft of a checked item is ${made.code}`);
  const itemId = made?.id ?? null;
  const { identifier } = item;
  await tx.importedItem.create({
    data: { importId, path, identifier, content: item, facts, mediaId, itemId },
  });
  return itemId !== null;
}
