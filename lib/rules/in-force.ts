import type { LocalDate } from "@/lib/calendar/local-date";
import type { RuleSet } from "@/lib/rules/rule-set.schema";

type Dated = Pick<RuleSet, "inForceFrom" | "inForceTo">;

export type InForce<T extends Dated> =
  | { readonly ok: true; readonly ruleSet: T }
  | { readonly ok: false; readonly code: "no-rule-set-in-force" };

const covers = (date: LocalDate) => (ruleSet: Dated) =>
  ruleSet.inForceFrom <= date && (ruleSet.inForceTo === null || date <= ruleSet.inForceTo);

/**
 * The version in force on a date: of those that cover it, the one that began last, since a new
 * version replaces the one before without editing it. No version is a refusal, never a guess; two
 * that begin on one day are a bug of whoever stored them.
 */
export function ruleSetInForce<T extends Dated>(
  ruleSets: readonly T[],
  date: LocalDate,
): InForce<T> {
  const [ruleSet, rival] = ruleSets
    .filter(covers(date))
    .toSorted((one, other) => (one.inForceFrom < other.inForceFrom ? 1 : -1));
  if (ruleSet === undefined) return { ok: false, code: "no-rule-set-in-force" };
  if (rival?.inForceFrom === ruleSet.inForceFrom) {
    throw new Error(`Two rule sets begin on ${ruleSet.inForceFrom}`);
  }
  return { ok: true, ruleSet };
}
