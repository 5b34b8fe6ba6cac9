import type { RulesWords } from "@/components/rules/rule-words";
import { question, type Words } from "@/lib/questionnaire/words";
import { byKey, byQuestion } from "@/lib/rules/addressed";
import type { RulePart } from "@/lib/rules/changed-rules";
import { isParameterKey } from "@/lib/rules/drafts/parameter-form";
import type { RuleSet } from "@/lib/rules/rule-set.schema";

type Place = { readonly part: RulePart; readonly id: string | null };

/** What a rule is called, in the reader's language; null where the set has no such rule. */
export function ruleTitle(
  ruleSet: RuleSet,
  { part, id }: Place,
  t: RulesWords,
  words: Words,
): string | null {
  if (id === null) return t(`parts.${part}`);
  switch (part) {
    case "parameters":
      return isParameterKey(id) ? ruleSet.parameters[id].title[words.locale] : null;
    case "criteria":
    case "stops": {
      const found = byKey<{ key: string; title: Record<string, string> }>(ruleSet[part]);
      return found.find((one) => one.id === id)?.item.title[words.locale] ?? null;
    }
    case "asked": {
      const item = byQuestion(ruleSet.asked).find((one) => one.id === id)?.item;
      return item === undefined ? null : askedTitle(item, t, words);
    }
    default:
      return t(`parts.${part}`);
  }
}

type AskedName = {
  readonly kind: "question" | "list" | "evidence";
  readonly name: string;
  readonly section: string;
};

/** A question, list or document of the questionnaire in words; by its code where it has none. */
export function askedTitle(
  { kind, name, section }: AskedName,
  t: RulesWords,
  words: Words,
): string {
  if (kind === "question") {
    const label = words.at(`fields.${name}.label`);
    return label === null ? name : question(name, words);
  }
  const text =
    kind === "evidence"
      ? words.at(`evidence.${name}.label`)
      : words.at(`sections.${section}.title`);
  return `${t(`edit.kinds.${kind}`)}: ${text ?? name}`;
}
