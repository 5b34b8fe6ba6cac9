import type { XmlElement } from "@/lib/platform/xml/tree";
import { refuseDanger } from "@/lib/qti/danger";
import type { Report } from "@/lib/qti/finding";
import { resolveHref } from "@/lib/qti/href";
import { rootOf } from "@/lib/qti/names";
import { readText } from "@/lib/qti/read-text";
import type { FoundMedia } from "@/lib/qti/sink";
import { attributeOf, childNamed, childrenNamed } from "@/lib/qti/tree";

export type SharedStimulus = {
  readonly identifier: string;
  readonly text: string;
  readonly media: readonly FoundMedia[];
};

/** Documents of a package by path; undefined for one that is not there or is no readable XML. */
export type Documents = (path: string) => XmlElement | undefined;

/** Paths of the shared stimuli that an item refers to. */
export function stimulusPaths(item: XmlElement, from: string, report: Report): readonly string[] {
  return childrenNamed(item, "qti-assessment-stimulus-ref").flatMap((reference) => {
    const path = resolveHref(from, attributeOf(reference, "href") ?? "", report);
    return path === undefined ? [] : [path];
  });
}

/** A stimulus of its own file; undefined, with the reason in the report, when it cannot be read. */
export function readStimulus(
  path: string,
  documents: Documents,
  report: Report,
): SharedStimulus | undefined {
  const root = documents(path);
  if (root === undefined) {
    report.refuse("file-missing", path);
    return undefined;
  }
  const body = childNamed(root, "qti-stimulus-body");
  if (rootOf(root, report) !== "qti-assessment-stimulus" || body === undefined) {
    report.refuse("stimulus-broken", path);
    return undefined;
  }
  refuseDanger(root, report);
  if (childNamed(root, "qti-stylesheet")) report.note("left-stylesheet");
  if (childNamed(root, "qti-catalog-info")) report.note("left-catalog");
  const { blocks, media } = readText(body, path, report);
  const identifier = attributeOf(root, "identifier") ?? "";
  if (identifier === "") report.refuse("identifier", path);
  return { identifier, text: blocks.join("\n"), media };
}
