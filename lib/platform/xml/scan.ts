import { XML_LIMITS } from "./tree";

export type XmlRefusal =
  | { readonly code: "xml-broken"; readonly detail: string }
  | { readonly code: "xml-doctype"; readonly detail: string }
  | { readonly code: "xml-encoding"; readonly detail: string }
  | { readonly code: "xml-limit"; readonly detail: string };

type Tag = { readonly end: number; readonly attributes: number; readonly isEmpty: boolean };

/** The tag that begins at `start`; a quoted `>` does not end it. Undefined when it never ends. */
function tagAt(source: string, start: number): Tag | undefined {
  let attributes = 0;
  for (let at = start + 1; at < source.length; at += 1) {
    const sign = source[at];
    if (sign === ">") return { end: at + 1, attributes, isEmpty: source[at - 1] === "/" };
    if (sign === "=") attributes += 1;
    if (sign === '"' || sign === "'") {
      const close = source.indexOf(sign, at + 1);
      if (close < 0) return undefined;
      at = close;
    }
  }
  return undefined;
}

/** Parts that hold no elements: where they begin, and what ends them. */
const ASIDES = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
] as const;

type Mark =
  | { readonly kind: "opening" | "closing"; readonly end: number; readonly tag: Tag }
  | { readonly kind: "aside"; readonly end: number }
  | { readonly kind: "declaration"; readonly end: number };

/** The markup that begins at `at`; undefined when it never ends. */
function markAt(source: string, at: number): Mark | undefined {
  const aside = ASIDES.find(([opening]) => source.startsWith(opening, at));
  if (aside !== undefined) {
    const close = source.indexOf(aside[1], at + aside[0].length);
    return close < 0 ? undefined : { kind: "aside", end: close + aside[1].length };
  }
  if (source.startsWith("<!", at)) return { kind: "declaration", end: at + 2 };
  const tag = tagAt(source, at);
  if (tag === undefined) return undefined;
  return { kind: source[at + 1] === "/" ? "closing" : "opening", end: tag.end, tag };
}

const limit = (name: keyof typeof XML_LIMITS): XmlRefusal => ({
  code: "xml-limit",
  detail: `${name}: ${XML_LIMITS[name]}`,
});

type Count = { depth: number; elements: number };

function excessIn(tag: Tag, count: Count): XmlRefusal | null {
  count.elements += 1;
  if (count.elements > XML_LIMITS.elements) return limit("elements");
  if (tag.attributes > XML_LIMITS.attributes) return limit("attributes");
  if (count.depth + 1 > XML_LIMITS.depth) return limit("depth");
  if (!tag.isEmpty) count.depth += 1;
  return null;
}

/**
 * Counts what a parser would build, in one pass and without building it: a parser has no limits of
 * its own, and some of its steps cost the square of what they are given. Markup that is broken ends
 * the scan quietly; the parser that comes next says what is wrong with it.
 */
export function findExcess(source: string): XmlRefusal | null {
  const count: Count = { depth: 0, elements: 0 };
  for (let at = source.indexOf("<"); at >= 0; at = source.indexOf("<", at)) {
    const mark = markAt(source, at);
    if (mark === undefined) return null;
    if (mark.kind === "declaration") {
      return { code: "xml-doctype", detail: source.slice(at, at + 40) };
    }
    const excess = mark.kind === "opening" ? excessIn(mark.tag, count) : null;
    if (excess !== null) return excess;
    if (mark.kind === "closing") count.depth -= 1;
    at = mark.end;
  }
  return null;
}
