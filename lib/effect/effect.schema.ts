import { z } from "zod";
import { DIMENSIONS } from "@/lib/effect/groups";

const count = z.int().min(0);

const Counts = z.strictObject({
  cases: count,
  passedBefore: count,
  passedAfter: count,
  newlyPassed: count,
  noLongerPassed: count,
});
export type Counts = z.infer<typeof Counts>;

/** A group of people; its numbers are null where there are too few of them to be shown. */
const ShownGroup = z.strictObject({ group: z.string(), counts: Counts.nullable() });
export type ShownGroup = z.infer<typeof ShownGroup>;

/** What a draft would do to a set of cases, without a trace of any single one. */
export const Effect = z.strictObject({
  all: Counts,
  /** Cases by total points, in steps of `step` points from 0. */
  points: z.strictObject({
    step: count,
    before: z.array(count),
    after: z.array(count),
  }),
  /** Criteria whose points differ for somebody: for how many, and the mean of their points. */
  criteria: z.array(
    z.strictObject({
      key: z.string(),
      differs: count,
      meanBefore: z.number(),
      meanAfter: z.number(),
    }),
  ),
  groups: z.record(z.enum(DIMENSIONS), z.array(ShownGroup)),
});
export type Effect = z.infer<typeof Effect>;
