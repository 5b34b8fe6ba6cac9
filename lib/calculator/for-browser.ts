import type { Text } from "@/lib/rules/provenance.schema";
import type { RuleSet } from "@/lib/rules/rule-set.schema";
import type { Locale } from "@/lib/wording/routing";

type Described = { readonly title: Text; readonly explanation: Text; readonly source: Text };

const NO_TEXT: Text = { kk: "", ru: "", en: "" };

/**
 * The rule set as a page in one language carries it: every number, every band and every condition as they
 * stand, but of its texts only the names, in that language. What is counted does not read them.
 */
export function forBrowser(ruleSet: RuleSet, locale: Locale): RuleSet {
  const mute = <T extends Described>(rule: T): T => ({
    ...rule,
    title: { ...NO_TEXT, [locale]: rule.title[locale] },
    explanation: NO_TEXT,
    source: NO_TEXT,
  });
  const parameters = Object.entries(ruleSet.parameters).map(([key, entry]) => [
    key,
    { ...mute(entry), title: NO_TEXT },
  ]);
  return {
    ...ruleSet,
    parameters: Object.fromEntries(parameters),
    criteria: ruleSet.criteria.map(mute),
    stops: ruleSet.stops.map(mute),
    occupationsInDemand: mute(ruleSet.occupationsInDemand),
    asked: [],
  };
}
