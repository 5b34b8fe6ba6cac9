import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SectionDraft, Typed } from "@/lib/questionnaire/draft.schema";
import { mergeTyped, sameTyped } from "@/lib/questionnaire/merge";
import { type Change, changeSection } from "@/lib/questionnaire/section-change";

// Few names and values, so that sides meet often.
const name = fc.constantFrom("a", "b", "c", "d");
const typed: fc.Arbitrary<Typed> = fc.dictionary(name, fc.constantFrom("", "1", "2", "3"));

describe("two sides of one page", () => {
  it("give the other side's answers to who changed nothing, and keep one's own when nobody else did", () => {
    fc.assert(
      fc.property(typed, typed, (base, other) => {
        const theirs = mergeTyped(base, base, other);
        expect(sameTyped(theirs.typed, other) && theirs.clashes.length === 0).toBe(true);
        const mine = mergeTyped(base, other, base);
        expect(sameTyped(mine.typed, other) && mine.clashes.length === 0).toBe(true);
      }),
    );
  });

  it("agree on the same change", () => {
    fc.assert(
      fc.property(typed, typed, (base, both) => {
        expect(mergeTyped(base, both, both)).toEqual({ typed: both, clashes: [] });
      }),
    );
  });

  it("give the same whichever comes first, but for the answers that clash", () => {
    fc.assert(
      fc.property(typed, typed, typed, (base, one, other) => {
        const [first, second] = [mergeTyped(base, one, other), mergeTyped(base, other, one)];
        expect(first.clashes.toSorted()).toEqual(second.clashes.toSorted());
        for (const key of ["a", "b", "c", "d"]) {
          if (first.clashes.includes(key)) continue;
          expect(first.typed[key] ?? "").toBe(second.typed[key] ?? "");
        }
      }),
    );
  });

  it("lose no answer: what one side changed stays, and what both changed differently is named", () => {
    const answer = fc.constantFrom("", "1", "2", "3");
    fc.assert(
      fc.property(answer, answer, answer, (base, mine, theirs) => {
        const merged = mergeTyped({ a: base }, { a: mine }, { a: theirs });
        const isClash = mine !== base && theirs !== base && mine !== theirs;
        expect(merged.clashes).toEqual(isClash ? ["a"] : []);
        if (!isClash) expect(merged.typed["a"]).toBe(theirs === base ? mine : theirs);
      }),
    );
  });
});

const section = (items: readonly (readonly [string, Typed])[], own: Typed = {}): SectionDraft => ({
  typed: own,
  items: items.map(([id, entry]) => ({ id, typed: entry, version: 1 })),
  version: 1,
  savedAt: "2026-03-02T05:00:00.000Z",
});
const itemsOf = ({ items }: SectionDraft) => new Map(items.map((item) => [item.id, item.typed]));

const id = fc.constantFrom("x", "y", "z");
const someSection = fc
  .tuple(fc.dictionary(id, typed), typed)
  .map(([items, own]) => section(Object.entries(items), own));
const someChange: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constant("answers" as const), base: typed, typed }),
  fc.record({ kind: fc.constant("entry" as const), id, base: fc.option(typed), typed }),
  fc.record({ kind: fc.constant("removal" as const), id, base: typed }),
);

describe("a change of a topic", () => {
  it("lets an entry go only when its remover had seen all of it", () => {
    fc.assert(
      fc.property(someSection, someChange, (before, change) => {
        const after = itemsOf(changeSection(before, change, 2).section);
        for (const [key, entry] of itemsOf(before)) {
          if (after.has(key)) continue;
          expect(change.kind === "removal" && change.id === key).toBe(true);
          expect(change.kind === "removal" && sameTyped(change.base, entry)).toBe(true);
        }
      }),
    );
  });

  it("leaves everything that it does not name as it is", () => {
    fc.assert(
      fc.property(someSection, someChange, (before, change) => {
        const { section: after } = changeSection(before, change, 2);
        const named = change.kind === "answers" ? null : change.id;
        expect(after.items).toEqual(
          expect.arrayContaining(before.items.filter((item) => item.id !== named)),
        );
        if (named !== null) expect(after.typed).toEqual(before.typed);
      }),
    );
  });

  it("changes nothing when it is sent again from what it was told stands there", () => {
    fc.assert(
      fc.property(someSection, id, typed, typed, (before, key, base, mine) => {
        const once = changeSection(before, { kind: "answers", base, typed: mine }, 2);
        const told = once.typed ?? {};
        const again: Change = { kind: "answers", base: told, typed: told };
        expect(changeSection(once.section, again, 3).section).toBe(once.section);
        const added = changeSection(before, { kind: "entry", id: key, base: null, typed: mine }, 2);
        const twice = changeSection(
          added.section,
          { kind: "entry", id: key, base: added.typed, typed: added.typed ?? {} },
          3,
        );
        expect(twice.section).toBe(added.section);
        const gone = changeSection(before, { kind: "removal", id: "none", base }, 2);
        expect(gone.section).toBe(before);
      }),
    );
  });

  it("of different entries comes out the same in either order", () => {
    fc.assert(
      fc.property(someSection, typed, typed, typed, (before, a, b, own) => {
        const changes: Change[] = [
          { kind: "entry", id: "new1", base: null, typed: a },
          { kind: "entry", id: "new2", base: null, typed: b },
          { kind: "answers", base: before.typed, typed: own },
        ];
        const apply = (list: readonly Change[]) =>
          list.reduce((now, change) => changeSection(now, change, 2).section, before);
        const [one, other] = [apply(changes), apply(changes.toReversed())];
        expect(itemsOf(one)).toEqual(itemsOf(other));
        expect(one.typed).toEqual(other.typed);
      }),
    );
  });

  it("of an entry that is gone says so, unless it changed nothing", () => {
    fc.assert(
      fc.property(typed, typed, (base, mine) => {
        const before = section([]);
        const { section: after, clash } = changeSection(
          before,
          { kind: "entry", id: "x", base, typed: mine },
          2,
        );
        expect(after).toBe(before);
        expect(clash?.code ?? null).toBe(sameTyped(base, mine) ? null : "removed-meanwhile");
      }),
    );
  });
});
