import type { Fields } from "@/lib/questionnaire/field";
import type { CriterionKey } from "@/lib/rules/criteria.schema";
import type { Status } from "@/lib/rules/provenance.schema";
import type { RuleSet } from "@/lib/rules/rule-set.schema";

export type Worth = { readonly points: number; readonly status: Status };

const LEAST_SURE: readonly Status[] = ["law", "press", "illustrative"];

/** The most points that each question can give, by the criteria that it carries, with the least sure status of them. */
export function worthsOf(fields: Fields, ruleSet: RuleSet): ReadonlyMap<string, Worth> {
  const worths = new Map<string, Worth>();
  for (const [name, { criteria = [] }] of Object.entries(fields)) {
    if (criteria.length > 0) worths.set(name, worthOf(criteria, ruleSet));
  }
  return worths;
}

function worthOf(keys: readonly CriterionKey[], ruleSet: RuleSet): Worth {
  const criteria = ruleSet.criteria.filter(({ key }) => keys.includes(key));
  const statuses = criteria.map(({ status }) => status);
  return {
    points: criteria.reduce((sum, { max }) => sum + max, 0),
    status: LEAST_SURE.findLast((status) => statuses.includes(status)) ?? "illustrative",
  };
}
