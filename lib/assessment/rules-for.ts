import type { Answers } from "@/lib/questionnaire/answers.schema";
import type { RuleSet } from "@/lib/rules/rule-set.schema";

type Service = Answers["service"];
type Rules = Pick<RuleSet, "criteria" | "stops">;

// A rule set never changes once it is read: what holds for a service is looked for once.
const known = new WeakMap<RuleSet, Map<Service, Rules>>();

/** The criteria and stops that hold for a service, in the order of the rule set. */
export function rulesFor(service: Service, ruleSet: RuleSet): Rules {
  const ofSet = known.get(ruleSet) ?? new Map<Service, Rules>();
  const found = ofSet.get(service);
  if (found !== undefined) return found;
  const holdsFor = ({ services }: { readonly services: readonly Service[] }) =>
    services.includes(service);
  const rules = {
    criteria: ruleSet.criteria.filter(holdsFor),
    stops: ruleSet.stops.filter(holdsFor),
  };
  known.set(ruleSet, ofSet.set(service, rules));
  return rules;
}
