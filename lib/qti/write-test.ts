import type { XmlElement } from "@/lib/platform/xml/tree";
import { QTI_SCHEMA } from "@/lib/qti/names";
import type { QtiItemRef, QtiPart, QtiSection, QtiTest, QtiTimeLimits } from "@/lib/qti/test";
import { linkTo } from "@/lib/qti/write-item";
import { element } from "@/lib/qti/write-tree";

const yes = (is: boolean): string | undefined => (is ? "true" : undefined);

function timeLimits(limits: QtiTimeLimits | null): readonly XmlElement[] {
  if (limits === null) return [];
  const { minSeconds, maxSeconds, allowsLate } = limits;
  const text = (seconds: number | null) => (seconds === null ? undefined : String(seconds));
  return [
    element("qti-time-limits", {
      "min-time": text(minSeconds),
      "max-time": text(maxSeconds),
      "allow-late-submission": yes(allowsLate),
    }),
  ];
}

const writeRef = (ref: QtiItemRef, from: string): XmlElement =>
  element(
    "qti-assessment-item-ref",
    {
      identifier: ref.identifier,
      href: linkTo(ref.path, from),
      category: ref.categories.length === 0 ? undefined : ref.categories.join(" "),
      required: yes(ref.isRequired),
      fixed: yes(ref.isFixed),
    },
    ...timeLimits(ref.timeLimits),
  );

function writeSection(section: QtiSection, from: string): XmlElement {
  const { select } = section;
  const selection =
    select === null
      ? []
      : [
          element("qti-selection", {
            select: String(select.count),
            "with-replacement": yes(select.withReplacement),
          }),
        ];
  return element(
    "qti-assessment-section",
    {
      identifier: section.identifier,
      title: section.title,
      visible: String(section.isVisible),
      required: yes(section.isRequired),
      fixed: yes(section.isFixed),
      "keep-together": section.keepsTogether ? undefined : "false",
    },
    ...timeLimits(section.timeLimits),
    ...selection,
    ...(section.isShuffled ? [element("qti-ordering", { shuffle: "true" })] : []),
    ...section.children.map((child) =>
      child.kind === "item" ? writeRef(child, from) : writeSection(child, from),
    ),
  );
}

const writePart = (part: QtiPart, from: string): XmlElement =>
  element(
    "qti-test-part",
    {
      identifier: part.identifier,
      "navigation-mode": part.navigation,
      "submission-mode": part.submission,
    },
    ...timeLimits(part.timeLimits),
    ...part.sections.map((section) => writeSection(section, from)),
  );

/** A test as a QTI 3.0 document; `from` is the path of its file in the package. */
export const writeTest = (test: QtiTest, from: string): XmlElement =>
  element(
    "qti-assessment-test",
    { "xsi:schemaLocation": QTI_SCHEMA, identifier: test.identifier, title: test.title },
    ...timeLimits(test.timeLimits),
    ...test.parts.map((part) => writePart(part, from)),
  );
