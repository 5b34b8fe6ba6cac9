import { describe, expect, it } from "vitest";
import { checkBank } from "@/lib/exam/bank-check";
import { type Block, type Item, LISTENING_KINDS, READING_KINDS } from "@/lib/exam/item.schema";
import { facesOf } from "@/lib/practice/pool";
import type { PracticeItem } from "@/lib/practice/practice-item.schema";
import { realBank } from "@/tests/unit/exam/bank.fixture";
import { practiceBank } from "./pool.fixture";

const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
const textOf = (item: PracticeItem | Item) =>
  bare(
    item.block === "listening"
      ? item.stimulus.turns.map(({ text }) => text).join("")
      : item.stimulus.text,
  );
const ofBlock = (block: Block) => practiceBank.filter((item) => item.block === block);
const longest = (texts: readonly string[]) => Math.max(...texts.map(({ length }) => length));

/** As the machine check of the test's bank takes it: explanations in place of reasons. */
const asItem = ({ explanation, ...item }: PracticeItem): Item => ({
  ...item,
  rationale: {
    key: explanation.kk,
    distractors: [explanation.ru, explanation.ru, explanation.kk],
  },
});

describe("the practice pool", () => {
  it("passes the machine check of the bank, with a whole form in it", () => {
    expect(checkBank(practiceBank.map(asItem))).toEqual([]);
    expect([ofBlock("listening").length, ofBlock("reading").length]).toEqual([20, 40]);
  });

  it("shares no id, text or question with the test's bank", () => {
    const real = {
      ids: new Set(realBank.map(({ id }) => id)),
      texts: new Set(realBank.map(textOf)),
      // All gaps are asked about in the same words.
      stems: new Set(realBank.filter(({ kind }) => kind !== "gap").map(({ stem }) => bare(stem))),
    };
    const shared = practiceBank.filter(
      (item) =>
        real.ids.has(item.id) || real.texts.has(textOf(item)) || real.stems.has(bare(item.stem)),
    );
    expect(shared.map(({ id }) => id)).toEqual([]);
  });

  it("asks kind after kind as a form does, the two items of a text after each other", () => {
    const kinds = (block: Block) => [...new Set(ofBlock(block).map(({ kind }) => kind))];
    expect(kinds("listening")).toEqual([...LISTENING_KINDS]);
    expect(kinds("reading")).toEqual([...READING_KINDS]);
    const texts = facesOf(ofBlock("reading")).filter(({ kind }) => kind === "text");
    expect(texts.map(({ sameText }) => sameText)).toEqual(texts.map((_, index) => index % 2 === 1));
  });

  it("does not give the key away by its length or its place", () => {
    for (const block of ["listening", "reading"] as const) {
      const items = ofBlock(block);
      const alone = items.filter(({ key, options }) => {
        const others = options.filter((_, place) => place !== key);
        return (options[key] ?? "").length > longest(others);
      });
      expect(alone.length / items.length, block).toBeLessThanOrEqual(0.25);
      const keys = items.map(({ key }) => key);
      const sameAsBefore = keys.filter((key, index) => key === keys[index - 1]);
      expect(sameAsBefore.length / items.length, block).toBeLessThanOrEqual(0.3);
    }
  });

  it("is about as hard as the bank, with easy and hard questions", () => {
    for (const block of ["listening", "reading"] as const) {
      const mean = (items: readonly { readonly difficulty: number }[]) =>
        items.reduce((sum, { difficulty }) => sum + difficulty, 0) / items.length;
      const real = realBank.filter((item) => item.block === block);
      expect(Math.abs(mean(ofBlock(block)) - mean(real)), block).toBeLessThan(0.3);
    }
  });

  it("explains every key briefly in each language, quoting what was heard or read", () => {
    for (const { id, explanation } of practiceBank) {
      for (const text of Object.values(explanation)) {
        expect(text.length, id).toBeGreaterThan(25);
        expect(text.length, id).toBeLessThan(190);
      }
      expect(explanation.en, id).toMatch(/[a-z]{3}/);
    }
  });

  it("sends no key, explanation or transcript with the questions", () => {
    const sent = JSON.stringify(facesOf(practiceBank));
    expect(sent).not.toMatch(/"(key|explanation|turns)"/);
    for (const item of ofBlock("listening")) {
      for (const turn of item.block === "listening" ? item.stimulus.turns : []) {
        expect(sent).not.toContain(turn.text);
      }
    }
  });
});
