import { z } from "zod";

const level = z.number().min(0);

/**
 * Half-open: from `from` to under `under`, which is null where the band has no end. A table of bands
 * is written as the act publishes it; that it covers every amount once is proved before publication
 * (`lib/rules/proofs`), not assumed here.
 */
export const Band = z.strictObject({
  from: level,
  under: level.nullable(),
  points: z.int().min(0),
});
export type Band = z.infer<typeof Band>;

export const Bands = z.array(Band).min(1).max(50);
export type Bands = z.infer<typeof Bands>;
