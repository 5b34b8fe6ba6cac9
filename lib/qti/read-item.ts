import type { XmlElement } from "@/lib/platform/xml/tree";
import { checkParts, onlyChoice, readResponse } from "@/lib/qti/check-shape";
import { refuseDanger } from "@/lib/qti/danger";
import type { Report } from "@/lib/qti/finding";
import type { QtiItem } from "@/lib/qti/item";
import { type Body, readBody, readQuestion } from "@/lib/qti/read-body";
import type { ReadChoice } from "@/lib/qti/read-choice";
import { type Marking, readMarking } from "@/lib/qti/read-key";
import { readRationale } from "@/lib/qti/read-rationale";
import { type Documents, readStimulus, stimulusPaths } from "@/lib/qti/read-stimulus";
import { attributeOf, childNamed, childrenNamed } from "@/lib/qti/tree";

function noteOrder({ options, isShuffled }: ReadChoice, report: Report): void {
  for (const { identifier, isFixed } of options) {
    if (isFixed && isShuffled) report.note("left-fixed", identifier);
  }
}

/** What an item is made of, before its parts are put together. */
type Parts = {
  readonly item: XmlElement;
  readonly from: string;
  readonly body: Body;
  readonly marking: Marking | undefined;
};

function readParts(item: XmlElement, from: string, report: Report): Parts | undefined {
  refuseDanger(item, report);
  checkParts(item, report);
  const content = childNamed(item, "qti-item-body");
  if (content === undefined) report.refuse("no-interaction");
  const choice = content && onlyChoice(content, report);
  if (content === undefined || choice === undefined) return undefined;
  const response = readResponse(item, choice, report);
  const body = readBody(content, choice, from, report);
  const names = body.choice.options.map(({ identifier }) => identifier);
  return { item, from, body, marking: response && readMarking(item, response, names, report) };
}

function assemble(
  { item, from, body, marking }: Parts,
  documents: Documents,
  report: Report,
): QtiItem | null {
  const stimuli = stimulusPaths(item, from, report).flatMap(
    (path) => readStimulus(path, documents, report) ?? [],
  );
  const media = [...stimuli.flatMap((stimulus) => stimulus.media), ...body.media];
  if (media.length > 1) report.refuse("media-many", String(media.length));
  const feedback = [...body.feedback, ...childrenNamed(item, "qti-modal-feedback")];
  const told = readRationale(feedback, marking?.outcomes ?? [], from, report);
  const question = readQuestion(body, stimuli, report);
  noteOrder(body.choice, report);
  if (report.refusals.length > 0 || marking === undefined) return null;
  return {
    identifier: attributeOf(item, "identifier") ?? "",
    title: attributeOf(item, "title") ?? "",
    language: attributeOf(item, "xml:lang") ?? "",
    ...question,
    media: media[0] ?? null,
    turns: body.turns,
    options: body.choice.options,
    key: marking.key,
    isShuffled: body.choice.isShuffled,
    rationale: body.choice.options.map((_option, index) => told[index] ?? ""),
  };
}

/**
 * Reads a `qti-assessment-item` with one question of one right option.
 * @param from path of its file in the package, which its links start from
 * @returns null when the report holds a refusal
 */
export function readItem(
  item: XmlElement,
  from: string,
  documents: Documents,
  report: Report,
): QtiItem | null {
  const parts = readParts(item, from, report);
  return parts === undefined ? null : assemble(parts, documents, report);
}
