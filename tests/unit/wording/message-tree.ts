import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";

/** A message and its place: "common.form.optional". */
export type Leaf = readonly [key: string, text: string];

/** All messages of a tree, in order. */
export function leavesOf(tree: object, prefix = ""): Leaf[] {
  return Object.entries(tree).flatMap(([name, node]: [string, unknown]): Leaf[] => {
    const key = prefix ? `${prefix}.${name}` : name;
    if (typeof node === "string") return [[key, node]];
    if (typeof node === "object" && node !== null) return leavesOf(node, key);
    throw new TypeError(`${key} is neither a text nor a group`);
  });
}

const inside = (element: MessageFormatElement): MessageFormatElement[] => {
  if (element.type === TYPE.tag) return element.children;
  if (element.type === TYPE.plural || element.type === TYPE.select)
    return Object.values(element.options).flatMap((option) => option.value);
  return [];
};

/** Every element of an ICU message, those within choices and tags too. */
export function elementsOf(text: string): MessageFormatElement[] {
  const walk = (elements: readonly MessageFormatElement[]): MessageFormatElement[] =>
    elements.flatMap((element) => [element, ...walk(inside(element))]);
  return walk(parse(text));
}

/** What the code must supply for a message, and the choices that each `select` has: each once, sorted. */
export function demandsOf(text: string): string[] {
  const demands = elementsOf(text).flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    if (element.type === TYPE.tag) return [`<${element.value}>`];
    if (element.type === TYPE.select)
      return [`${element.value}: ${Object.keys(element.options).toSorted().join(" ")}`];
    return [element.value];
  });
  return [...new Set(demands)].toSorted();
}
