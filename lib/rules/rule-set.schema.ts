import { z } from "zod";
import { LocalDate } from "@/lib/calendar/local-date";
import { Asked } from "@/lib/rules/asked.schema";
import { Criterion } from "@/lib/rules/criteria.schema";
import { Parameters } from "@/lib/rules/parameters.schema";
import { described } from "@/lib/rules/provenance.schema";
import { Stop } from "@/lib/rules/stops.schema";

const RuleSetId = z.string().regex(/^[0-9]{4}-[a-z0-9-]{1,40}$/);

/**
 * Everything the order sets or may change, as data with effective dates, a name, an explanation, a
 * source and a status each. This is all that the format can express; anything else is refused. That a
 * set which can be written down is also right (its tables whole, its maxima attainable) is proved
 * before it is published, by `lib/rules/proofs`.
 *
 * `inForceFrom` and `inForceTo` are the first and the last day; `inForceTo` null means until the
 * next version. The rules that a case was judged by are kept with it by `id` and hash.
 */
export const RuleSet = z
  .strictObject({
    id: RuleSetId,
    inForceFrom: LocalDate,
    inForceTo: LocalDate.nullable(),
    parameters: Parameters,
    criteria: z.array(Criterion).min(1).max(100),
    occupationsInDemand: z.strictObject({
      isco08: z.array(z.string().regex(/^[0-9]{4}$/)).max(1_000),
      ...described,
    }),
    stops: z.array(Stop).max(50),
    asked: z.array(Asked).max(200),
  })
  .refine(({ inForceFrom, inForceTo }) => inForceTo === null || inForceFrom <= inForceTo, {
    path: ["inForceTo"],
    error: "A rule set cannot end before it begins.",
  });
export type RuleSet = z.infer<typeof RuleSet>;
