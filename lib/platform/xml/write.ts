import { DOMImplementation, type Document, type Element, XMLSerializer } from "@xmldom/xmldom";
import type { XmlElement } from "./tree";

const PREFIXES: Readonly<Record<string, string>> = {
  xml: "http://www.w3.org/XML/1998/namespace",
  xsi: "http://www.w3.org/2001/XMLSchema-instance",
};

function setAttributes(element: Element, attributes: XmlElement["attributes"]): void {
  for (const [name, value] of Object.entries(attributes)) {
    const namespace = PREFIXES[name.split(":")[0] ?? ""];
    if (namespace === undefined) element.setAttribute(name, value);
    else element.setAttributeNS(namespace, name, value);
  }
}

function append(document: Document, parent: Element, tree: XmlElement): void {
  setAttributes(parent, tree.attributes);
  for (const child of tree.children) {
    if (typeof child === "string") {
      parent.appendChild(document.createTextNode(child));
    } else {
      const element = document.createElementNS(child.namespace, child.name);
      parent.appendChild(element);
      append(document, element, child);
    }
  }
}

/**
 * The document in UTF-8, its declaration included. Lines end as XML ends them: a carriage return
 * would be read as one more end of line.
 */
export function writeXml(root: XmlElement): Uint8Array {
  const document = new DOMImplementation().createDocument(root.namespace, root.name);
  if (document.documentElement === null) throw new Error("A new document has a root");
  append(document, document.documentElement, root);
  const text = new XMLSerializer().serializeToString(document).replace(/\r\n?/g, "\n");
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`);
}
