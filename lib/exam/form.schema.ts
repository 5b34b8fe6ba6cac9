import { z } from "zod";

const ItemIds = z.array(z.string());
const minutes = z.int().min(1);

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
});
export type StoredForm = z.infer<typeof StoredForm>;
