import { DOMParser, type Element, type Node } from "@xmldom/xmldom";
import { decodeXml } from "./decode";
import { findExcess, type XmlRefusal } from "./scan";
import { XML_LIMITS, type XmlElement, type XmlNode } from "./tree";

export type ParsedXml =
  | { readonly ok: true; readonly root: XmlElement }
  | ({ readonly ok: false } & XmlRefusal);

const XMLNS = "http://www.w3.org/2000/xmlns/";
const XML = "http://www.w3.org/XML/1998/namespace";

const isElement = (node: Node): node is Element => node.nodeType === 1;

const BARE_DOCTYPE = /^(?:\s|<!--[^-]*-->|<\?[^?]*\?>)*<!DOCTYPE\s+[A-Za-z_][\w.:-]*\s*>/;

/** The document without a doctype that only names its root: nothing is declared or fetched by it. */
function withoutBareDoctype(text: string): string {
  const found = BARE_DOCTYPE.exec(text.slice(0, 4096));
  return found === null
    ? text
    : found[0].slice(0, found[0].lastIndexOf("<!DOCTYPE")) + text.slice(found[0].length);
}

function attributesOf(element: Element): Record<string, string> {
  const entries: [string, string][] = [];
  for (const attribute of element.attributes) {
    if (attribute.namespaceURI === XMLNS) continue;
    const local = attribute.localName ?? attribute.name;
    const isOwn = attribute.namespaceURI === null || attribute.namespaceURI === "";
    const name = isOwn ? local : attribute.namespaceURI === XML ? `xml:${local}` : attribute.name;
    entries.push([name, checked(attribute.value)]);
  }
  return Object.fromEntries(entries);
}

/** Signs that XML 1.0 section 2.2 allows nowhere, not even as a character reference. */
const FORBIDDEN = /(?![\t\n\r\u007f-\u009f])\p{Cc}|[\ufffe\uffff]|\p{Surrogate}/u;

function checked(text: string): string {
  if (FORBIDDEN.test(text)) throw new Error("a character that XML does not allow");
  return text;
}

/** Depth is limited by the scan before, so that this may call itself. */
function treeOf(element: Element): XmlElement {
  const children: XmlNode[] = [];
  for (const child of element.childNodes) {
    if (isElement(child)) children.push(treeOf(child));
    else if (child.nodeType === 3 || child.nodeType === 4) {
      children.push(checked(child.nodeValue ?? ""));
    }
  }
  return {
    name: element.localName ?? element.nodeName,
    namespace: element.namespaceURI ?? "",
    attributes: attributesOf(element),
    children,
  };
}

function build(text: string): ParsedXml {
  let complaint = "";
  try {
    const document = new DOMParser({
      locator: false,
      // XML 1.0 knows two ends of line; the library's own rule would also eat U+2028.
      normalizeLineEndings: (source: string) => source.replace(/\r\n?/g, "\n"),
      onError: (_level: string, message: string) => {
        complaint ||= message;
        throw new Error(message);
      },
    }).parseFromString(text, "application/xml");
    const root = document.documentElement;
    return root === null
      ? { ok: false, code: "xml-broken", detail: "no root element" }
      : { ok: true, root: treeOf(root) };
  } catch (error) {
    // The one thing that the library throws for is markup: a broken document is no fault of ours.
    complaint ||= error instanceof Error ? error.message : String(error);
    return { ok: false, code: "xml-broken", detail: complaint.replace(/\s+/g, " ").slice(0, 160) };
  }
}

/**
 * Reads an untrusted document. No doctype that declares or points to anything is read, so no entity
 * is ever expanded and no file or address is ever opened.
 */
export function parseXml(bytes: Uint8Array): ParsedXml {
  if (bytes.length > XML_LIMITS.bytes) {
    return { ok: false, code: "xml-limit", detail: `bytes: ${XML_LIMITS.bytes}` };
  }
  const decoded = decodeXml(bytes);
  if (!decoded.ok) return decoded;
  const text = withoutBareDoctype(decoded.text);
  const excess = findExcess(text);
  return excess === null ? build(text) : { ok: false, ...excess };
}
