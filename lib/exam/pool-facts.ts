import type { Item } from "@/lib/exam/item.schema";

/** All that a draw looks at in a pool, in an order of its own: the same facts always give the same forms. */
export const poolFacts = (items: readonly Item[]) =>
  items
    .map(({ id, block, kind, topic, difficulty, stimulus }) => ({
      id,
      block,
      kind,
      topic,
      difficulty,
      group: "group" in stimulus ? (stimulus.group ?? null) : null,
    }))
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
