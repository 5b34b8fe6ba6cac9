import type { XmlElement } from "@/lib/platform/xml/tree";
import { refuseDanger } from "@/lib/qti/danger";
import type { Report } from "@/lib/qti/finding";
import { checkAside, readSection, readTimeLimits, type TestContext } from "@/lib/qti/read-section";
import {
  type QtiItemRef,
  type QtiPart,
  type QtiSection,
  type QtiTest,
  refsOf,
} from "@/lib/qti/test";
import { attributeOf, childrenNamed, elementsOf } from "@/lib/qti/tree";

function modeOf<Mode extends string>(
  part: XmlElement,
  name: string,
  modes: readonly [Mode, Mode],
  report: Report,
): Mode {
  const value = attributeOf(part, name);
  const mode = modes.find((known) => known === value);
  if (mode === undefined) report.refuse("test-broken", `${name}="${value ?? ""}"`);
  return mode ?? modes[0];
}

const PART = ["qti-time-limits", "qti-assessment-section"];

function readPart(part: XmlElement, context: TestContext): QtiPart {
  const { report } = context;
  for (const child of elementsOf(part)) {
    if (child.name === "qti-assessment-section-ref") {
      report.refuse("section-ref", attributeOf(child, "href") ?? "");
    } else if (!PART.includes(child.name)) checkAside(child, report);
  }
  return {
    identifier: attributeOf(part, "identifier") ?? "",
    navigation: modeOf(part, "navigation-mode", ["linear", "nonlinear"], report),
    submission: modeOf(part, "submission-mode", ["individual", "simultaneous"], report),
    timeLimits: readTimeLimits(part, report),
    sections: childrenNamed(part, "qti-assessment-section").map((section) =>
      readSection(section, context),
    ),
  };
}

const NOTED: Readonly<Record<string, "left-outcomes" | "left-stylesheet" | "left-context">> = {
  "qti-outcome-declaration": "left-outcomes",
  "qti-outcome-processing": "left-outcomes",
  "qti-stylesheet": "left-stylesheet",
  "qti-context-declaration": "left-context",
};

/** Reads `qti-assessment-test`; null when the report holds a refusal. */
export function readTest(root: XmlElement, from: string, report: Report): QtiTest | null {
  refuseDanger(root, report);
  const identifier = attributeOf(root, "identifier") ?? "";
  if (identifier === "") report.refuse("identifier", root.name);
  for (const child of elementsOf(root)) {
    const note = NOTED[child.name];
    if (note !== undefined) report.note(note);
    else if (!["qti-test-part", "qti-time-limits"].includes(child.name)) checkAside(child, report);
  }
  const context = { from, seen: new Set<string>(), report };
  const test = {
    identifier,
    title: attributeOf(root, "title") ?? "",
    timeLimits: readTimeLimits(root, report),
    parts: childrenNamed(root, "qti-test-part").map((part) => readPart(part, context)),
  };
  if (test.parts.flatMap(({ sections }) => sections.flatMap(refsOf)).length === 0) {
    report.refuse("test-empty");
  }
  return report.refusals.length > 0 ? null : test;
}

function prunedSection(
  section: QtiSection,
  isTaken: (path: string) => boolean,
  report: Report,
): QtiSection {
  const children = section.children.flatMap((child): (QtiSection | QtiItemRef)[] => {
    if (child.kind === "item") return isTaken(child.path) ? [child] : [];
    const inner = prunedSection(child, isTaken, report);
    return inner.children.length === 0 ? [] : [inner];
  });
  const { select } = section;
  const isShort = select !== null && !select.withReplacement && select.count > children.length;
  if (isShort)
    report.refuse("selection", `${section.identifier}: ${select.count} > ${children.length}`);
  return { ...section, children };
}

/**
 * The test with only the items that were taken, each missing one named. Null, with the reason in
 * the report, when what is left cannot be asked as the test says.
 */
export function withTaken(
  test: QtiTest,
  isTaken: (path: string) => boolean,
  report: Report,
): QtiTest | null {
  const missing = test.parts
    .flatMap(({ sections }) => sections.flatMap(refsOf))
    .filter(({ path }) => !isTaken(path));
  if (missing.length > 0) {
    report.note("left-item-refs", missing.map(({ identifier }) => identifier).join(", "));
  }
  const parts = test.parts.flatMap((part) => {
    const sections = part.sections
      .map((section) => prunedSection(section, isTaken, report))
      .filter(({ children }) => children.length > 0);
    return sections.length === 0 ? [] : [{ ...part, sections }];
  });
  if (parts.length === 0) report.refuse("test-empty");
  return report.refusals.length > 0 ? null : { ...test, parts };
}
