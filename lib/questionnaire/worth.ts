import type { ListPart, SectionData } from "@/lib/questionnaire/section";
import type { CriterionKey } from "@/lib/rules/criteria.schema";
import type { Status } from "@/lib/rules/provenance.schema";
import type { RuleSet } from "@/lib/rules/rule-set.schema";

export type Worth = { readonly points: number; readonly status: Status };

const LEAST_SURE: readonly Status[] = ["law", "press", "illustrative"];

/**
 * The most points that each question can give, by the criteria that it carries, with the least sure
 * status of them. The question that a list hangs on is worth what its entries are.
 */
export function worthsOf(
  page: SectionData | ListPart,
  ruleSet: RuleSet,
): ReadonlyMap<string, Worth> {
  const list = "list" in page ? page.list : undefined;
  const ofList = Object.values(list?.fields ?? {}).flatMap(({ criteria = [] }) => criteria);
  const worths = new Map<string, Worth>();
  for (const [name, { criteria = [] }] of Object.entries(page.fields)) {
    const all = [...criteria, ...(list?.when?.field === name ? ofList : [])];
    if (all.length > 0) worths.set(name, worthOf(all, ruleSet));
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
