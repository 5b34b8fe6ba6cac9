import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  carryOver,
  EMPTY_JOURNAL,
  type LocalJournal,
  noteAnswer,
  notePlay,
  readJournal,
  settleAnswer,
} from "@/lib/exam/local-journal";

const answered = () =>
  [["L-001", 1, 0] as const, ["L-002", 2, 7] as const, ["L-001", 3, 0] as const].reduce(
    (journal, [item, option, after]) => noteAnswer(journal, item, option, after),
    { ...EMPTY_JOURNAL, lease: "first" } satisfies LocalJournal as LocalJournal,
  );

describe("the journal on the device", () => {
  it("counts up by one with each answer", () => {
    expect(answered().waiting.map(({ counter }) => counter)).toEqual([1, 2, 3]);
  });

  it("forgets what the server has, and knows what later answers to the item follow", () => {
    const journal = settleAnswer(answered(), 1, 12);
    expect(journal.waiting).toEqual([
      { counter: 2, item: "L-002", option: 2, after: 7 },
      { counter: 3, item: "L-001", option: 3, after: 12 },
    ]);
    expect(journal.counter).toBe(3);
    expect(settleAnswer(answered(), 1, null).waiting[1]).toMatchObject({ after: 0 });
  });

  it("carries over to a new lease what nothing newer has replaced, counted anew", () => {
    const journal = carryOver(answered(), "second", new Map([["L-002", 9]]));
    expect(journal).toMatchObject({ lease: "second", counter: 2 });
    expect(journal.waiting).toEqual([
      { counter: 1, item: "L-001", option: 1, after: 0 },
      { counter: 2, item: "L-001", option: 3, after: 0 },
    ]);
  });

  it("counts plays by clip", () => {
    const journal = notePlay(notePlay(notePlay(EMPTY_JOURNAL, "L-001"), "L-002"), "L-001");
    expect(journal.plays).toEqual({ "L-001": 2, "L-002": 1 });
  });

  it("comes back from its text as it was", () => {
    const journal = notePlay(answered(), "L-001");
    expect(readJournal(JSON.stringify(journal))).toEqual(journal);
  });

  it.each([null, "", "{", "[]", "null", "3", '{"counter":"1","waiting":[]}', '{"waiting":{}}'])(
    "is empty when the kept text is %j",
    (text) => {
      expect(readJournal(text)).toEqual(EMPTY_JOURNAL);
    },
  );

  it("never fails on any kept text, and keeps only answers that are whole", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        for (const { counter, item, after } of readJournal(text).waiting) {
          expect([typeof counter, typeof item, typeof after]).toEqual([
            "number",
            "string",
            "number",
          ]);
        }
      }),
    );
    const damaged = { ...EMPTY_JOURNAL, waiting: [{ counter: 1 }, null, "x"] };
    expect(readJournal(JSON.stringify(damaged)).waiting).toEqual([]);
  });
});
