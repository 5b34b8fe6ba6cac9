import type { ItemFacts } from "@/lib/exam/item.schema";
import type { ItemStatus } from "@/lib/items/life";

/** An item as lists show it; its key is not among it. */
export type ItemLine = Readonly<ItemFacts> & {
  readonly id: string;
  readonly status: ItemStatus;
  readonly stem: string;
  /** How many of the last forms hold it. */
  readonly forms: number;
};
