import { z } from "zod";

const ItemIds = z.array(z.string());
const minutes = z.int().min(1);

/** What a form was drawn by beside its seed. */
const Draw = z.object({
  /** Hash of the pool that it was drawn from: a row of `item_pool`. */
  pool: z.string(),
  /** The person's earlier attempts, whose items were avoided. */
  earlier: z.array(z.string()),
  /** Items that the person answered on trial after those, avoided as well; absent in forms that are older than this. */
  tried: ItemIds.optional(),
  /** By item: how many forms held it, for those that were in as many as may be. */
  worn: z.record(z.string(), z.int()),
  /** Those of them that it holds all the same, because the pool had no others. */
  overCap: ItemIds,
});

/**
 * What an attempt was started with, as `attempt.form` keeps it: the items in order, the order of each
 * item's options, the seed from which both can be drawn again, and the minutes of the rule set in force.
 */
export const StoredForm = z.object({
  seed: z.string(),
  listening: ItemIds,
  reading: ItemIds,
  optionOrder: z.record(z.string(), z.array(z.int().min(0).max(3)).length(4)),
  minutes: z.object({ listening: minutes, between: minutes, reading: minutes }),
  /** So that it can be drawn again; absent in forms that are older than this. */
  draw: Draw.optional(),
});
export type StoredForm = z.infer<typeof StoredForm>;
