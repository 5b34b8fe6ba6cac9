import type { RuleSet } from "@/lib/rules/rule-set.schema";
import type { StopKey } from "@/lib/rules/stops.schema";
import type { Locale } from "@/lib/wording/routing";

/** What a rule set says of the stops that stand, in its own order and in each language. */
export function stopReasons(
  { stops }: RuleSet,
  standing: readonly StopKey[],
): Readonly<Record<Locale, readonly string[]>> {
  const explanations = stops
    .filter(({ key }) => standing.includes(key))
    .map(({ explanation }) => explanation);
  return {
    kk: explanations.map(({ kk }) => kk),
    ru: explanations.map(({ ru }) => ru),
    en: explanations.map(({ en }) => en),
  };
}
