import type { XmlElement, XmlNode } from "@/lib/platform/xml/tree";

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== "string";

export const elementsOf = (element: XmlElement): readonly XmlElement[] =>
  element.children.filter(isElement);

export const childrenNamed = (element: XmlElement, name: string): readonly XmlElement[] =>
  elementsOf(element).filter((child) => child.name === name);

export const childNamed = (element: XmlElement, name: string): XmlElement | undefined =>
  childrenNamed(element, name)[0];

/** The element and all below it, in the order of the document. */
export function everyElement(element: XmlElement): readonly XmlElement[] {
  return [element, ...elementsOf(element).flatMap(everyElement)];
}

export const attributeOf = (element: XmlElement, name: string): string | undefined =>
  element.attributes[name]?.trim();

/** All text below, with whitespace folded. */
export function wordsOf(element: XmlElement): string {
  const text = (node: XmlNode): string =>
    isElement(node) ? node.children.map(text).join("") : node;
  return text(element).replace(/\s+/g, " ").trim();
}

const WHOLE = /^\d{1,6}$/;

/** A whole number of at most six digits; undefined when the attribute is none or is missing. */
export function wholeNumber(element: XmlElement, name: string): number | undefined {
  const value = attributeOf(element, name);
  return value !== undefined && WHOLE.test(value) ? Number(value) : undefined;
}

export const isTrue = (element: XmlElement, name: string): boolean =>
  ["true", "1"].includes(attributeOf(element, name) ?? "");
