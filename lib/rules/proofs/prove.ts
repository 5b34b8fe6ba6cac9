import { BLOCK_QUESTIONS } from "@/lib/rules/proofs/amounts";
import { askedFindings } from "@/lib/rules/proofs/asked";
import { type Finding, finding } from "@/lib/rules/proofs/finding";
import { reachFindings } from "@/lib/rules/proofs/reach";
import { tableFindings, unknownChoices } from "@/lib/rules/proofs/tables";
import { RuleSet } from "@/lib/rules/rule-set.schema";

/**
 * Proves a rule set before it is published: every possible answer falls in exactly one band, every
 * published maximum is attained and none is passed, the threshold can be reached, what is asked
 * exists in the questionnaire, and every text is there in three languages. Gives what fails, each with
 * its counterexample; nothing when the set can be published.
 */
export function proveRuleSet(ruleSet: RuleSet): readonly Finding[] {
  const first = [
    ...keyFindings(ruleSet),
    ...blockFindings(ruleSet),
    ...tableFindings(ruleSet),
    ...stopFindings(ruleSet),
    ...askedFindings(ruleSet.asked),
  ];
  // Points over a table with a hole say nothing yet.
  return first.length > 0 ? first : reachFindings(ruleSet);
}

/** The same for what may not be a rule set at all: what the format cannot express is named by its path. */
export function proveInput(input: unknown): readonly Finding[] {
  const parsed = RuleSet.safeParse(input);
  if (parsed.success) return proveRuleSet(parsed.data);
  return parsed.error.issues.map(({ path, message }) => {
    const where = path.map(String).join(".");
    const language = /\.(kk|ru|en)$/.exec(where)?.[1];
    return language === undefined
      ? finding("format", where, { message })
      : finding("text-missing", where, { language });
  });
}

const SERVICES = ["rpp", "kandas"] as const;
type Keyed = { readonly key: string; readonly services: readonly string[] };

// Two rules may share a name where one is for each service: that is how services differ.
function keyFindings({ criteria, stops }: RuleSet): Finding[] {
  const twice = (rules: readonly Keyed[], kind: string) =>
    SERVICES.flatMap((service) => {
      const keys = rules.filter(({ services }) => services.includes(service)).map(({ key }) => key);
      const repeated = new Set(keys.filter((key, place) => keys.indexOf(key) !== place));
      return [...repeated].map((key) => finding("key-twice", `${kind}.${key}`, { key, service }));
    });
  return [...twice(criteria, "criteria"), ...twice(stops, "stops")];
}

// The answers hold right answers of 20 and of 40: a share of another number would be a wrong one.
function blockFindings({ parameters }: RuleSet): Finding[] {
  return (["listening", "reading"] as const).flatMap((block) => {
    const { questions } = parameters[`test.blocks.${block}`].value;
    const expected = BLOCK_QUESTIONS[block];
    if (questions === expected) return [];
    return [finding("block-size", `parameters.test.blocks.${block}`, { questions, expected })];
  });
}

const stopFindings = ({ stops }: RuleSet): Finding[] =>
  stops.flatMap((stop) =>
    stop.kind === "condition"
      ? unknownChoices(stop.condition.answer, stop.condition.oneOf, `stops.${stop.key}`)
      : [],
  );
