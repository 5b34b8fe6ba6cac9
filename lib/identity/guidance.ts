import { STATELESS } from "@/lib/identity/countries";
import type { Status } from "@/lib/rules/provenance.schema";

/** Something to know before paying; its words are in the wording, `eligibility.guidance`. */
export type Guidance = { readonly code: GuidanceCode; readonly status: Status };

export type GuidanceCode =
  | "passport"
  | "exit-consent"
  | "exit-consent-russia"
  | "exit-consent-stateless"
  | "exit-consent-china"
  | "criminal-record"
  | "criminal-record-china"
  | "solvency"
  | "solvency-exempt"
  | "nationality-proof"
  | "apostille-china"
  | "names"
  | "channels-china";

type Who = { readonly service: "rpp" | "kandas"; readonly origin: "kazakh" | "other" };

// In Russia the paper that the rules name does not exist, as its consulate has said.
const EXIT_CONSENT: ReadonlyMap<string, GuidanceCode> = new Map([
  ["RU", "exit-consent-russia"],
  [STATELESS, "exit-consent-stateless"],
]);

function consentToLeave(citizenship: string, { origin }: Who): GuidanceCode {
  if (citizenship === "CN" && origin === "kazakh") return "exit-consent-china";
  return EXIT_CONSENT.get(citizenship) ?? "exit-consent";
}

function forPermit(citizenship: string, who: Who): GuidanceCode[] {
  const isKazakh = who.origin === "kazakh";
  return [
    "passport",
    consentToLeave(citizenship, who),
    citizenship === "CN" && isKazakh ? "criminal-record-china" : "criminal-record",
    isKazakh ? "solvency-exempt" : "solvency",
  ];
}

// Passports that write the name in more scripts or by other rules than Kazakhstan's papers do.
const OTHER_SPELLING = new Set(["AF", "CN", "IR", "MN", "PK", "TR", "UZ"]);

// What the portal does by itself, rather than what rules were reported to ask.
const OURS: ReadonlySet<GuidanceCode> = new Set(["names", "channels-china"]);

/**
 * What a citizen of this country should know before any fee: papers that later steps ask for and that take
 * time or do not exist. None of it decides the assessment.
 */
export function guidanceFor(citizenship: string, who: Who): readonly Guidance[] {
  const codes: GuidanceCode[] =
    who.service === "rpp" ? forPermit(citizenship, who) : ["nationality-proof"];
  if (OTHER_SPELLING.has(citizenship)) codes.push("names");
  if (citizenship === "CN") codes.push("apostille-china", "channels-china");
  return codes.map((code) => ({ code, status: OURS.has(code) ? "illustrative" : "press" }));
}
