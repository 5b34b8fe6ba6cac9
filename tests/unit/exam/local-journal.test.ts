import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  carryOver,
  EMPTY_JOURNAL,
  type LocalJournal,
  noteAnswer,
  notePlay,
  readJournal,
  setAside,
  settle,
  waitingPlays,
} from "@/lib/exam/local-journal";
import type { EntryReceipt } from "@/lib/exam/receipt";

const answered = () =>
  [["L-001", 1, 0] as const, ["L-002", 2, 7] as const, ["L-001", 3, 0] as const].reduce(
    (journal, [item, option, after]) => noteAnswer(journal, item, option, after),
    { ...EMPTY_JOURNAL, lease: "first" } satisfies LocalJournal as LocalJournal,
  );

const receipt = (about: Partial<EntryReceipt>): EntryReceipt => ({
  counter: 1,
  sequence: 12,
  at: "2026-03-02T04:00:00.000Z",
  kind: "answer",
  item: "L-001",
  option: 1,
  standing: "counted",
  previousHash: "",
  hash: "",
  signature: "",
  ...about,
});

describe("the journal on the device", () => {
  it("counts up by one with each entry, answers and plays alike", () => {
    const journal = notePlay(answered(), "L-001");
    expect(journal.waiting.map(({ counter }) => counter)).toEqual([1, 2, 3, 4]);
    expect(waitingPlays(journal, "L-001")).toBe(1);
    expect(waitingPlays(journal, "L-002")).toBe(0);
  });

  it("forgets what the server has, and knows what later answers to the item follow", () => {
    const journal = settle(answered(), [receipt({})]);
    expect(journal.waiting).toMatchObject([
      { counter: 2, item: "L-002", option: 2, after: 7 },
      { counter: 3, item: "L-001", option: 3, after: 12 },
    ]);
    expect(journal.counter).toBe(3);
  });

  it("does not take what came late, or by a relieved device, for what later answers follow", () => {
    for (const standing of ["late", "superseded"] as const) {
      expect(settle(answered(), [receipt({ standing })]).waiting[1]).toMatchObject({ after: 0 });
    }
  });

  it("gives anew under a new lease what was stored as superseded, before what still waits", () => {
    const relieved = settle(answered(), [receipt({ standing: "superseded" })]);
    const journal = carryOver(relieved, "second", new Map());
    expect(journal.waiting.map(({ counter, option }) => [counter, option])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
    expect(journal.relieved).toEqual([]);
  });

  it("carries over to a new lease what nothing newer has replaced, counted anew", () => {
    const journal = carryOver(answered(), "second", new Map([["L-002", 9]]));
    expect(journal).toMatchObject({ lease: "second", counter: 2 });
    expect(journal.waiting.map(({ counter, item, option }) => [counter, item, option])).toEqual([
      [1, "L-001", 1],
      [2, "L-001", 3],
    ]);
  });

  it("takes out one entry that the server will never take, and leaves the others", () => {
    expect(setAside(answered(), 2).waiting.map(({ counter }) => counter)).toEqual([1, 3]);
  });

  it("comes back from the device as it was", () => {
    const journal = settle(notePlay(answered(), "L-001"), [receipt({ standing: "superseded" })]);
    expect(readJournal(structuredClone(journal))).toEqual(journal);
    expect(readJournal(JSON.parse(JSON.stringify(journal)))).toEqual(journal);
  });

  it.each([null, undefined, "", [], 3, { counter: "1", waiting: [] }, { waiting: {} }])(
    "is empty when what was kept is %j",
    (kept) => {
      expect(readJournal(kept)).toEqual(EMPTY_JOURNAL);
    },
  );

  it("never fails on whatever was kept, and keeps only entries that are whole", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (kept) => {
        for (const { counter, item, after } of readJournal(kept).waiting) {
          expect([typeof counter, typeof item, typeof after]).toEqual([
            "number",
            "string",
            "number",
          ]);
        }
      }),
    );
    const damaged = { ...EMPTY_JOURNAL, waiting: [{ counter: 1 }, null, "x"] };
    expect(readJournal(damaged).waiting).toEqual([]);
  });
});
