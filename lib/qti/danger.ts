import type { XmlElement } from "@/lib/platform/xml/tree";
import type { Report } from "@/lib/qti/finding";
import { schemeOf } from "@/lib/qti/href";
import { everyElement } from "@/lib/qti/tree";

const XINCLUDE = "http://www.w3.org/2001/XInclude";

/** Elements that run or frame something; no supported item needs one. */
const ACTIVE = [
  "script",
  "iframe",
  "frame",
  "frameset",
  "embed",
  "applet",
  "foreignobject",
  "noscript",
  "base",
  "meta",
  "link",
  "form",
  "animate",
];

const ADDRESSES = [
  "src",
  "href",
  "data",
  "srcset",
  "poster",
  "action",
  "formaction",
  "cite",
  "xlink:href",
];
const RUNNING_SCHEMES = [
  "javascript:",
  "vbscript:",
  "livescript:",
  "mhtml:",
  "jar:",
  "file:",
  "blob:",
];

function checkAttribute(name: string, value: string, report: Report): void {
  const lower = name.toLowerCase();
  const local = lower.split(":").at(-1) ?? lower;
  if (/^on[a-z]/.test(local)) report.refuse("script", name);
  if (lower === "xml:base") report.refuse("base", value);
  if (!ADDRESSES.includes(lower) && !ADDRESSES.includes(local)) return;
  const scheme = schemeOf(value);
  if (RUNNING_SCHEMES.includes(scheme)) report.refuse("script", `${name}="${value.slice(0, 40)}"`);
  if (scheme === "data:") report.refuse("data-url", value.slice(0, 40));
}

/**
 * Refuses whatever could run, frame or fetch something in whoever shows the document, wherever in
 * it that stands: also in a part that an import would leave out.
 */
export function refuseDanger(root: XmlElement, report: Report): void {
  for (const element of everyElement(root)) {
    const name = element.name.toLowerCase();
    if (element.namespace === XINCLUDE || name === "qti-include")
      report.refuse("include", element.name);
    else if (ACTIVE.includes(name)) report.refuse("script", element.name);
    for (const [attribute, value] of Object.entries(element.attributes)) {
      checkAttribute(attribute, value, report);
    }
    if (/expression\s*\(|javascript:/i.test(element.attributes["style"] ?? "")) {
      report.refuse("script", "style");
    }
  }
}
