import type { XmlElement } from "@/lib/platform/xml/tree";
import { noteLook, readContent } from "@/lib/qti/content";
import type { Report } from "@/lib/qti/finding";
import { newFlow } from "@/lib/qti/flow";
import type { FoundMedia } from "@/lib/qti/sink";
import { attributeOf } from "@/lib/qti/tree";

export type ReadText = {
  readonly blocks: readonly string[];
  readonly media: readonly FoundMedia[];
  /** Feedback met on the way, which is no part of the text. */
  readonly feedback: readonly XmlElement[];
};

const FEEDBACK = ["qti-feedback-inline", "qti-feedback-block"];

/** Whether the candidate is one of those whom a rubric is for. */
const isForCandidate = (rubric: XmlElement): boolean =>
  (attributeOf(rubric, "view") ?? "candidate").split(/\s+/).includes("candidate");

/**
 * Plain text, media and feedback of an element's content.
 * @param own takes an element that only the caller can read; true when it did
 */
export function readText(
  element: XmlElement,
  from: string,
  report: Report,
  own: (child: XmlElement) => boolean = () => false,
): ReadText {
  const flow = newFlow();
  const media: FoundMedia[] = [];
  const feedback: XmlElement[] = [];
  const other = (child: XmlElement): boolean => {
    if (own(child)) return true;
    if (FEEDBACK.includes(child.name)) {
      feedback.push(child);
      return true;
    }
    if (child.name !== "qti-rubric-block") return false;
    flow.block();
    if (isForCandidate(child)) readContent(child.children, sink);
    else report.note("left-rubric", attributeOf(child, "view") ?? "");
    flow.block();
    return true;
  };
  const sink = { flow, report, from, media: (found: FoundMedia) => media.push(found), other };
  noteLook(element, sink);
  readContent(element.children, sink);
  return { blocks: flow.blocks(), media, feedback };
}
