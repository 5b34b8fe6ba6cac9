import { parseXml } from "@/lib/platform/xml/parse";
import type { XmlElement } from "@/lib/platform/xml/tree";
import { newReport } from "@/lib/qti/finding";
import { readItem } from "@/lib/qti/read-item";

const NAMESPACE = "http://www.imsglobal.org/xsd/imsqtiasi_v3p0";
const STANDARD =
  '<qti-response-processing template="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct"/>';
const DECLARED = `<qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="identifier">
  <qti-correct-response><qti-value>B</qti-value></qti-correct-response></qti-response-declaration>`;
const SCORE =
  '<qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float"/>';

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A choice of three; the parts may be given otherwise. */
export const choiceXml = ({
  prompt = "<qti-prompt>What does it say?</qti-prompt>",
  options = ["A", "B", "C"],
  attributes = 'max-choices="1"',
} = {}): string =>
  `<qti-choice-interaction response-identifier="RESPONSE" ${attributes}>${prompt}${options
    .map((name) => `<qti-simple-choice identifier="${name}">Option ${name}</qti-simple-choice>`)
    .join("")}</qti-choice-interaction>`;

/** An item document whose right answer is B; every part may be given otherwise. */
export const itemXml = ({
  identifier = "i1",
  attributes = 'adaptive="false" time-dependent="false"',
  declared = DECLARED,
  outcomes = SCORE,
  before = "",
  body = choiceXml(),
  processing = STANDARD,
} = {}): string => `<?xml version="1.0" encoding="UTF-8"?>
<qti-assessment-item xmlns="${NAMESPACE}" identifier="${identifier}" title="A title" ${attributes}>
${declared}${outcomes}${before}<qti-item-body>${body}</qti-item-body>${processing}</qti-assessment-item>`;

export const documentXml = (root: string, attributes: string, content: string): string =>
  `<${root} xmlns="${NAMESPACE}" ${attributes}>${content}</${root}>`;

/** The tree of a document that is known to be well-formed. */
function treeOf(text: string): XmlElement {
  const parsed = parseXml(bytesOf(text));
  if (!parsed.ok) throw new Error(`${parsed.code}: ${parsed.detail}`);
  return parsed.root;
}

/** What is read of an item that stands alone at `i1.xml`, beside the documents given. */
export function read(text: string, beside: Readonly<Record<string, string>> = {}) {
  const report = newReport();
  const documents = (path: string) => {
    const found = beside[path];
    return found === undefined ? undefined : treeOf(found);
  };
  const item = readItem(treeOf(text), "i1.xml", documents, report);
  const codes = (list: readonly { code: string; detail: string }[]) =>
    list.map(({ code, detail }) => (detail === "" ? code : `${code}: ${detail}`));
  return { item, refusals: codes(report.refusals), notes: codes(report.notes) };
}
