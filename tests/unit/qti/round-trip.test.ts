import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeXml } from "@/lib/platform/xml/write";
import { zip } from "@/lib/platform/zip";
import type { QtiItem } from "@/lib/qti/item";
import { readZipPackage } from "@/lib/qti/read-package.query";
import type { QtiTest } from "@/lib/qti/test";
import { writePackage } from "@/lib/qti/write-package";
import { someItems, testOf } from "@/tests/factories/qti.arbitrary";
import { runs, timeFor } from "@/tests/factories/runs";
import { PNG } from "@/tests/integration/items/item-facts";

const MP3 = new Uint8Array(await readFile("prisma/bank/audio/L-001.mp3"));

const facts = { "qonys:topic": "food & drink", "qonys:difficulty": "-0.5" };

async function packed(items: readonly QtiItem[], test: QtiTest | null): Promise<Uint8Array> {
  const documents = writePackage(
    items.map((item) => ({ item, facts })),
    test,
  );
  const files = new Map([...documents].map(([path, root]) => [path, writeXml(root)] as const));
  for (const { media } of items) {
    if (media !== null) files.set(media.path, media.kind === "audio" ? MP3 : PNG);
  }
  return zip(files);
}

const packages = someItems.chain((items) => fc.tuple(fc.constant(items), testOf(items)));

describe("a package that we write", () => {
  it(
    "is read as the same items and the same test",
    async () => {
      await fc.assert(
        fc.asyncProperty(packages, async ([items, test]) => {
          const { refusals, entries, notes } = await readZipPackage(await packed(items, test));
          expect([refusals, notes, entries.flatMap((entry) => entry.refusals)]).toEqual([
            [],
            [],
            [],
          ]);
          const read = entries.flatMap((entry) => (entry.kind === "item" ? [entry] : []));
          expect(read.map(({ item }) => item)).toEqual(items);
          expect(read.every((entry) => entry.facts["qonys:topic"] === "food & drink")).toBe(true);
          expect(entries.flatMap((entry) => (entry.kind === "test" ? [entry.test] : []))).toEqual([
            test,
          ]);
        }),
        runs(40),
      );
    },
    timeFor(60_000),
  );

  it("is the same archive when it is written again", async () => {
    const [items] = fc.sample(someItems, { numRuns: 1, seed: 7 });
    expect(await packed(items ?? [], null)).toEqual(await packed(items ?? [], null));
  });
});

describe("a package that somebody spoiled", () => {
  const spoiled = fc.tuple(
    packages,
    fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 12 }),
  );

  it(
    "is never more than refused",
    async () => {
      await fc.assert(
        fc.asyncProperty(spoiled, async ([[items, test], changes]) => {
          const bytes = await packed(items, test);
          for (const [at, value] of changes) bytes[at % bytes.length] = value;
          const read = await readZipPackage(bytes);
          expect(Array.isArray(read.entries)).toBe(true);
        }),
        runs(40),
      );
    },
    timeFor(60_000),
  );

  it(
    "is never more than refused when its documents are",
    async () => {
      await fc.assert(
        fc.asyncProperty(spoiled, async ([[items, test], changes]) => {
          const documents = writePackage(
            items.map((item) => ({ item, facts })),
            test,
          );
          const files = new Map(
            [...documents].map(([path, root]) => [path, writeXml(root)] as const),
          );
          for (const bytes of files.values()) {
            for (const [at, value] of changes) bytes[at % bytes.length] = value;
          }
          const read = await readZipPackage(await zip(files));
          expect(Array.isArray(read.entries)).toBe(true);
        }),
        runs(40),
      );
    },
    timeFor(60_000),
  );
});
