import type { XmlElement } from "@/lib/platform/xml/tree";
import { type Declaration, toValue, type Value } from "@/lib/qti/declarations";
import { attributeOf, elementsOf, isTrue, wordsOf } from "@/lib/qti/tree";

/** What a response processing reads and writes while it runs on one answer. */
export type Processing = {
  readonly responses: ReadonlyMap<string, Declaration>;
  readonly values: Map<string, Value>;
};

/** Thrown for an operator that is not understood; its message is the element's name. */
export class UnknownOperator extends Error {}

type Operator = (parts: readonly Value[], element: XmlElement) => Value;

const flag = (value: boolean): Value => [value];
const isYes = (value: Value): boolean => value?.[0] === true;
const numbersOf = (parts: readonly Value[]): number[] =>
  parts.flatMap((part) => part ?? []).map(Number);
const hasNull = (parts: readonly Value[]): boolean => parts.some((part) => part === null);

const sorted = (value: Value): string[] => (value ?? []).map(String).toSorted();

/** Containers are compared without their order: no answer of one choice has one. */
function isSame([one, other]: readonly Value[]): boolean {
  const [left, right] = [sorted(one ?? null), sorted(other ?? null)];
  return left.length === right.length && left.every((value, index) => value === right[index]);
}

const whenKnown =
  (operator: Operator): Operator =>
  (parts, element) =>
    hasNull(parts) ? null : operator(parts, element);

const compared = (holds: (left: number, right: number) => boolean): Operator =>
  whenKnown((parts) => {
    const [left = Number.NaN, right = Number.NaN] = numbersOf(parts);
    return flag(holds(left, right));
  });

const counted = (count: (numbers: readonly number[]) => number): Operator =>
  whenKnown((parts) => [count(numbersOf(parts))]);

function equal(parts: readonly Value[], element: XmlElement): Value {
  if ((attributeOf(element, "tolerance-mode") ?? "exact") !== "exact") {
    throw new UnknownOperator("qti-equal tolerance-mode");
  }
  const [left, right] = numbersOf(parts);
  return flag(left === right);
}

function stringMatch(parts: readonly Value[], element: XmlElement): Value {
  const [left = "", right = ""] = parts.map((part) => String(part?.[0] ?? ""));
  const isExact = isTrue(element, "case-sensitive");
  return flag(isExact ? left === right : left.toLowerCase() === right.toLowerCase());
}

/** A container that is made of itself doubles with each rule: more than this is no answer's. */
const MOST_VALUES = 1_000;

const container: Operator = (parts, element) => {
  const values = parts.flatMap((part) => part ?? []);
  if (values.length > MOST_VALUES) throw new UnknownOperator(element.name);
  return values.length === 0 ? null : values;
};

const OPERATORS: Readonly<Record<string, Operator>> = {
  "qti-null": () => null,
  "qti-is-null": ([part]) => flag(part === null || part === undefined),
  "qti-not": whenKnown(([part]) => flag(!isYes(part ?? null))),
  "qti-and": (parts) => flag(parts.every(isYes)),
  "qti-or": (parts) => flag(parts.some(isYes)),
  "qti-match": whenKnown((parts) => flag(isSame(parts))),
  "qti-member": whenKnown(([one, many]) => flag((many ?? []).includes(one?.[0] ?? ""))),
  "qti-contains": whenKnown(([many, some]) =>
    flag((some ?? []).every((value) => (many ?? []).includes(value))),
  ),
  "qti-equal": whenKnown(equal),
  "qti-string-match": whenKnown(stringMatch),
  "qti-gt": compared((left, right) => left > right),
  "qti-gte": compared((left, right) => left >= right),
  "qti-lt": compared((left, right) => left < right),
  "qti-lte": compared((left, right) => left <= right),
  "qti-sum": counted((numbers) => numbers.reduce((sum, number) => sum + number, 0)),
  "qti-product": counted((numbers) => numbers.reduce((product, number) => product * number, 1)),
  "qti-subtract": counted(([left = 0, right = 0]) => left - right),
  "qti-divide": counted(([left = 0, right = 0]) => left / right),
  "qti-max": counted((numbers) => Math.max(...numbers)),
  "qti-min": counted((numbers) => Math.min(...numbers)),
  "qti-multiple": container,
  "qti-ordered": container,
};

function mapped(declaration: Declaration | undefined, value: Value): Value {
  const mapping = declaration?.mapping;
  if (mapping === undefined) throw new UnknownOperator("qti-map-response");
  const points = (value ?? []).map((answer) => {
    const text = String(answer);
    const entry = mapping.entries.find(
      ({ key, isCaseSensitive }) =>
        key === text || (!isCaseSensitive && key.toLowerCase() === text.toLowerCase()),
    );
    return entry?.points ?? mapping.defaultPoints;
  });
  const total = points.reduce((sum, number) => sum + number, 0);
  return [Math.min(mapping.upper, Math.max(mapping.lower, total))];
}

const LEAVES: Readonly<Record<string, (element: XmlElement, run: Processing) => Value>> = {
  "qti-base-value": (element) => [
    toValue(wordsOf(element), attributeOf(element, "base-type") ?? ""),
  ],
  "qti-variable": (element, run) => {
    const name = attributeOf(element, "identifier") ?? "";
    if (!run.values.has(name)) throw new UnknownOperator(`qti-variable ${name}`);
    return run.values.get(name) ?? null;
  },
  "qti-correct": (element, run) =>
    run.responses.get(attributeOf(element, "identifier") ?? "")?.correct ?? null,
  "qti-map-response": (element, run) => {
    const name = attributeOf(element, "identifier") ?? "";
    return mapped(run.responses.get(name), run.values.get(name) ?? null);
  },
};

/** The value of an expression (QTI 3.0 ASI, section on expressions). @throws UnknownOperator */
export function evaluate(element: XmlElement, run: Processing): Value {
  const leaf = LEAVES[element.name];
  if (leaf !== undefined) return leaf(element, run);
  const operator = OPERATORS[element.name];
  if (operator === undefined) throw new UnknownOperator(element.name);
  const value = operator(
    elementsOf(element).map((part) => evaluate(part, run)),
    element,
  );
  return value?.some((one) => Number.isNaN(one)) ? null : value;
}
