import type { ChangeKey } from "@/lib/assessment/change.schema";
import { RegionCode } from "@/lib/identity/regions";
import type { Answers } from "@/lib/questionnaire/answers.schema";

/** How long a change usually takes, by our own estimate: it orders the ways. */
export const EFFORTS = ["days", "weeks", "months"] as const;
export type Effort = (typeof EFFORTS)[number];

/**
 * Whether a change can be shown in the hearing before a decision: `yes` is a document of what was so already, `if-held`
 * can be shown only when it was so on the day of the questionnaire, `no` is a new fact for a new application.
 */
export type AtHearing = "yes" | "if-held" | "no";

export type Candidate = { readonly patch: Partial<Answers>; readonly effort: Effort };

export type Changeable = {
  readonly key: ChangeKey;
  readonly effort: Effort;
  readonly atHearing: AtHearing;
  readonly tries:
    | { readonly kind: "job-documents"; readonly mostJobs: number }
    /** What the person answered first and an officer did not find borne out. */
    | { readonly kind: "as-first-said"; readonly answers: readonly (keyof Answers)[] }
    | { readonly kind: "listed"; readonly candidates: readonly Candidate[] }
    /** Any sum up to this many tenge. */
    | { readonly kind: "funds"; readonly most: number }
    | { readonly kind: "english-certificate" }
    | { readonly kind: "kazakh-test" };
};

const listed = (...candidates: readonly Candidate[]) => ({ kind: "listed", candidates }) as const;

/**
 * The facts that a person can change, or can still show. Each new value is tried with the rule set, so that a value that
 * a rule set does not read never appears. Age, family, citizenship, convictions, deportations and past stay are nobody's
 * to change and are not here; a certificate of education, a relative or a stay is, where it was said first and lacked
 * its document.
 */
export const CHANGEABLE: readonly Changeable[] = [
  {
    key: "jobDocuments",
    effort: "weeks",
    atHearing: "yes",
    tries: { kind: "job-documents", mostJobs: 6 },
  },
  {
    key: "educationDocuments",
    effort: "weeks",
    atHearing: "yes",
    tries: {
      kind: "as-first-said",
      answers: ["education", "educationField", "educationInKazakhstan"],
    },
  },
  {
    key: "relativeDocuments",
    effort: "weeks",
    atHearing: "yes",
    tries: { kind: "as-first-said", answers: ["closeRelativeInKazakhstan"] },
  },
  {
    key: "stayDocuments",
    effort: "weeks",
    atHearing: "yes",
    tries: { kind: "as-first-said", answers: ["lawfulStayMonths"] },
  },
  {
    key: "settlementRegion",
    effort: "days",
    atHearing: "no",
    tries: listed(
      ...RegionCode.options.map((code) => ({
        patch: { settlementRegion: code },
        effort: "days" as const,
      })),
    ),
  },
  {
    key: "housing",
    effort: "weeks",
    atHearing: "if-held",
    tries: listed(
      { patch: { housing: "relative" }, effort: "weeks" },
      { patch: { housing: "lease" }, effort: "weeks" },
      { patch: { housing: "own" }, effort: "months" },
    ),
  },
  {
    key: "jobOffer",
    effort: "months",
    atHearing: "if-held",
    tries: listed({ patch: { jobOffer: true }, effort: "months" }),
  },
  {
    key: "licence",
    effort: "months",
    atHearing: "if-held",
    tries: listed({ patch: { professionalLicence: true }, effort: "months" }),
  },
  {
    key: "funds",
    effort: "months",
    atHearing: "if-held",
    tries: { kind: "funds", most: 100_000_000 },
  },
  {
    key: "english",
    effort: "months",
    atHearing: "if-held",
    tries: { kind: "english-certificate" },
  },
  {
    key: "russian",
    effort: "months",
    atHearing: "no",
    tries: listed(
      ...(["A1", "A2", "B1", "B2", "C1", "C2"] as const).map((russianLevel) => ({
        patch: { russianLevel },
        effort: "months" as const,
      })),
    ),
  },
  { key: "kazakh", effort: "months", atHearing: "no", tries: { kind: "kazakh-test" } },
];
