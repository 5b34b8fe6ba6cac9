import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, it } from "vitest";
import { indexedPlace } from "@/components/exam/indexed-place";
import { KeptJournal } from "@/components/exam/kept-journal";
import { keptOnDevice } from "@/components/exam/kept-on-device";
import { textPlace, textsInMemory } from "@/components/exam/text-place";
import { EMPTY_JOURNAL, noteAnswer, settle } from "@/lib/exam/local-journal";
import type { EntryReceipt } from "@/lib/exam/receipt";
import { FakeExamServer } from "./fake-exam-server";

const JOURNAL = noteAnswer({ ...EMPTY_JOURNAL, lease: "first" }, "L-001", 2, 0);

const RECEIPT: EntryReceipt = {
  counter: 1,
  sequence: 4,
  at: "2026-03-02T04:00:00.000Z",
  kind: "answer",
  item: "L-001",
  option: 2,
  standing: "late",
  previousHash: "",
  hash: "",
  signature: "",
};

const SNAPSHOT = { view: new FakeExamServer().view(null), wallOffset: 1_234 };

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const inDatabase = () => keptOnDevice([{ keptIn: "database", open: indexedPlace }]);

describe("what a device keeps of an attempt", () => {
  it("is in the browser's database after the page that wrote it has gone", async () => {
    const store = inDatabase();
    await store.writeJournal("a", JOURNAL, [RECEIPT]);
    await store.writeSnapshot("a", SNAPSHOT);
    await store.writePackage("a/form/listening", new Uint8Array([1, 2, 3]));
    const later = inDatabase();
    expect(await later.read("a")).toEqual({
      journal: JOURNAL,
      apart: [RECEIPT],
      snapshot: SNAPSHOT,
    });
    expect(await later.readPackage("a/form/listening")).toEqual(new Uint8Array([1, 2, 3]));
    expect((await later.read("b")).journal).toEqual(EMPTY_JOURNAL);
  });

  it("names the attempts of which something waits, and forgets packages and keys of one alone", async () => {
    const store = inDatabase();
    await store.writeJournal("a", JOURNAL, []);
    await store.writeJournal("b", settle(JOURNAL, [RECEIPT]), [RECEIPT]);
    await store.writePackage("a/1", new Uint8Array([1]));
    await store.writePackage("b/1", new Uint8Array([2]));
    await store.writeSnapshot("a", SNAPSHOT);
    expect(await store.unsent()).toEqual(["a"]);
    await store.dropPackages("a/");
    await store.writeSnapshot("a", null);
    expect(await store.readPackage("a/1")).toBeNull();
    expect(await store.readPackage("b/1")).toEqual(new Uint8Array([2]));
    expect((await store.read("a")).snapshot).toBeNull();
  });

  it("goes to the simpler place when the database does not open, and says so", async () => {
    const texts = textsInMemory();
    const store = keptOnDevice([
      { keptIn: "database", open: () => Promise.reject(new Error("private window")) },
      { keptIn: "storage", open: async () => textPlace(texts) },
    ]);
    await store.writeJournal("a", JOURNAL, [RECEIPT]);
    expect(store.keptIn()).toBe("storage");
    const later = keptOnDevice([{ keptIn: "storage", open: async () => textPlace(texts) }]);
    expect(await later.read("a")).toMatchObject({ journal: JOURNAL, apart: [RECEIPT] });
  });

  it("loses nothing when the place fails in the middle: the next one gets the whole journal", async () => {
    const full = await indexedPlace();
    let isFull = false;
    const texts = textsInMemory();
    const store = keptOnDevice([
      {
        keptIn: "database",
        open: async () => ({
          ...full,
          writeJournal: (...given) =>
            isFull ? Promise.reject(new Error("quota")) : full.writeJournal(...given),
        }),
      },
      { keptIn: "page", open: async () => textPlace(texts) },
    ]);
    let shown = 0;
    const journal = new KeptJournal(store, "a", (_, keptUpTo) => {
      shown = keptUpTo;
    });
    await journal.change((before) => noteAnswer(before, "L-001", 0, 0));
    isFull = true;
    await journal.change((before) => noteAnswer(before, "L-002", 1, 0));
    expect(store.keptIn()).toBe("page");
    expect(shown).toBe(2);
    expect((await store.read("a")).journal.waiting.map(({ item }) => item)).toEqual([
      "L-001",
      "L-002",
    ]);
  });

  it("leaves the answers where they are when only a clip finds no room", async () => {
    const full = await indexedPlace();
    const store = keptOnDevice([
      {
        keptIn: "database",
        open: async () => ({ ...full, writePackage: () => Promise.reject(new Error("quota")) }),
      },
    ]);
    await store.writePackage("a/clip", new Uint8Array([7]));
    expect(store.keptIn()).toBe("database");
    expect(await store.readPackage("a/clip")).toEqual(new Uint8Array([7]));
  });
});

describe("the journal in memory and on the device", () => {
  it("offers nothing to be sent that the device does not have", async () => {
    let write: () => void = () => undefined;
    const slow = {
      ...keptOnDevice([{ keptIn: "page", open: async () => textPlace(textsInMemory()) }]),
      writeJournal: () =>
        new Promise<void>((resolve) => {
          write = resolve;
        }),
    };
    const journal = new KeptJournal(slow, "a", () => undefined);
    const kept = journal.change((before) => noteAnswer(before, "L-001", 0, 0));
    await Promise.resolve();
    expect(journal.now.waiting).toHaveLength(1);
    expect(journal.sendable).toEqual([]);
    write();
    await kept;
    expect(journal.sendable).toHaveLength(1);
  });
});
