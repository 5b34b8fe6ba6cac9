import type { Block } from "@/lib/exam/item.schema";

export const BLOCKS = ["listening", "reading"] as const satisfies readonly Block[];

/** What the test in force asks for: a percentage, and right answers of each block. */
export type Threshold = {
  readonly percent: number;
  readonly needed: Readonly<Record<Block, number>>;
};
