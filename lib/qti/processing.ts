import type { XmlElement } from "@/lib/platform/xml/tree";
import type { Declaration, Value } from "@/lib/qti/declarations";
import { evaluate, type Processing, UnknownOperator } from "@/lib/qti/expression";
import { attributeOf, elementsOf } from "@/lib/qti/tree";

/** Thrown inside to leave the rules at `qti-exit-response`. */
class Exit extends Error {}

const BRANCHES = ["qti-response-if", "qti-response-else-if", "qti-response-else"];

/** The rules of the first branch whose condition holds. */
function branchOf(condition: XmlElement, run: Processing): readonly XmlElement[] {
  for (const branch of elementsOf(condition)) {
    if (!BRANCHES.includes(branch.name)) throw new UnknownOperator(branch.name);
    if (branch.name === "qti-response-else") return elementsOf(branch);
    const [first, ...rest] = elementsOf(branch);
    if (first !== undefined && evaluate(first, run)?.[0] === true) return rest;
  }
  return [];
}

function setOutcome(rule: XmlElement, run: Processing): void {
  const [expression] = elementsOf(rule);
  const value = expression === undefined ? null : evaluate(expression, run);
  run.values.set(attributeOf(rule, "identifier") ?? "", value);
}

function runRules(rules: readonly XmlElement[], run: Processing): void {
  for (const rule of rules) {
    if (rule.name === "qti-response-condition") runRules(branchOf(rule, run), run);
    else if (rule.name === "qti-set-outcome-value") setOutcome(rule, run);
    else if (rule.name === "qti-response-processing-fragment") runRules(elementsOf(rule), run);
    else if (rule.name === "qti-exit-response") throw new Exit();
    else throw new UnknownOperator(rule.name);
  }
}

/** Values of the built-in variables when an item is answered for the first time. */
const BUILT_IN: readonly (readonly [string, Value])[] = [
  ["completionStatus", ["unknown"]],
  ["numAttempts", [1]],
];

/**
 * Runs response processing on one answer.
 * @param answer - the response variables that the candidate gave, by identifier
 * @returns every variable's value afterwards
 * @throws UnknownOperator naming the first element that is not understood
 */
export function outcomesOf(
  rules: readonly XmlElement[],
  responses: readonly Declaration[],
  outcomes: readonly Declaration[],
  answer: ReadonlyMap<string, Value>,
): ReadonlyMap<string, Value> {
  const run: Processing = {
    responses: new Map(responses.map((declared) => [declared.identifier, declared])),
    values: new Map<string, Value>([
      ...BUILT_IN,
      ...outcomes.map((declared) => [declared.identifier, declared.defaultValue] as const),
      ...responses.map((declared) => [declared.identifier, null] as const),
      ...answer,
    ]),
  };
  try {
    runRules(rules, run);
  } catch (error) {
    if (!(error instanceof Exit)) throw error;
  }
  return run.values;
}
