import type { XmlElement } from "@/lib/platform/xml/tree";
import { QTI } from "@/lib/qti/names";
import { attributeOf, elementsOf } from "@/lib/qti/tree";

/** Where the standard templates live, in the spellings that packages use, of QTI 2 too. */
const TEMPLATE =
  /^https?:\/\/(?:[a-z]+\.)?(?:imsglobal|1edtech)\.org\/.*\/rptemplates\/(\w+)(?:\.xml)?$/i;

type Attributes = Readonly<Record<string, string>>;

const node = (name: string, attributes: Attributes, ...children: (XmlElement | string)[]) => ({
  name,
  namespace: QTI,
  attributes,
  children,
});

const set = (identifier: string, expression: XmlElement) =>
  node("qti-set-outcome-value", { identifier }, expression);
const base = (type: string, value: string) => node("qti-base-value", { "base-type": type }, value);
const score = (points: string) => set("SCORE", base("float", points));
const basic = (word: string) => set("FEEDBACKBASIC", base("identifier", word));

function whenRight(
  response: Attributes,
  right: readonly XmlElement[],
  wrong: readonly XmlElement[],
) {
  const match = node(
    "qti-match",
    {},
    node("qti-variable", response),
    node("qti-correct", response),
  );
  return [
    node(
      "qti-response-condition",
      {},
      node("qti-response-if", {}, match, ...right),
      node("qti-response-else", {}, ...wrong),
    ),
  ];
}

const match = (response: Attributes) => whenRight(response, [score("1")], [score("0")]);
const map = (response: Attributes) => [set("SCORE", node("qti-map-response", response))];

/** The standard templates of QTI 3.0 and of Common Cartridge, as the rules that they stand for. */
const TEMPLATES: Readonly<Record<string, (response: Attributes) => readonly XmlElement[]>> = {
  match_correct: match,
  map_response: map,
  cc2_match: match,
  cc2_map_response: map,
  cc2_match_basic: (response) =>
    whenRight(
      response,
      [set("SCORE", node("qti-variable", { identifier: "MAXSCORE" })), basic("correct")],
      [basic("incorrect")],
    ),
};

/**
 * The rules of an item's response processing; undefined when its template is not a standard one.
 * @param response identifier of the item's response: the templates speak of the only one there is
 */
export function rulesOf(
  processing: XmlElement,
  response: string,
): readonly XmlElement[] | undefined {
  const own = elementsOf(processing);
  const template = attributeOf(processing, "template");
  if (own.length > 0 || template === undefined) return own;
  return TEMPLATES[TEMPLATE.exec(template)?.[1]?.toLowerCase() ?? ""]?.({ identifier: response });
}
