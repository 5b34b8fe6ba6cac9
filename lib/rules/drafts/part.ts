import { type Addressed, byKey, byQuestion } from "@/lib/rules/addressed";
import type { RulePart } from "@/lib/rules/changed-rules";
import {
  askedValues,
  occupationValues,
  writtenAsked,
  writtenOccupations,
} from "@/lib/rules/drafts/asked-form";
import { criterionValues, writtenCriterion } from "@/lib/rules/drafts/criterion-form";
import { type FormValues, textOf, type Written } from "@/lib/rules/drafts/form-values";
import {
  isParameterKey,
  parameterValues,
  writtenParameter,
} from "@/lib/rules/drafts/parameter-form";
import { stopValues, writtenStop } from "@/lib/rules/drafts/stop-form";
import { type Described, textsValues, writtenTexts } from "@/lib/rules/drafts/texts-form";
import type { RuleSet } from "@/lib/rules/rule-set.schema";

/** A page of the editor: a rule's numbers, or its texts. */
export type Place = {
  readonly part: RulePart;
  readonly id: string | null;
  readonly isTexts: boolean;
};

const PARTS = ["dates", "parameters", "criteria", "stops", "occupations", "asked"] as const;

/** `criteria/age/texts` as a place; null for what is none. A list has no id: `criteria`. */
export function placeFrom(text: string): Place | null {
  const [first, ...rest] = text.split("/");
  const part = PARTS.find((name) => name === first);
  if (part === undefined || rest.length > 2) return null;
  const isTexts = rest.at(-1) === "texts";
  return { part, id: (isTexts ? rest.slice(0, -1) : rest)[0] ?? null, isTexts };
}

export const placeText = ({ part, id, isTexts }: Place): string =>
  [part, id, isTexts ? "texts" : null].filter((step) => step !== null).join("/");

/** A place with what its form shows, and how what comes back is put into the set. */
export type Editable = {
  readonly values: FormValues;
  readonly prefix: readonly (string | number)[];
  readonly write: (values: FormValues) => Written;
  readonly replace: (value: unknown) => unknown;
};

/** What can be edited at a place; null where the set has no such rule. */
export function editableAt(ruleSet: RuleSet, { part, id, isTexts }: Place): Editable | null {
  const found = ruleAt(ruleSet, part, id);
  if (found === null || !isTexts) return found;
  const { rule } = found;
  if (rule === null) return null;
  return {
    ...found,
    values: textsValues(rule),
    write: (values) => ({ value: { ...rule, ...writtenTexts(values) } }),
  };
}

type Rule = Editable & { readonly rule: Described | null };

function ruleAt(ruleSet: RuleSet, part: RulePart, id: string | null): Rule | null {
  switch (part) {
    case "dates":
      return datesOf(ruleSet);
    case "occupations":
      return occupationsOf(ruleSet);
    case "parameters":
      return id === null ? null : parameterOf(ruleSet, id);
    case "criteria":
      return inList(ruleSet, part, byKey(ruleSet.criteria), id, (item) => ({
        values: criterionValues(item),
        write: (values) => writtenCriterion(values, item),
        rule: item,
      }));
    case "stops":
      return inList(ruleSet, part, byKey(ruleSet.stops), id, (item) => ({
        values: stopValues(item),
        write: (values) => writtenStop(values, item),
        rule: item,
      }));
    case "asked":
      return inList(ruleSet, part, byQuestion(ruleSet.asked), id, (item) => ({
        values: askedValues(item),
        write: writtenAsked,
        rule: null,
      }));
  }
}

function datesOf(ruleSet: RuleSet): Rule {
  const { id, inForceFrom, inForceTo } = ruleSet;
  return {
    rule: null,
    values: { id, inForceFrom, inForceTo: inForceTo ?? "" },
    prefix: [],
    write: (values) => ({
      value: {
        id: textOf(values, "id"),
        inForceFrom: textOf(values, "inForceFrom"),
        inForceTo: textOf(values, "inForceTo") || null,
      },
    }),
    replace: (value) => ({ ...ruleSet, ...Object(value) }),
  };
}

function occupationsOf(ruleSet: RuleSet): Rule {
  const rule = ruleSet.occupationsInDemand;
  return {
    rule,
    values: occupationValues(rule.isco08),
    prefix: ["occupationsInDemand"],
    write: (values) => ({ value: { ...rule, isco08: writtenOccupations(values) } }),
    replace: (value) => ({ ...ruleSet, occupationsInDemand: value }),
  };
}

function parameterOf(ruleSet: RuleSet, key: string): Rule | null {
  if (!isParameterKey(key)) return null;
  const rule = ruleSet.parameters[key];
  return {
    rule,
    values: parameterValues(rule),
    prefix: ["parameters", key],
    write: (values) => writtenParameter(values, key, rule),
    replace: (value) => ({ ...ruleSet, parameters: { ...ruleSet.parameters, [key]: value } }),
  };
}

function inList<T>(
  ruleSet: RuleSet,
  list: "criteria" | "stops" | "asked",
  items: readonly Addressed<T>[],
  id: string | null,
  own: (item: T) => Pick<Rule, "values" | "write" | "rule">,
): Rule | null {
  const place = items.findIndex((one) => one.id === id);
  const found = items[place];
  if (found === undefined) return null;
  return {
    ...own(found.item),
    prefix: [list, place],
    replace: (value) => ({
      ...ruleSet,
      [list]: items.map(({ item }, at) => (at === place ? value : item)),
    }),
  };
}
