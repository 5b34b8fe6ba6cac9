/** An element as the rest of the program reads it: no parser, no entities, no way back to a file. */
export type XmlElement = {
  /** Local name, without a prefix. */
  readonly name: string;
  readonly namespace: string;
  /** By local name, `xml:lang` by that; namespace declarations are not among them. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
};

/** A child: an element, or text with its entities and CDATA sections already read. */
export type XmlNode = XmlElement | string;

/** What a document may hold before anything is built from it. */
export const XML_LIMITS = {
  bytes: 4 * 1024 * 1024,
  depth: 64,
  elements: 20_000,
  /** Attributes of one element: a parser compares each with all. */
  attributes: 100,
} as const;
