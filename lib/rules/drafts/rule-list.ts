import { byKey, byQuestion } from "@/lib/rules/addressed";
import type { ChoiceAnswer } from "@/lib/rules/answer-domains";
import type { Asked } from "@/lib/rules/asked.schema";
import type { Criterion } from "@/lib/rules/criteria.schema";
import { choicesOf, isChoiceAnswer } from "@/lib/rules/drafts/choice-form";
import { type FormValues, textOf } from "@/lib/rules/drafts/form-values";
import { writtenTexts } from "@/lib/rules/drafts/texts-form";
import type { RuleSet } from "@/lib/rules/rule-set.schema";
import type { Stop } from "@/lib/rules/stops.schema";

export const EDITED_LISTS = ["criteria", "stops", "asked"] as const;
/** The lists whose rules come and go; parameters are always the same. */
export type EditedList = (typeof EDITED_LISTS)[number];

const addressed = (ruleSet: RuleSet, list: EditedList) =>
  list === "asked" ? byQuestion(ruleSet.asked) : byKey<Criterion | Stop>(ruleSet[list]);

/** The set with a rule one place up or down, or without it; unchanged where the rule stands at the end already. */
export function moved(
  ruleSet: RuleSet,
  list: EditedList,
  id: string,
  act: "up" | "down" | "remove",
): unknown {
  const items: { id: string; item: unknown }[] = [...addressed(ruleSet, list)];
  const place = items.findIndex((one) => one.id === id);
  const [found] = place < 0 ? [] : items.splice(place, 1);
  if (found === undefined) return ruleSet;
  const target = Math.max(0, act === "up" ? place - 1 : place + 1);
  if (act !== "remove") items.splice(target, 0, found);
  return { ...ruleSet, [list]: items.map(({ item }) => item) };
}

export const CRITERION_KINDS = [
  "bands",
  "certificate-bands",
  "count",
  "lookup",
  "conditions",
  "last-job-in-demand",
] as const satisfies readonly Criterion["kind"][];
export const STOP_KINDS = [
  "completed-years-under",
  "block-below-threshold",
  "condition",
] as const satisfies readonly Stop["kind"][];

// A new rule gives nothing and stops nobody until somebody says more.
const ALL = [{ from: 0, under: null, points: 0 }];

function emptyRule(kind: string, answer: ChoiceAnswer): object {
  const condition = { answer, oneOf: [...choicesOf(answer)] };
  const empty: Record<Criterion["kind"] | Stop["kind"], object> = {
    bands: { measure: { kind: "completed-years", since: "dateOfBirth" }, bands: ALL },
    "certificate-bands": { tables: { ielts: ALL, "toefl-ibt": ALL } },
    count: { answer: "minorChildren", pointsEach: 0, most: 0 },
    lookup: { answer, rows: [{ oneOf: condition.oneOf, points: 0 }] },
    conditions: { all: [condition], points: 0 },
    "last-job-in-demand": { points: 0 },
    "completed-years-under": { since: "dateOfBirth", years: 1 },
    "block-below-threshold": { block: "listening" },
    condition: { condition },
  };
  return Object.entries(empty).find(([name]) => name === kind)?.[1] ?? {};
}

/** A new criterion or stop, unchecked, as its form says it: key, kind, what it is about, and its texts. */
export function newRule(values: FormValues, list: "criteria" | "stops"): unknown {
  const kind = textOf(values, "kind");
  const services = ["rpp", "kandas"];
  const common = { key: textOf(values, "key"), services, ...writtenTexts(values) };
  const answer = textOf(values, "answer");
  const own = { kind, ...emptyRule(kind, isChoiceAnswer(answer) ? answer : "jobOffer") };
  if (list === "stops") return { ...common, ...own };
  return { ...common, family: textOf(values, "family"), max: 0, ...own };
}

/** The set with a new rule at the end of a list, unchecked. */
export const withRule = (ruleSet: RuleSet, list: EditedList, rule: unknown): unknown => ({
  ...ruleSet,
  [list]: [...(ruleSet[list] satisfies readonly (Criterion | Stop | Asked)[]), rule],
});
