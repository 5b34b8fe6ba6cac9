import { describe, expect, it } from "vitest";
import { kindsLacking } from "@/lib/exam/draw";
import { coverageOf, lacksOf } from "@/lib/items/coverage";
import { realBank } from "../exam/bank.fixture";

const items = realBank.map((item) => ({ ...item, status: "active" as const }));

describe("coverage", () => {
  it("counts every item of a block once, by topic and difficulty", () => {
    for (const block of ["listening", "reading"] as const) {
      const rows = coverageOf(block, items);
      const sum = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0);
      const own = items.filter((item) => item.block === block).length;
      expect(sum(rows.map((row) => row.sum.active))).toBe(own);
      expect(sum(rows.flatMap(({ bands }) => Object.values(bands).map((one) => one.active)))).toBe(
        own,
      );
    }
  });

  it("keeps what is on its way apart from what is in use", () => {
    const [first, ...rest] = items;
    if (first === undefined) expect.fail("the bank is empty");
    const moved = [{ ...first, status: "trial" as const }, ...rest];
    const row = coverageOf(first.block, moved).find(({ topic }) => topic === first.topic);
    const before = coverageOf(first.block, items).find(({ topic }) => topic === first.topic);
    expect(row?.sum).toEqual({ active: (before?.sum.active ?? 0) - 1, coming: 1, retired: 0 });
  });
});

describe("lacks", () => {
  it("of the delivered bank are no kinds: three attempts of one person are filled", () => {
    expect(lacksOf(items, 3).filter(({ what }) => what === "kind")).toEqual([]);
    expect(kindsLacking(realBank)).toEqual([]);
  });

  it("name the kind that is short, and the topic without a difficulty", () => {
    const few = items.filter(({ kind }) => kind !== "dialogue");
    expect(lacksOf(few, 3)).toContainEqual({ what: "kind", kind: "dialogue", have: 0, need: 24 });
    expect(kindsLacking(few)).toEqual(["dialogue"]);
    const noFood = items.filter(({ topic }) => topic !== "food");
    expect(lacksOf(noFood, 3)).toContainEqual({
      what: "cell",
      block: "reading",
      topic: "food",
      band: "easy",
    });
  });
});
