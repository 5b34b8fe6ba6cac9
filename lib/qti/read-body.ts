import type { XmlElement } from "@/lib/platform/xml/tree";
import type { Report } from "@/lib/qti/finding";
import { type QtiItem, type QtiTurn, TRANSCRIPT_USE } from "@/lib/qti/item";
import { type ReadChoice, readChoice } from "@/lib/qti/read-choice";
import type { SharedStimulus } from "@/lib/qti/read-stimulus";
import { readText } from "@/lib/qti/read-text";
import type { FoundMedia } from "@/lib/qti/sink";
import { attributeOf, everyElement } from "@/lib/qti/tree";

const readTurns = (rubric: XmlElement, from: string, report: Report): readonly QtiTurn[] =>
  everyElement(rubric)
    .filter((line) => attributeOf(line, "data-speaker") !== undefined)
    .map((line) => ({
      speaker: attributeOf(line, "data-speaker") ?? "",
      text: readText({ ...line, attributes: {} }, from, report).blocks.join("\n"),
    }));

export type Body = {
  /** Paragraphs before the options and after them. */
  readonly blocks: readonly string[];
  readonly turns: readonly QtiTurn[];
  readonly choice: ReadChoice;
  readonly media: readonly FoundMedia[];
  readonly feedback: readonly XmlElement[];
};

/** Reads what is in the body: text, media and the choice, which stands somewhere in it. */
export function readBody(body: XmlElement, choice: XmlElement, from: string, report: Report): Body {
  const turns: QtiTurn[] = [];
  let read: ReadChoice | undefined;
  const text = readText(body, from, report, (child) => {
    if (attributeOf(child, "use") === TRANSCRIPT_USE) turns.push(...readTurns(child, from, report));
    else if (child === choice) read = readChoice(child, from, report);
    else return false;
    return true;
  });
  const asked = read ?? readChoice(choice, from, report);
  return {
    blocks: text.blocks,
    turns,
    choice: asked,
    media: [...text.media, ...asked.media],
    feedback: [...text.feedback, ...asked.feedback],
  };
}

type Question = Pick<QtiItem, "stem" | "text" | "shared">;

/** The question is the prompt, else the last paragraph; what comes before it is there to be read. */
export function readQuestion(
  { blocks, choice }: Body,
  stimuli: readonly SharedStimulus[],
  report: Report,
): Question {
  const asked = choice.prompt.length > 0 ? choice.prompt : blocks.slice(-1);
  const before = choice.prompt.length > 0 ? blocks : blocks.slice(0, -1);
  const [shared] = stimuli;
  // Where something could not be read, the question may have been in it.
  if (asked.length === 0 && report.refusals.length === 0) report.refuse("no-stem");
  if (shared === undefined || shared.text === "") {
    return { stem: asked.join("\n"), text: before.join("\n"), shared: null };
  }
  if (stimuli.length > 1) report.refuse("stimulus-broken", String(stimuli.length));
  // The text is shared, so what only this item says of it belongs to its question.
  const stem = [...before, ...asked].join("\n");
  return { stem, text: shared.text, shared: shared.identifier };
}
