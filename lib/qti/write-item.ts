import type { XmlElement, XmlNode } from "@/lib/platform/xml/tree";
import { type QtiItem, TRANSCRIPT_USE } from "@/lib/qti/item";
import { QTI_SCHEMA } from "@/lib/qti/names";
import { blockText, element, inlineText } from "@/lib/qti/write-tree";

const RESPONSE = { identifier: "RESPONSE" };
const CHOSEN = "CHOSEN";

const value = (name: string, text: string) => element(name, {}, element("qti-value", {}, text));

const baseValue = (type: string, text: string) =>
  element("qti-base-value", { "base-type": type }, text);

const set = (identifier: string, expression: XmlElement) =>
  element("qti-set-outcome-value", { identifier }, expression);

const outcome = (identifier: string, baseType: string, defaultValue?: string) =>
  element(
    "qti-outcome-declaration",
    { identifier, cardinality: "single", "base-type": baseType },
    ...(defaultValue === undefined ? [] : [value("qti-default-value", defaultValue)]),
  );

/** The link from one file of the package to another, both one folder deep or less. */
export function linkTo(path: string, from: string): string {
  const up = "../".repeat(from.split("/").length - 1);
  return up + path.split("/").map(encodeURIComponent).join("/");
}

function medium({ media }: QtiItem, from: string): readonly XmlNode[] {
  if (media === null) return [];
  const src = linkTo(media.path, from);
  if (media.kind === "audio")
    return [element("p", {}, element("audio", { src, controls: "true" }))];
  return [element("p", {}, element("img", { src, alt: media.alt }))];
}

function transcript(item: QtiItem): readonly XmlNode[] {
  if (item.turns.length === 0) return [];
  const turns = item.turns.map(({ speaker, text }) =>
    element("div", { "data-speaker": speaker }, ...blockText(text)),
  );
  return [
    element(
      "qti-rubric-block",
      { view: "author", use: TRANSCRIPT_USE },
      element("qti-content-body", {}, ...turns),
    ),
  ];
}

function choice(item: QtiItem): XmlElement {
  const options = item.options.map(({ identifier, text, isFixed }) =>
    element(
      "qti-simple-choice",
      { identifier, fixed: isFixed ? "true" : undefined },
      ...inlineText(text),
    ),
  );
  return element(
    "qti-choice-interaction",
    {
      "response-identifier": "RESPONSE",
      shuffle: String(item.isShuffled),
      "max-choices": "1",
    },
    element("qti-prompt", {}, ...inlineText(item.stem)),
    ...options,
  );
}

/** 1 for the key, 0 for any other, and what was chosen, which the feedback follows. */
function processing(): XmlElement {
  const isRight = element(
    "qti-match",
    {},
    element("qti-variable", RESPONSE),
    element("qti-correct", RESPONSE),
  );
  return element(
    "qti-response-processing",
    {},
    element(
      "qti-response-condition",
      {},
      element("qti-response-if", {}, isRight, set("SCORE", baseValue("float", "1"))),
      element("qti-response-else", {}, set("SCORE", baseValue("float", "0"))),
    ),
    set(CHOSEN, element("qti-variable", RESPONSE)),
  );
}

function feedback(item: QtiItem): readonly XmlNode[] {
  return item.options.flatMap(({ identifier }, index) => {
    const text = item.rationale[index] ?? "";
    if (text === "") return [];
    const content = element("qti-content-body", {}, ...blockText(text));
    return [
      element(
        "qti-modal-feedback",
        { "outcome-identifier": CHOSEN, identifier, "show-hide": "show" },
        content,
      ),
    ];
  });
}

/**
 * An item as a QTI 3.0 document.
 * @param from path of its file in the package
 * @param stimulus path of the shared stimulus that its text is; null when the text is its own
 */
export function writeItem(item: QtiItem, from: string, stimulus: string | null): XmlElement {
  const key = item.options[item.key]?.identifier ?? "";
  const shared = item.shared === null || stimulus === null ? null : item.shared;
  const reference =
    shared === null || stimulus === null
      ? []
      : [
          element("qti-assessment-stimulus-ref", {
            identifier: shared,
            href: linkTo(stimulus, from),
          }),
        ];
  return element(
    "qti-assessment-item",
    {
      "xsi:schemaLocation": QTI_SCHEMA,
      identifier: item.identifier,
      title: item.title,
      "xml:lang": item.language === "" ? undefined : item.language,
      adaptive: "false",
      "time-dependent": "false",
    },
    element(
      "qti-response-declaration",
      { identifier: "RESPONSE", cardinality: "single", "base-type": "identifier" },
      value("qti-correct-response", key),
    ),
    outcome("SCORE", "float", "0"),
    outcome(CHOSEN, "identifier"),
    ...reference,
    element(
      "qti-item-body",
      {},
      ...(shared === null ? blockText(item.text) : []),
      ...medium(item, from),
      ...transcript(item),
      choice(item),
    ),
    processing(),
    ...feedback(item),
  );
}

/** A text that several items share, as a document of its own. */
export const writeStimulus = (identifier: string, text: string): XmlElement =>
  element(
    "qti-assessment-stimulus",
    { "xsi:schemaLocation": QTI_SCHEMA, identifier, title: identifier },
    element("qti-stimulus-body", {}, ...blockText(text)),
  );
