import { byKey, byQuestion } from "@/lib/rules/addressed";
import type { RuleSet } from "@/lib/rules/rule-set.schema";

export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [k: string]: Json };

/**
 * One thing that differs. The path leads through parameters, criteria (by key), stops and questions; it ends at a value, or
 * at a list that is read as a whole: a table of bands, the services of a rule. What is not there on a side is undefined.
 */
export type Change = {
  readonly path: readonly string[];
  readonly before: Json | undefined;
  readonly after: Json | undefined;
};

/** Ends the path of the order in which the rules of a list stand. */
export const ORDER = "*order";

type Leaves = ReadonlyMap<string, Json>;

const isBranch = (value: Json): value is { readonly [k: string]: Json } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const listed = (items: readonly { readonly id: string; readonly item: object }[]) => ({
  [ORDER]: items.map(({ id }) => id),
  ...Object.fromEntries(items.map(({ id, item }) => [id, item])),
});

/** The set as a tree without lists of rules. Having come from JSON, it is JSON. */
function treeOf(ruleSet: RuleSet): Json {
  const { criteria, stops, asked } = ruleSet;
  const lists = {
    criteria: listed(byKey(criteria)),
    stops: listed(byKey(stops)),
    asked: listed(byQuestion(asked)),
  };
  return JSON.parse(JSON.stringify({ ...ruleSet, ...lists }));
}

function collect(value: Json, path: readonly string[], into: Map<string, Json>): void {
  if (!isBranch(value) || Object.keys(value).length === 0) {
    into.set(JSON.stringify(path), value);
    return;
  }
  for (const [key, inner] of Object.entries(value)) collect(inner, [...path, key], into);
}

function leavesOf(ruleSet: RuleSet): Leaves {
  const leaves = new Map<string, Json>();
  collect(treeOf(ruleSet), [], leaves);
  return leaves;
}

const text = (value: Json | undefined) => JSON.stringify(value) ?? "";

/** What differs between two rule sets, in the order of the first and then of what is new in the second. */
export function diffRuleSets(before: RuleSet, after: RuleSet): readonly Change[] {
  const [old, next] = [leavesOf(before), leavesOf(after)];
  return [...new Set([...old.keys(), ...next.keys()])]
    .filter((key) => text(old.get(key)) !== text(next.get(key)))
    .map((key) => ({ path: JSON.parse(key), before: old.get(key), after: next.get(key) }));
}

type Branch = { [key: string]: Json | Branch };
const isMutable = (value: unknown): value is Branch =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function put(root: Branch, path: readonly string[], value: Json): void {
  const last = path.at(-1);
  if (last === undefined) return;
  let at = root;
  for (const step of path.slice(0, -1)) {
    const next = at[step];
    const branch: Branch = isMutable(next) ? next : {};
    at[step] = branch;
    at = branch;
  }
  at[last] = value;
}

function unlisted(list: unknown): unknown[] {
  if (!isMutable(list)) return [];
  const order = list[ORDER];
  return Array.isArray(order) ? order.map((id) => list[String(id)]) : [];
}

/**
 * The set that has the changes' values where they name one: applying `diffRuleSets(a, b)` to `a` gives what `b` says.
 * Nothing is checked; whoever takes the outcome for a rule set parses it.
 */
export function applyChanges(ruleSet: RuleSet, changes: readonly Change[]): unknown {
  const leaves = new Map(leavesOf(ruleSet));
  for (const { path, after } of changes) {
    if (after === undefined) leaves.delete(JSON.stringify(path));
    else leaves.set(JSON.stringify(path), after);
  }
  const root: Branch = {};
  for (const [key, value] of leaves) put(root, JSON.parse(key), value);
  const { criteria, stops, asked, ...rest } = root;
  return {
    ...rest,
    criteria: unlisted(criteria),
    stops: unlisted(stops),
    asked: unlisted(asked),
  };
}
