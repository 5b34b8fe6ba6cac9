import { z } from "zod";
import { LocalDate } from "@/lib/calendar/local-date";
import { Criterion, CriterionKey, highestPoints } from "@/lib/rules/criteria.schema";
import { Parameters } from "@/lib/rules/parameters.schema";
import { Source, Status } from "@/lib/rules/provenance.schema";
import { Stop, StopKey } from "@/lib/rules/stops.schema";

const sameKeys = (keys: readonly string[], expected: readonly string[]) =>
  keys.length === expected.length && expected.every((key) => keys.includes(key));

const Criteria = z
  .array(Criterion)
  .refine(
    (criteria) =>
      sameKeys(
        criteria.map(({ key }) => key),
        CriterionKey.options,
      ),
    {
      error: "Every criterion stands in a rule set exactly once.",
    },
  )
  .refine((criteria) => criteria.every((criterion) => criterion.max === highestPoints(criterion)), {
    error: "A criterion's maximum is the most that its own table gives.",
  });

/**
 * Everything the order sets or may change, as data with effective dates, a source and a status each.
 * `inForceFrom` and `inForceTo` are the first and the last day; `inForceTo` null means until the
 * next version. The rules that a case was judged by are kept with it by `id` and hash.
 */
export const RuleSet = z
  .strictObject({
    id: z.string().regex(/^[0-9]{4}-[a-z0-9-]+$/),
    inForceFrom: LocalDate,
    inForceTo: LocalDate.nullable(),
    parameters: Parameters,
    criteria: Criteria,
    occupationsInDemand: z.strictObject({
      isco08: z.array(z.string().regex(/^[0-9]{4}$/)),
      status: Status,
      source: Source,
    }),
    stops: z.array(Stop).refine(
      (stops) =>
        sameKeys(
          stops.map(({ key }) => key),
          StopKey.options,
        ),
      {
        error: "Every stop stands in a rule set exactly once.",
      },
    ),
  })
  .refine(({ inForceFrom, inForceTo }) => inForceTo === null || inForceFrom <= inForceTo, {
    path: ["inForceTo"],
    error: "A rule set cannot end before it begins.",
  });
export type RuleSet = z.infer<typeof RuleSet>;
