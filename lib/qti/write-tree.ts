import type { XmlElement, XmlNode } from "@/lib/platform/xml/tree";
import { QTI } from "@/lib/qti/names";

type Attributes = Readonly<Record<string, string | undefined>>;

const given = (attributes: Attributes): Record<string, string> =>
  Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );

/** An element of a namespace; attributes that are undefined are left out. */
export const elementIn =
  (namespace: string) =>
  (name: string, attributes: Attributes = {}, ...children: readonly XmlNode[]): XmlElement => ({
    name,
    namespace,
    attributes: given(attributes),
    children,
  });

/** An element of QTI 3.0, in whose namespace its XHTML is too. */
export const element = elementIn(QTI);

/** Signs that running text would fold, drop or split at. */
const ODD_SPACE = /[\t\r]| {2}|(?:^|\n) | (?:\n|$)|^\n|\n$/;

const broken = (text: string): readonly XmlNode[] =>
  text.split("\n").flatMap((line, index) => (index === 0 ? [line] : [element("br"), line]));

const kept = (text: string): XmlElement => element("pre", {}, text);

/** Content that reads back as the same text, sign by sign. */
export const inlineText = (text: string): readonly XmlNode[] =>
  ODD_SPACE.test(text) ? [kept(text)] : broken(text);

/** The same as a paragraph; nothing for no text. */
export function blockText(text: string): readonly XmlNode[] {
  if (text === "") return [];
  return ODD_SPACE.test(text) ? [kept(text)] : [element("p", {}, ...broken(text))];
}
