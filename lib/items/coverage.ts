import { blueprintOf } from "@/lib/exam/draw";
import {
  type Block,
  type ItemFacts,
  type ItemKind,
  TOPICS,
  type Topic,
} from "@/lib/exam/item.schema";
import { BANDS, type Band, bandOf } from "@/lib/exam/rasch";
import type { ItemStatus } from "@/lib/items/life";

export type CountedItem = Pick<ItemFacts, "block" | "kind" | "topic" | "difficulty"> & {
  readonly status: ItemStatus;
};

/** Items of a topic and a band of difficulty: in use, on their way there, and out of use. */
export type Cell = { readonly active: number; readonly coming: number; readonly retired: number };

export type CoverageRow = {
  readonly topic: Topic;
  readonly bands: Readonly<Record<Band, Cell>>;
  readonly sum: Cell;
};

function cellOf(items: readonly CountedItem[]): Cell {
  const count = (...statuses: readonly ItemStatus[]) =>
    items.filter(({ status }) => statuses.includes(status)).length;
  return {
    active: count("active"),
    coming: count("draft", "reviewed", "trial"),
    retired: count("retired"),
  };
}

/** How many items a block has, topic by difficulty. */
export function coverageOf(block: Block, items: readonly CountedItem[]): readonly CoverageRow[] {
  return TOPICS.map((topic) => {
    const own = items.filter((item) => item.block === block && item.topic === topic);
    const of = (band: Band) => cellOf(own.filter(({ difficulty }) => bandOf(difficulty) === band));
    return {
      topic,
      bands: { easy: of("easy"), middle: of("middle"), hard: of("hard") },
      sum: cellOf(own),
    };
  });
}

export type Lack =
  | { readonly what: "kind"; readonly kind: ItemKind; readonly have: number; readonly need: number }
  | { readonly what: "cell"; readonly block: Block; readonly topic: Topic; readonly band: Band };

/**
 * What the blueprint still lacks: of each kind as many items in use as one person's attempts take without a
 * repeat, and of each topic at least one of every difficulty.
 */
export function lacksOf(items: readonly CountedItem[], attempts: number): readonly Lack[] {
  const active = items.filter(({ status }) => status === "active");
  const blocks: readonly Block[] = ["listening", "reading"];
  const kinds = blocks.flatMap(blueprintOf).map(([kind, count]): Lack => {
    const have = active.filter((item) => item.kind === kind).length;
    return { what: "kind", kind, have, need: count * attempts };
  });
  const cells = blocks.flatMap((block) =>
    coverageOf(block, active).flatMap(({ topic, bands }) =>
      BANDS.filter((band) => bands[band].active === 0).map(
        (band): Lack => ({ what: "cell", block, topic, band }),
      ),
    ),
  );
  return [...kinds.filter((lack) => lack.what === "kind" && lack.have < lack.need), ...cells];
}
