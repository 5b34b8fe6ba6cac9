import type { XmlElement, XmlNode } from "@/lib/platform/xml/tree";
import { BLOCKS, PLAIN_INLINES, PRESENTATION, STYLED_INLINES } from "@/lib/qti/content-names";
import { readMedia } from "@/lib/qti/media";
import { QTI } from "@/lib/qti/names";
import type { ContentSink } from "@/lib/qti/sink";
import { attributeOf, elementsOf, isElement } from "@/lib/qti/tree";

/** Says what of an element's look is lost. */
export function noteLook(element: XmlElement, sink: ContentSink): void {
  for (const [name, value] of Object.entries(element.attributes)) {
    if (PRESENTATION.test(name) && value.trim() !== "" && name !== "data-stimulus-idref") {
      sink.report.note("left-presentation", name);
    }
  }
}

function readList(element: XmlElement, sink: ContentSink): void {
  const isOrdered = element.name === "ol";
  sink.flow.block();
  for (const [index, entry] of elementsOf(element).entries()) {
    sink.flow.block();
    sink.flow.words(isOrdered ? `${index + 1}. ` : "• ");
    readContent(entry.name === "li" ? entry.children : [entry], sink);
  }
  sink.flow.block();
}

function readRow(element: XmlElement, sink: ContentSink): void {
  sink.flow.block();
  sink.report.note("left-table");
  for (const [index, cell] of elementsOf(element).entries()) {
    if (attributeOf(cell, "rowspan") ?? attributeOf(cell, "colspan")) {
      sink.report.refuse("element", "table rowspan/colspan");
    }
    if (index > 0) sink.flow.words(" | ");
    readContent(cell.children, sink);
  }
  sink.flow.block();
}

function readRuby(element: XmlElement, sink: ContentSink): void {
  sink.report.note("left-ruby");
  for (const child of element.children) {
    if (!isElement(child)) sink.flow.words(child);
    else if (child.name === "rt") {
      sink.flow.words("(");
      readContent(child.children, sink);
      sink.flow.words(")");
    } else if (child.name !== "rp") readContent(child.children, sink);
  }
}

const rawText = (node: XmlNode): string =>
  isElement(node) ? node.children.map(rawText).join("") : node;

/** Elements that are more than their words, each with the way to read it. */
const SPECIAL: Readonly<Record<string, (element: XmlElement, sink: ContentSink) => void>> = {
  ul: readList,
  ol: readList,
  tr: readRow,
  ruby: readRuby,
  br: (_element, sink) => sink.flow.lineBreak(),
  pre: (element, sink) => sink.flow.keep(rawText(element)),
  q: (element, sink) => {
    sink.flow.words("“");
    readContent(element.children, sink);
    sink.flow.words("”");
  },
  a: (element, sink) => {
    sink.report.note("left-link", attributeOf(element, "href") ?? "");
    readContent(element.children, sink);
  },
};

function readWords(element: XmlElement, sink: ContentSink): void {
  const isBlock = BLOCKS.includes(element.name);
  const isStyled = STYLED_INLINES.includes(element.name);
  if (!isBlock && !isStyled && !PLAIN_INLINES.includes(element.name)) {
    sink.report.refuse("element", element.name);
    return;
  }
  if (isStyled) sink.report.note("left-formatting", element.name);
  if (isBlock) sink.flow.block();
  readContent(element.children, sink);
  if (isBlock) sink.flow.block();
}

function readElement(element: XmlElement, sink: ContentSink): void {
  if (element.namespace !== QTI) {
    sink.report.refuse("element", element.name);
    return;
  }
  noteLook(element, sink);
  if (sink.other(element) || readMedia(element, sink)) return;
  const special = SPECIAL[element.name] ?? readWords;
  special(element, sink);
}

/** Reads content into plain text and media; what has neither is refused by name. */
export function readContent(nodes: readonly XmlNode[], sink: ContentSink): void {
  for (const node of nodes) {
    if (isElement(node)) readElement(node, sink);
    else sink.flow.words(node);
  }
}
