import type { XmlElement } from "@/lib/platform/xml/tree";
import type { QtiItem } from "@/lib/qti/item";
import type { QtiTest } from "@/lib/qti/test";
import { writeItem, writeStimulus } from "@/lib/qti/write-item";
import { type PackedDocument, writeManifest } from "@/lib/qti/write-manifest";
import { writeTest } from "@/lib/qti/write-test";

/** An item to be packed, and facts for its metadata. */
export type PackedItem = {
  readonly item: QtiItem;
  readonly facts: Readonly<Record<string, string>>;
};

const TEST = "test.xml";

/** Where an item's document lies in a package of ours. */
export const itemPath = (identifier: string): string => `items/${identifier}.xml`;

type Document = PackedDocument & { readonly root: XmlElement };

/** Shared texts by identifier, each once, at a path of its own. */
function stimuliOf(items: readonly PackedItem[]): ReadonlyMap<string, Document> {
  const stimuli = new Map<string, Document>();
  for (const { shared, text } of items.map(({ item }) => item)) {
    if (shared === null || stimuli.has(shared)) continue;
    stimuli.set(shared, {
      identifier: `stimulus-${stimuli.size + 1}`,
      kind: "stimulus",
      path: `stimuli/${stimuli.size + 1}.xml`,
      root: writeStimulus(shared, text),
      ...{ files: [], needs: [], facts: {} },
    });
  }
  return stimuli;
}

function itemDocument(
  { item, facts }: PackedItem,
  stimuli: ReadonlyMap<string, Document>,
): Document {
  const path = itemPath(item.identifier);
  const stimulus = item.shared === null ? undefined : stimuli.get(item.shared);
  return {
    identifier: `item-${item.identifier}`,
    kind: "item",
    path,
    files: item.media === null ? [] : [item.media.path],
    needs: stimulus === undefined ? [] : [stimulus.identifier],
    facts,
    root: writeItem(item, path, stimulus?.path ?? null),
  };
}

function testDocument(test: QtiTest, items: readonly Document[]): Document {
  return {
    identifier: `test-${test.identifier}`,
    kind: "test",
    path: TEST,
    needs: items.map(({ identifier }) => identifier),
    root: writeTest(test, TEST),
    ...{ files: [], facts: {} },
  };
}

/**
 * The documents of a package by path, the manifest first. Media are the caller's to add, at the
 * paths that the items name.
 */
export function writePackage(
  items: readonly PackedItem[],
  test: QtiTest | null,
): ReadonlyMap<string, XmlElement> {
  const stimuli = stimuliOf(items);
  const packed = items.map((item) => itemDocument(item, stimuli));
  const tests = test === null ? [] : [testDocument(test, packed)];
  const documents = [...tests, ...packed, ...stimuli.values()];
  return new Map([
    ["imsmanifest.xml", writeManifest("qonys", documents)],
    ...documents.map(({ path, root }) => [path, root] as const),
  ]);
}
