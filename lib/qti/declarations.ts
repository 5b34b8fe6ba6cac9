import type { XmlElement } from "@/lib/platform/xml/tree";
import { attributeOf, childNamed, childrenNamed, isTrue, wordsOf } from "@/lib/qti/tree";

/** A variable's value: null, or the values it holds (one, when it is no container). */
export type Value = readonly (string | number | boolean)[] | null;

export type Declaration = {
  readonly identifier: string;
  readonly cardinality: string;
  readonly baseType: string;
  readonly defaultValue: Value;
  readonly correct: Value;
  /** Points of a response value in `qti-map-response`. */
  readonly mapping: Mapping | undefined;
};

export type Mapping = {
  readonly entries: readonly { key: string; points: number; isCaseSensitive: boolean }[];
  readonly defaultPoints: number;
  readonly lower: number;
  readonly upper: number;
};

const isNumeric = (baseType: string): boolean => baseType === "float" || baseType === "integer";

/** Text as a value of the type. A number that is none is not a number for any comparison. */
export function toValue(text: string, baseType: string): string | number | boolean {
  if (isNumeric(baseType)) return text.trim() === "" ? Number.NaN : Number(text);
  if (baseType === "boolean") return text === "true" || text === "1";
  return text;
}

function valuesIn(parent: XmlElement | undefined, baseType: string): Value {
  if (parent === undefined) return null;
  const values = childrenNamed(parent, "qti-value").map((value) =>
    toValue(wordsOf(value), baseType),
  );
  return values.length === 0 ? null : values;
}

const numberOr = (element: XmlElement, name: string, fallback: number): number => {
  const number = Number(attributeOf(element, name) ?? fallback);
  return Number.isNaN(number) ? fallback : number;
};

function readMapping(element: XmlElement | undefined): Mapping | undefined {
  if (element === undefined) return undefined;
  return {
    entries: childrenNamed(element, "qti-map-entry").map((entry) => ({
      key: attributeOf(entry, "map-key") ?? "",
      points: numberOr(entry, "mapped-value", 0),
      isCaseSensitive: isTrue(entry, "case-sensitive"),
    })),
    defaultPoints: numberOr(element, "default-value", 0),
    lower: numberOr(element, "lower-bound", Number.NEGATIVE_INFINITY),
    upper: numberOr(element, "upper-bound", Number.POSITIVE_INFINITY),
  };
}

export function readDeclaration(element: XmlElement): Declaration {
  const baseType = attributeOf(element, "base-type") ?? "";
  const declared = valuesIn(childNamed(element, "qti-default-value"), baseType);
  const isScore = element.name === "qti-outcome-declaration" && isNumeric(baseType);
  return {
    identifier: attributeOf(element, "identifier") ?? "",
    cardinality: attributeOf(element, "cardinality") ?? "",
    baseType,
    // A numeric outcome without a default starts at 0, any other variable at null.
    defaultValue: declared ?? (isScore ? [0] : null),
    correct: valuesIn(childNamed(element, "qti-correct-response"), baseType),
    mapping: readMapping(childNamed(element, "qti-mapping")),
  };
}
