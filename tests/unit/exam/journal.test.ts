import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { firstBrokenEntry, type JournalEntry, journalLine } from "@/lib/exam/journal";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

function chain(length: number) {
  const entries: (JournalEntry & { hash: string })[] = [];
  for (let sequence = 1; sequence <= length; sequence += 1) {
    const entry: JournalEntry = {
      attemptId: "00000000-0000-4000-8000-000000000001",
      sequence,
      counter: sequence * 2,
      leaseId: "00000000-0000-4000-8000-000000000002",
      itemId: "L-001",
      option: sequence % 2 === 0 ? null : 3,
      at: new Date(Date.UTC(2026, 2, 2, 4, 0, sequence)),
      kind: sequence === 4 ? "play" : "answer",
      standing: sequence === 5 ? "late" : "counted",
      previousHash: entries.at(-1)?.hash ?? "",
    };
    entries.push({ ...entry, hash: sha256(journalLine(entry)) });
  }
  return entries;
}

describe("an attempt's journal", () => {
  it("holds together when nothing was touched", () => {
    expect(firstBrokenEntry(chain(5), sha256)).toBeNull();
    expect(firstBrokenEntry([], sha256)).toBeNull();
  });

  it.each([
    ["option", { option: 1 }],
    ["kind", { kind: "play" }],
    ["standing", { standing: "late" }],
    ["item", { itemId: "L-002" }],
    ["time", { at: new Date(0) }],
    ["counter", { counter: 99 }],
    ["lease", { leaseId: "00000000-0000-4000-8000-000000000009" }],
    ["attempt", { attemptId: "00000000-0000-4000-8000-000000000009" }],
  ])("shows where its %s was changed", (_, change) => {
    const entries = chain(5).map((entry) =>
      entry.sequence === 3 ? { ...entry, ...change } : entry,
    );
    expect(firstBrokenEntry(entries, sha256)).toBe(3);
  });

  it("keeps the line of a plain entry as it always was", () => {
    const [plain] = chain(1);
    if (!plain) throw new Error("an entry");
    expect(journalLine(plain)).toMatch(/\|3\|2026-03-02T04:00:01.000Z$/);
    expect(journalLine({ ...plain, kind: "play" })).toMatch(/Z\|play\|counted$/);
    expect(journalLine({ ...plain, standing: "superseded" })).toMatch(/Z\|answer\|superseded$/);
  });

  it("shows an entry that was taken out, put in or moved", () => {
    const entries = chain(5);
    expect(firstBrokenEntry(entries.toSpliced(1, 1), sha256)).toBe(3);
    expect(firstBrokenEntry(entries.toSpliced(0, 1), sha256)).toBe(2);
    const [first, second, ...rest] = entries;
    if (!first || !second) throw new Error("five entries");
    expect(firstBrokenEntry([second, first, ...rest], sha256)).toBe(2);
    expect(firstBrokenEntry([first, first, second, ...rest], sha256)).toBe(1);
  });
});
