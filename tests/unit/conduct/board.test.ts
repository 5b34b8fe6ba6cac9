import { describe, expect, it } from "vitest";
import { type BoardRow, boardRows, boardTimeLeft, isSilent, withAnswer } from "@/lib/exam/board";
import { makeChanges } from "@/lib/exam/board-changes";
import { answeredOf, newMemory, readOn } from "@/lib/exam/board-memory";

const NOW = Date.parse("2026-03-02T04:10:00Z");

const aRow = (facts: Partial<BoardRow> = {}): BoardRow => ({
  id: "a",
  number: "KZ-2026-000001",
  name: "Каримова Нодира",
  latinName: "KARIMOVA NODIRA",
  phase: "listening",
  paused: null,
  pausedAt: null,
  endsAt: NOW + 60_000,
  answered: 3,
  questions: 20,
  plays: 4,
  signals: 0,
  contactAt: NOW - 5_000,
  ...facts,
});

describe("the board's rows", () => {
  const rows = [
    aRow({ id: "b", number: "KZ-2026-000002", phase: "reading", signals: 2 }),
    aRow({ id: "a", paused: "centre", pausedAt: NOW - 30_000 }),
    aRow({ id: "c", number: "KZ-2026-000013", contactAt: NOW - 41_000 }),
    aRow({ id: "d", number: "KZ-2026-000004", phase: "ended", contactAt: null }),
  ];
  const ids = (...view: Parameters<typeof boardRows> extends [unknown, ...infer V] ? V : never) =>
    boardRows(rows, ...view).map(({ id }) => id);

  it.each([
    ["all", "", ["a", "b", "d", "c"]],
    ["paused", "", ["a"]],
    ["silent", "", ["c"]],
    ["signals", "", ["b"]],
    ["ended", "", ["d"]],
    ["listening", "", ["a", "c"]],
    ["all", " kz-2026-00001", ["c"]],
    ["reading", "13", []],
  ] as const)("%s narrowed by «%s»", (view, search, expected) => {
    expect(ids(view, search, NOW)).toEqual(expected);
  });

  it("let a time stand while its clock does", () => {
    expect(boardTimeLeft(aRow(), NOW)).toBe(60_000);
    const paused = aRow({ paused: "break", pausedAt: NOW - 30_000 });
    expect(boardTimeLeft(paused, NOW)).toBe(90_000);
    expect(boardTimeLeft(paused, NOW + 3_600_000)).toBe(90_000);
    expect(boardTimeLeft(aRow({ endsAt: null }), NOW)).toBeNull();
    expect(boardTimeLeft(aRow(), NOW + 3_600_000)).toBe(0);
  });

  it("call nobody silent who has ended, and everybody who was never heard of", () => {
    expect(isSilent(aRow({ phase: "ended", contactAt: null }), NOW)).toBe(false);
    expect(isSilent(aRow({ contactAt: null }), NOW)).toBe(true);
  });
});

describe("what the board tells", () => {
  it("is everything at first, then only what changed, then nothing", () => {
    const changes = makeChanges("e");
    changes.take([aRow(), aRow({ id: "b" })]);
    const whole = changes.since(null, NOW);
    expect(whole).toMatchObject({ isWhole: true, at: "e.1" });
    expect(whole?.rows).toHaveLength(2);
    changes.take([aRow({ answered: 4 }), aRow({ id: "b" })]);
    const next = changes.since("e.1", NOW);
    expect(next).toMatchObject({ isWhole: false, rows: [{ id: "a", answered: 4 }], gone: [] });
    expect(changes.since("e.2", NOW)).toBeNull();
    changes.take([aRow({ answered: 4 }), aRow({ id: "b" })]);
    expect(changes.since("e.2", NOW)).toBeNull();
  });

  it("names those who left, and no longer once they are back", () => {
    const changes = makeChanges("e");
    changes.take([aRow(), aRow({ id: "b" })]);
    changes.take([aRow()]);
    expect(changes.since("e.1", NOW)).toMatchObject({ rows: [], gone: ["b"] });
    changes.take([aRow(), aRow({ id: "b" })]);
    expect(changes.since("e.1", NOW)).toMatchObject({ rows: [{ id: "b" }], gone: [] });
  });

  it("starts anew for a mark of another process, or one that it never gave", () => {
    const changes = makeChanges("e");
    changes.take([aRow()]);
    for (const mark of ["other.1", "e.9", "e.x", "", "e"]) {
      expect(changes.since(mark, NOW)?.isWhole, mark).toBe(true);
    }
  });

  it("leaves the reader with the same rows, whenever they ask", () => {
    const changes = makeChanges("e");
    let rows: ReadonlyMap<string, BoardRow> = new Map();
    let at: string | null = null;
    for (let round = 0; round < 30; round += 1) {
      const now = [1, 2, 3, 4].filter((n) => (round * n) % 3 !== 0);
      changes.take(now.map((n) => aRow({ id: `${n}`, answered: Math.floor(round / n) })));
      if (round % 4 === 3) continue;
      const answer = changes.since(at, NOW);
      if (answer === null) continue;
      rows = withAnswer(rows, answer);
      at = answer.at;
      expect([...rows.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
        changes.rows().toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      );
    }
  });
});

describe("reading a journal", () => {
  const memory = newMemory({
    number: "n",
    name: "",
    latinName: "",
    listening: ["L1", "L2"],
    reading: ["R1"],
  });

  it("counts questions and not answers, and a cleared one not at all", () => {
    const once = readOn(memory, [
      [1, "L1", true, false],
      [2, "L1", false, true],
      [3, "L1", false, true],
      [4, "L2", false, true],
    ]);
    expect(once).toMatchObject({ last: 4, plays: 1 });
    expect(answeredOf(once, once.listening)).toBe(2);
    const cleared = readOn(once, [
      [5, "L2", false, false],
      [6, "R1", false, true],
    ]);
    expect(answeredOf(cleared, cleared.listening)).toBe(1);
    expect(answeredOf(cleared, cleared.reading)).toBe(1);
  });
});
