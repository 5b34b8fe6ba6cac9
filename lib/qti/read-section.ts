import type { XmlElement } from "@/lib/platform/xml/tree";
import type { NoteCode, Report } from "@/lib/qti/finding";
import { resolveHref } from "@/lib/qti/href";
import type { QtiItemRef, QtiSection, QtiTimeLimits } from "@/lib/qti/test";
import { attributeOf, childNamed, elementsOf, isTrue, wholeNumber } from "@/lib/qti/tree";

const NOTED: Readonly<Record<string, NoteCode>> = {
  "qti-item-session-control": "left-session-control",
  "qti-rubric-block": "left-rubric",
  "qti-weight": "left-item-weight",
  "qti-variable-mapping": "left-outcomes",
  "qti-template-default": "left-outcomes",
  "qti-test-feedback": "left-test-feedback",
};

/** Names what stands beside the sections and items: left out, or a reason to refuse the test. */
export function checkAside(child: XmlElement, report: Report): void {
  const note = NOTED[child.name];
  if (note !== undefined) report.note(note, attributeOf(child, "view"));
  else if (["qti-branch-rule", "qti-pre-condition"].includes(child.name)) {
    report.refuse("branching", child.name);
  } else if (child.name === "qti-adaptive-selection") report.refuse("adaptive-selection");
  else report.refuse("element", child.name);
}

/** Whole seconds, which QTI writes with an optional fraction. */
function seconds(limits: XmlElement, name: string, report: Report): number | null {
  const text = attributeOf(limits, name);
  if (text === undefined) return null;
  const value = Number(text);
  if (text === "" || !Number.isFinite(value) || value < 0 || value > 1_000_000) {
    report.refuse("time-limits", `${name}="${text}"`);
    return null;
  }
  return value;
}

export function readTimeLimits(parent: XmlElement, report: Report): QtiTimeLimits | null {
  const limits = childNamed(parent, "qti-time-limits");
  if (limits === undefined) return null;
  const minSeconds = seconds(limits, "min-time", report);
  const maxSeconds = seconds(limits, "max-time", report);
  if (minSeconds !== null && maxSeconds !== null && minSeconds > maxSeconds) {
    report.refuse("time-limits", `${minSeconds} > ${maxSeconds}`);
  }
  return { minSeconds, maxSeconds, allowsLate: isTrue(limits, "allow-late-submission") };
}

function readSelection(section: XmlElement, report: Report): QtiSection["select"] {
  const selection = childNamed(section, "qti-selection");
  if (selection === undefined) return null;
  const count = wholeNumber(selection, "select");
  if (count === undefined) {
    report.refuse("selection", attributeOf(selection, "select") ?? "");
    return null;
  }
  return { count, withReplacement: isTrue(selection, "with-replacement") };
}

function identifierOf(element: XmlElement, seen: Set<string>, report: Report): string {
  const identifier = attributeOf(element, "identifier") ?? "";
  if (identifier === "") report.refuse("identifier", element.name);
  else if (seen.has(identifier)) report.refuse("identifier-twice", identifier);
  seen.add(identifier);
  return identifier;
}

/** Where a test is read: its file, the identifiers so far, and the report. */
export type TestContext = {
  readonly from: string;
  readonly seen: Set<string>;
  readonly report: Report;
};

function readRef(element: XmlElement, { from, seen, report }: TestContext): QtiItemRef[] {
  const timeLimits = readTimeLimits(element, report);
  for (const child of elementsOf(element)) {
    if (child.name !== "qti-time-limits") checkAside(child, report);
  }
  const identifier = identifierOf(element, seen, report);
  const path = resolveHref(from, attributeOf(element, "href") ?? "", report);
  if (path === undefined) return [];
  return [
    {
      kind: "item",
      identifier,
      path,
      categories: (attributeOf(element, "category") ?? "").split(/\s+/).filter(Boolean),
      isRequired: isTrue(element, "required"),
      isFixed: isTrue(element, "fixed"),
      timeLimits,
    },
  ];
}

const OWN = ["qti-time-limits", "qti-selection", "qti-ordering"];

function readChild(child: XmlElement, context: TestContext): (QtiSection | QtiItemRef)[] {
  if (child.name === "qti-assessment-item-ref") return readRef(child, context);
  if (child.name === "qti-assessment-section") return [readSection(child, context)];
  if (child.name === "qti-assessment-section-ref") {
    context.report.refuse("section-ref", attributeOf(child, "href") ?? "");
  } else if (!OWN.includes(child.name)) checkAside(child, context.report);
  return [];
}

/** Reads `qti-assessment-section` with its selection, ordering, time limits and children. */
export function readSection(section: XmlElement, context: TestContext): QtiSection {
  const { report } = context;
  const ordering = childNamed(section, "qti-ordering");
  return {
    kind: "section",
    identifier: identifierOf(section, context.seen, report),
    title: attributeOf(section, "title") ?? "",
    isVisible: attributeOf(section, "visible") !== "false",
    isRequired: isTrue(section, "required"),
    isFixed: isTrue(section, "fixed"),
    keepsTogether: attributeOf(section, "keep-together") !== "false",
    select: readSelection(section, report),
    isShuffled: ordering !== undefined && isTrue(ordering, "shuffle"),
    timeLimits: readTimeLimits(section, report),
    children: elementsOf(section).flatMap((child) => readChild(child, context)),
  };
}
