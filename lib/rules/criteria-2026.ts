import type { RegionCode } from "@/lib/identity/regions";
import type { Bands, Criterion } from "@/lib/rules/criteria.schema";
import { SOURCES } from "@/lib/rules/sources-2026";

const bands = (...pairs: readonly (readonly [from: number, points: number])[]): Bands =>
  pairs.map(([from, points]) => ({ from, points }));

const each = (points: number, ...regions: RegionCode[]) =>
  Object.fromEntries(regions.map((region) => [region, points]));

const ours = { status: "illustrative", source: SOURCES.families } as const;
const social = { family: "socio-demographic", ...ours } as const;
const educational = { family: "educational", ...ours } as const;
const language = { family: "language", ...ours } as const;
const professional = { family: "professional", ...ours } as const;
const adaptation = { family: "adaptation", ...ours } as const;

const VOCATIONAL_OR_ABOVE = {
  answer: "education" as const,
  oneOf: ["vocational", "bachelor", "master", "doctorate"],
};

/** Criteria of rule set `2026-illustrative`: at most 1 000 points. */
export const CRITERIA_2026: Criterion[] = [
  {
    ...social,
    key: "age",
    max: 120,
    kind: "bands",
    measure: { kind: "completed-years", since: "dateOfBirth" },
    bands: bands([18, 80], [25, 120], [35, 100], [45, 60], [55, 30], [63, 10]),
  },
  {
    ...social,
    key: "spouse",
    max: 20,
    kind: "conditions",
    all: [{ answer: "spouseAccompanying", oneOf: [true] }],
    points: 20,
  },
  {
    ...social,
    key: "children",
    max: 40,
    kind: "count",
    answer: "minorChildren",
    pointsEach: 10,
    most: 4,
  },
  {
    ...social,
    key: "relativeInKazakhstan",
    max: 20,
    kind: "conditions",
    all: [{ answer: "closeRelativeInKazakhstan", oneOf: [true] }],
    points: 20,
  },
  {
    ...educational,
    key: "educationLevel",
    max: 140,
    kind: "lookup",
    answer: "education",
    points: { secondary: 40, vocational: 80, bachelor: 110, master: 125, doctorate: 140 },
  },
  {
    ...educational,
    key: "studiedInKazakhstan",
    max: 30,
    kind: "conditions",
    all: [{ answer: "educationInKazakhstan", oneOf: [true] }, VOCATIONAL_OR_ABOVE],
    points: 30,
  },
  {
    ...educational,
    key: "fieldInDemand",
    max: 30,
    kind: "conditions",
    all: [
      { answer: "educationField", oneOf: ["01", "05", "06", "07", "08", "09"] },
      VOCATIONAL_OR_ABOVE,
    ],
    points: 30,
  },
  {
    ...language,
    key: "kazakh",
    max: 120,
    kind: "bands",
    measure: { kind: "lower-block-percentage" },
    bands: bands([30, 60], [50, 80], [70, 100], [85, 120]),
  },
  {
    ...language,
    key: "russian",
    max: 40,
    kind: "lookup",
    answer: "russianLevel",
    points: { A1: 10, A2: 20, B1: 40, B2: 40, C1: 40, C2: 40 },
  },
  {
    ...language,
    key: "english",
    max: 40,
    kind: "certificate-bands",
    tables: { ielts: bands([5, 25], [6.5, 40]), "toefl-ibt": bands([35, 25], [79, 40]) },
  },
  {
    ...professional,
    key: "experience",
    max: 130,
    kind: "bands",
    measure: { kind: "documented-job-months", window: 180 },
    bands: bands([12, 40], [36, 80], [72, 110], [120, 130]),
  },
  {
    ...professional,
    key: "occupationInDemand",
    max: 60,
    kind: "last-job-in-demand",
    points: 60,
  },
  {
    ...professional,
    key: "jobOffer",
    max: 40,
    kind: "conditions",
    all: [{ answer: "jobOffer", oneOf: [true] }],
    points: 40,
  },
  {
    ...professional,
    key: "licence",
    max: 20,
    kind: "conditions",
    all: [{ answer: "professionalLicence", oneOf: [true] }],
    points: 20,
  },
  {
    ...adaptation,
    key: "settlementRegion",
    max: 50,
    kind: "lookup",
    answer: "settlementRegion",
    points: {
      ...each(50, "KZ-10", "KZ-11", "KZ-39", "KZ-55", "KZ-59", "KZ-62", "KZ-63"),
      ...each(20, "KZ-15", "KZ-19", "KZ-23", "KZ-27", "KZ-31"),
      ...each(20, "KZ-33", "KZ-35", "KZ-43", "KZ-47", "KZ-61"),
    },
  },
  {
    ...adaptation,
    key: "earlierStay",
    max: 30,
    kind: "bands",
    measure: { kind: "number", answer: "lawfulStayMonths" },
    bands: bands([12, 15], [36, 30]),
  },
  {
    ...adaptation,
    key: "housing",
    max: 30,
    kind: "lookup",
    answer: "housing",
    points: { own: 30, lease: 20, relative: 10 },
  },
  {
    ...adaptation,
    key: "solvency",
    max: 40,
    kind: "bands",
    measure: { kind: "mrp", answer: "fundsTenge" },
    bands: bands([660, 20], [1_320, 40]),
  },
];
