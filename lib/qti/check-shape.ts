import type { XmlElement } from "@/lib/platform/xml/tree";
import { type Declaration, readDeclaration } from "@/lib/qti/declarations";
import type { NoteCode, Report } from "@/lib/qti/finding";
import { attributeOf, childrenNamed, elementsOf, everyElement, isTrue } from "@/lib/qti/tree";

/** Parts beside the question that an import leaves out. */
const ASIDES: Readonly<Record<string, NoteCode>> = {
  "qti-stylesheet": "left-stylesheet",
  "qti-catalog-info": "left-catalog",
  "qti-companion-materials-info": "left-companion",
  "qti-context-declaration": "left-context",
};

const TEMPLATES = /^qti-(template-.+|printed-variable|set-template-value)$/;

/** Names the parts of an item that no question of one choice has, and those that are left out. */
export function checkParts(item: XmlElement, report: Report): void {
  const identifier = attributeOf(item, "identifier") ?? "";
  if (identifier === "" || identifier.length > 200) report.refuse("identifier", item.name);
  if (isTrue(item, "adaptive")) report.refuse("adaptive");
  const all = everyElement(item);
  const template = all.find(({ name }) => TEMPLATES.test(name));
  if (template !== undefined) report.refuse("template", template.name);
  for (const child of elementsOf(item)) {
    const note = ASIDES[child.name];
    if (note !== undefined) report.note(note);
  }
}

const isInteraction = ({ name }: XmlElement): boolean =>
  /-interaction$/.test(name) && name !== "qti-media-interaction";

/** The one choice that the item asks for; undefined, with the reason in the report, when it is not. */
export function onlyChoice(body: XmlElement, report: Report): XmlElement | undefined {
  const interactions = everyElement(body).filter(isInteraction);
  const others = interactions.filter(({ name }) => name !== "qti-choice-interaction");
  for (const { name } of others) report.refuse("interaction", name);
  if (interactions.length === 0) report.refuse("no-interaction");
  if (interactions.length > 1) report.refuse("composite", String(interactions.length));
  return interactions.length === 1 && others.length === 0 ? interactions[0] : undefined;
}

/** The response that the choice binds to, when it can hold one option and no more. */
export function readResponse(
  item: XmlElement,
  choice: XmlElement,
  report: Report,
): Declaration | undefined {
  const name = attributeOf(choice, "response-identifier") ?? "";
  const found = childrenNamed(item, "qti-response-declaration")
    .map(readDeclaration)
    .find(({ identifier }) => identifier === name && name !== "");
  if (found === undefined) report.refuse("response-missing", name);
  else if (found.cardinality !== "single") report.refuse("cardinality", found.cardinality || "-");
  else if (found.baseType !== "identifier") report.refuse("base-type", found.baseType || "-");
  else return found;
  return undefined;
}
