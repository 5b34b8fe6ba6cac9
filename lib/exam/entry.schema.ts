import { z } from "zod";

/** Entries that one request may carry: a whole block that was answered offline, with changes, goes in one or two. */
const MOST_IN_A_REQUEST = 100;

const counter = z.int().min(1).max(1_000_000);
const item = z.string().regex(/^[\w.:-]{1,40}$/);

const SentEntry = z.discriminatedUnion("kind", [
  z.strictObject({
    counter,
    kind: z.literal("answer"),
    item,
    /** Place in the order that the candidate saw; null clears the answer. */
    option: z.int().min(0).max(3).nullable(),
  }),
  z.strictObject({ counter, kind: z.literal("play"), item, option: z.null() }),
]);
export type SentEntry = z.infer<typeof SentEntry>;

/** What a device sends of its journal: in the order of its counter, which rises by one with each entry of a lease. */
export const SentEntries = z.strictObject({
  lease: z.uuid(),
  entries: z
    .array(SentEntry)
    .min(1)
    .max(MOST_IN_A_REQUEST)
    .refine(
      (all) =>
        all.every((entry, index) => index === 0 || entry.counter > (all[index - 1]?.counter ?? 0)),
      "counters-not-rising",
    ),
});
export type SentEntries = z.infer<typeof SentEntries>;
