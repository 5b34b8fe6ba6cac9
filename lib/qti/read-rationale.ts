import type { XmlElement } from "@/lib/platform/xml/tree";
import type { Value } from "@/lib/qti/declarations";
import { newReport, type Report } from "@/lib/qti/finding";
import { readText } from "@/lib/qti/read-text";
import { attributeOf } from "@/lib/qti/tree";

function isShown(feedback: XmlElement, outcomes: ReadonlyMap<string, Value>): boolean {
  const values = outcomes.get(attributeOf(feedback, "outcome-identifier") ?? "") ?? [];
  const isNamed = values.map(String).includes(attributeOf(feedback, "identifier") ?? "");
  return attributeOf(feedback, "show-hide") === "hide" ? !isNamed : isNamed;
}

/** The words of feedback; undefined when it holds what plain text cannot say. */
function wordsIn(feedback: XmlElement, from: string): string | undefined {
  const aside = newReport();
  const { blocks, media } = readText(feedback, from, aside);
  return aside.refusals.length > 0 || media.length > 0 ? undefined : blocks.join("\n");
}

/** What a candidate would be told after each option: the feedback that its outcome shows. */
export function readRationale(
  feedback: readonly XmlElement[],
  outcomes: readonly ReadonlyMap<string, Value>[],
  from: string,
  report: Report,
): readonly string[] {
  const told = feedback.map((element) => ({ element, words: wordsIn(element, from) }));
  for (const { element, words } of told) {
    if (words === undefined || outcomes.length === 0) {
      report.note("left-feedback", attributeOf(element, "identifier") ?? "");
    }
  }
  return outcomes.map((values) =>
    told
      .filter(({ element }) => isShown(element, values))
      .map(({ words }) => words ?? "")
      .filter((words) => words !== "")
      .join("\n"),
  );
}
