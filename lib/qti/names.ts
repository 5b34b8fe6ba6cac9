import type { XmlElement } from "@/lib/platform/xml/tree";
import type { Report } from "@/lib/qti/finding";

/** QTI 3.0 ASI, the same for 3.0.1. */
export const QTI = "http://www.imsglobal.org/xsd/imsqtiasi_v3p0";
/** The manifest of a QTI 3.0 package, a profile of IMS Content Packaging. */
export const MANIFEST = "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1";
/** Metadata in it: IEEE Learning Object Metadata. */
export const LOM = "http://ltsc.ieee.org/xsd/LOM";

const SCHEMAS = "https://purl.imsglobal.org/spec";
export const QTI_SCHEMA = `${QTI} ${SCHEMAS}/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd`;
export const MANIFEST_SCHEMA = [
  MANIFEST,
  `${SCHEMAS}/qti/v3p0/schema/xsd/imsqtiv3p0_imscpv1p2_v1p0.xsd`,
  LOM,
  `${SCHEMAS}/md/v1p3/schema/xsd/imsmd_loose_v1p3p2.xsd`,
].join(" ");

const OLD_VERSION = /ims(?:global\.org)?[^\s]*?(?:qti(?:asi)?)_?v?(\d)p(\d)/i;

export const ROOTS = [
  "qti-assessment-item",
  "qti-assessment-test",
  "qti-assessment-stimulus",
] as const;
export type Root = (typeof ROOTS)[number];

const isRoot = (name: string): name is Root => ROOTS.some((root) => root === name);

/** Roots of QTI 1.2 and 2.x. */
const OLD_ROOTS = ["assessmentItem", "assessmentTest", "assessmentSection", "questestinterop"];

function refuseOther(root: XmlElement, report: Report): void {
  const version = OLD_VERSION.exec(root.namespace);
  const number = version === null ? "" : `${version[1]}.${version[2]}`;
  if (root.namespace === QTI && OLD_ROOTS.includes(root.name))
    report.refuse("qti-draft", root.name);
  else if (root.namespace === QTI) report.refuse("qti-other", root.name);
  else if (number.startsWith("2") || number.startsWith("1")) report.refuse("qti-version", number);
  else if (OLD_ROOTS.includes(root.name)) {
    report.refuse("qti-version", root.name === "questestinterop" ? "1.2" : "2.x");
  } else if (isRoot(root.name)) report.refuse("qti-namespace", root.namespace || "-");
  else report.refuse("qti-other", root.name);
}

/** Which kind of QTI 3.0 document this is; undefined, with the reason in the report, when none. */
export function rootOf(root: XmlElement, report: Report): Root | undefined {
  if (root.namespace === QTI && isRoot(root.name)) return root.name;
  refuseOther(root, report);
  return undefined;
}
