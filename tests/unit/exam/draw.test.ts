import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blueprintOf, drawForm, type Form } from "@/lib/exam/draw";
import { MEAN_TOLERANCE, mean } from "@/lib/exam/draw-units";
import type { Block, Item } from "@/lib/exam/item.schema";
import { realBank } from "@/tests/unit/exam/bank.fixture";

const NOTHING: ReadonlySet<string> = new Set();
const BLOCKS = ["listening", "reading"] as const;
const ATTEMPTS = 3;

const byId = new Map(realBank.map((item) => [item.id, item]));
const itemsOf = (ids: readonly string[]): Item[] =>
  ids.flatMap((id) => byId.get(id) ?? expect.fail(`unknown item ${id}`));
const idsOf = (form: Form) => [...form.listening, ...form.reading];
const difficulty = (items: readonly Item[]) => mean(items.map((item) => item.difficulty));
const bankDifficulty = (block: Block) =>
  difficulty(realBank.filter((item) => item.block === block));

/** The forms of one person's attempts, each avoiding the items of the earlier ones. */
const attempts = (seed: string): Form[] => {
  const forms: Form[] = [];
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const met = new Set(forms.flatMap(idsOf));
    forms.push(drawForm(realBank, `${seed}/${attempt}`, met));
  }
  return forms;
};

const forAnySeed = (holds: (seed: string) => void, runs = 200) =>
  fc.assert(fc.property(fc.string(), holds), { numRuns: runs });

describe("a form of any seed", () => {
  it("has the blueprint's kinds in its order", () => {
    forAnySeed((seed) => {
      const form = drawForm(realBank, seed, NOTHING);
      for (const block of BLOCKS) {
        const wanted = blueprintOf(block).flatMap(([kind, count]) => Array(count).fill(kind));
        expect(itemsOf(form[block]).map((item) => item.kind)).toEqual(wanted);
      }
    });
  });

  it("asks no item twice", () => {
    forAnySeed((seed) => {
      const ids = idsOf(drawForm(realBank, seed, NOTHING));
      expect(ids).toHaveLength(60);
      expect(new Set(ids).size).toBe(60);
    });
  });

  it("shows every item's four options once each", () => {
    forAnySeed((seed) => {
      const form = drawForm(realBank, seed, NOTHING);
      expect(Object.keys(form.optionOrder).toSorted()).toEqual(idsOf(form).toSorted());
      for (const order of Object.values(form.optionOrder)) {
        expect(order.toSorted()).toEqual([0, 1, 2, 3]);
      }
    });
  });

  it("keeps the two items of a text together", () => {
    forAnySeed((seed) => {
      const texts = itemsOf(drawForm(realBank, seed, NOTHING).reading)
        .filter((item) => item.block === "reading")
        .filter((item) => item.kind === "text")
        .map((item) => item.stimulus.group);
      for (let place = 0; place < texts.length; place += 2) {
        expect(texts[place]).toBe(texts[place + 1]);
      }
      expect(new Set(texts).size).toBe(4);
    });
  });

  it("covers every topic of each block, none more than one above an even share", () => {
    forAnySeed((seed) => {
      const form = drawForm(realBank, seed, NOTHING);
      for (const block of BLOCKS) {
        const counts = new Map<string, number>();
        for (const { topic } of itemsOf(form[block])) {
          counts.set(topic, (counts.get(topic) ?? 0) + 1);
        }
        expect(counts.size).toBe(11);
        expect(Math.max(...counts.values())).toBeLessThanOrEqual(
          Math.ceil(form[block].length / 11) + 1,
        );
      }
    });
  });

  it("is as difficult as the bank, within the tolerance", () => {
    forAnySeed((seed) => {
      const form = drawForm(realBank, seed, NOTHING);
      for (const block of BLOCKS) {
        const off = Math.abs(difficulty(itemsOf(form[block])) - bankDifficulty(block));
        expect(off).toBeLessThanOrEqual(MEAN_TOLERANCE + 1e-9);
      }
    });
  });

  it("is drawn again from its seed, whatever the order of the bank's items", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.shuffledSubarray([...realBank], { minLength: realBank.length }),
        fc.uniqueArray(fc.constantFrom(...byId.keys()), { maxLength: 60 }),
        (seed, bank, met) => {
          const avoid = new Set(met);
          expect(drawForm(bank, seed, avoid)).toEqual(drawForm(realBank, seed, avoid));
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe("forms of one person's three attempts", () => {
  it("share no item while the bank has fresh ones", () => {
    forAnySeed((seed) => {
      const ids = attempts(seed).flatMap(idsOf);
      expect(new Set(ids).size).toBe(ids.length);
    }, 100);
  });

  // The last form takes what two forms within the tolerance left over: at most twice as far off,
  // and a little more where the bank has more than three forms' worth of items.
  it("stay parallel in difficulty to the last", () => {
    forAnySeed((seed) => {
      for (const form of attempts(seed)) {
        for (const block of BLOCKS) {
          const off = Math.abs(difficulty(itemsOf(form[block])) - bankDifficulty(block));
          expect(off).toBeLessThanOrEqual(2 * MEAN_TOLERANCE + 1e-9);
        }
      }
    }, 100);
  });
});

describe("the bank's use", () => {
  it("differs from seed to seed and leaves no item unused", () => {
    const used = new Map<string, number>();
    for (let person = 0; person < 150; person += 1) {
      for (const id of idsOf(drawForm(realBank, `person ${person}`, NOTHING))) {
        used.set(id, (used.get(id) ?? 0) + 1);
      }
    }
    expect([...byId.keys()].filter((id) => !used.has(id))).toEqual([]);
    expect(Math.max(...used.values())).toBeLessThan(150 * 0.8);
  });

  it("returns avoided items rather than none when fresh ones run out", () => {
    const form = drawForm(realBank, "all met", new Set(byId.keys()));
    expect(idsOf(form)).toHaveLength(60);
  });

  it("throws when the bank cannot fill the blueprint", () => {
    const noSigns = realBank.filter((item) => item.kind !== "sign");
    expect(() => drawForm(noSigns, "seed", NOTHING)).toThrow("sign");
  });
});
