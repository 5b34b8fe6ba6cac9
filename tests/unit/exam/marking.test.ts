import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lastAnswers, mark } from "@/lib/exam/marking";

// Options are shown turned round: place 0 shows the item's option 3, and so on.
const turned = [3, 2, 1, 0];
const form = {
  listening: ["L-001", "L-002"],
  reading: ["R-001", "R-002", "R-003"],
  optionOrder: Object.fromEntries(
    ["L-001", "L-002", "R-001", "R-002", "R-003"].map((id) => [id, turned]),
  ),
};
const keys = new Map([
  ["L-001", 0],
  ["L-002", 1],
  ["R-001", 2],
  ["R-002", 3],
  ["R-003", 0],
]);
/** Where the right option stands on the screen. */
const rightPlace = (id: string) => turned.indexOf(keys.get(id) ?? -1);

const answer = (sequence: number, itemId: string, option: number | null) => ({
  sequence,
  itemId,
  option,
});

describe("marking", () => {
  it("counts by block, in the order of options that the candidate saw", () => {
    const answers = [
      answer(1, "L-001", rightPlace("L-001")),
      answer(2, "R-001", rightPlace("R-001")),
      answer(3, "R-002", rightPlace("R-002")),
      answer(4, "R-003", 1),
    ];
    expect(mark(form, keys, answers)).toEqual({ listeningCorrect: 1, readingCorrect: 2 });
  });

  it("lets the last answer of an item count, whatever the order of the rows", () => {
    const answers = [
      answer(3, "L-001", null),
      answer(1, "L-001", rightPlace("L-001")),
      answer(5, "L-002", rightPlace("L-002")),
      answer(4, "L-002", 0),
    ];
    expect(mark(form, keys, answers)).toEqual({ listeningCorrect: 1, readingCorrect: 0 });
    expect(lastAnswers(answers)).toEqual(
      new Map([
        ["L-001", null],
        ["L-002", rightPlace("L-002")],
      ]),
    );
  });

  it("counts nothing for an item outside the form", () => {
    expect(mark(form, keys, [answer(1, "L-999", 0)])).toEqual({
      listeningCorrect: 0,
      readingCorrect: 0,
    });
  });

  it("refuses to mark a form whose key it does not have", () => {
    expect(() => mark(form, new Map(), [])).toThrow("L-001");
  });

  it("agrees with a count by hand for any journal", () => {
    const ids = [...keys.keys()];
    const journal = fc.array(
      fc.record({
        itemId: fc.constantFrom(...ids),
        option: fc.option(fc.integer({ min: 0, max: 3 })),
      }),
    );
    fc.assert(
      fc.property(journal, (given) => {
        const answers = given.map((entry, index) => ({ ...entry, sequence: index + 1 }));
        const isRight = (id: string) => {
          const last = given.findLast((entry) => entry.itemId === id);
          return last !== undefined && last.option === rightPlace(id);
        };
        expect(mark(form, keys, answers)).toEqual({
          listeningCorrect: form.listening.filter(isRight).length,
          readingCorrect: form.reading.filter(isRight).length,
        });
      }),
    );
  });
});
