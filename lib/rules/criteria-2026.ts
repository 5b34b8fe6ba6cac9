import type { RegionCode } from "@/lib/identity/regions";
import type { Bands } from "@/lib/rules/bands.schema";
import type { Criterion } from "@/lib/rules/criteria.schema";
import { SOURCES } from "@/lib/rules/sources-2026";
import { TEXTS_2026 } from "@/lib/rules/texts-2026";

// From 0 to the first level nothing is given; each band runs up to the next, the last without end.
const bands = (...pairs: readonly (readonly [from: number, points: number])[]): Bands =>
  [[0, 0] as const, ...pairs].map(([from, points], index) => ({
    from,
    under: pairs[index]?.[0] ?? null,
    points,
  }));

const row = (points: number, ...oneOf: string[]) => ({ oneOf, points });
const regions = (points: number, ...oneOf: RegionCode[]) => ({ oneOf, points });

const ours = {
  status: "illustrative" as const,
  source: SOURCES.families,
  services: ["rpp", "kandas"] as ("rpp" | "kandas")[],
};
const named = <K extends keyof typeof TEXTS_2026>(key: K) => ({ key, ...TEXTS_2026[key] });
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
    ...named("age"),
    max: 120,
    kind: "bands",
    measure: { kind: "completed-years", since: "dateOfBirth" },
    bands: bands([18, 80], [25, 120], [35, 100], [45, 60], [55, 30], [63, 10]),
  },
  {
    ...social,
    ...named("spouse"),
    max: 20,
    kind: "conditions",
    all: [{ answer: "spouseAccompanying", oneOf: [true] }],
    points: 20,
  },
  {
    ...social,
    ...named("children"),
    max: 40,
    kind: "count",
    answer: "minorChildren",
    pointsEach: 10,
    most: 4,
  },
  {
    ...social,
    ...named("relativeInKazakhstan"),
    max: 20,
    kind: "conditions",
    all: [{ answer: "closeRelativeInKazakhstan", oneOf: [true] }],
    points: 20,
  },
  {
    ...educational,
    ...named("educationLevel"),
    max: 140,
    kind: "lookup",
    answer: "education",
    rows: [
      row(0, "none"),
      row(40, "secondary"),
      row(80, "vocational"),
      row(110, "bachelor"),
      row(125, "master"),
      row(140, "doctorate"),
    ],
  },
  {
    ...educational,
    ...named("studiedInKazakhstan"),
    max: 30,
    kind: "conditions",
    all: [{ answer: "educationInKazakhstan", oneOf: [true] }, VOCATIONAL_OR_ABOVE],
    points: 30,
  },
  {
    ...educational,
    ...named("fieldInDemand"),
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
    ...named("kazakh"),
    max: 120,
    kind: "bands",
    measure: {
      kind: "minimum",
      of: [
        { kind: "block-percentage", block: "listening" },
        { kind: "block-percentage", block: "reading" },
      ],
    },
    bands: bands([30, 60], [50, 80], [70, 100], [85, 120]),
  },
  {
    ...language,
    ...named("russian"),
    max: 40,
    kind: "lookup",
    answer: "russianLevel",
    rows: [row(0, "none"), row(10, "A1"), row(20, "A2"), row(40, "B1", "B2", "C1", "C2")],
  },
  {
    ...language,
    ...named("english"),
    max: 40,
    kind: "certificate-bands",
    tables: { ielts: bands([5, 25], [6.5, 40]), "toefl-ibt": bands([35, 25], [79, 40]) },
  },
  {
    ...professional,
    ...named("experience"),
    max: 130,
    kind: "bands",
    measure: { kind: "months-in-union", list: "jobs", documentedOnly: true, window: 180 },
    bands: bands([12, 40], [36, 80], [72, 110], [120, 130]),
  },
  {
    ...professional,
    ...named("occupationInDemand"),
    max: 60,
    kind: "last-job-in-demand",
    points: 60,
  },
  {
    ...professional,
    ...named("jobOffer"),
    max: 40,
    kind: "conditions",
    all: [{ answer: "jobOffer", oneOf: [true] }],
    points: 40,
  },
  {
    ...professional,
    ...named("licence"),
    max: 20,
    kind: "conditions",
    all: [{ answer: "professionalLicence", oneOf: [true] }],
    points: 20,
  },
  {
    ...adaptation,
    ...named("settlementRegion"),
    max: 50,
    kind: "lookup",
    answer: "settlementRegion",
    rows: [
      regions(50, "KZ-10", "KZ-11", "KZ-39", "KZ-55", "KZ-59", "KZ-62", "KZ-63"),
      regions(
        20,
        ...(["KZ-15", "KZ-19", "KZ-23", "KZ-27", "KZ-31"] as const),
        ...(["KZ-33", "KZ-35", "KZ-43", "KZ-47", "KZ-61"] as const),
      ),
      regions(0, "KZ-71", "KZ-75", "KZ-79"),
    ],
  },
  {
    ...adaptation,
    ...named("earlierStay"),
    max: 30,
    kind: "bands",
    measure: { kind: "number", answer: "lawfulStayMonths" },
    bands: bands([12, 15], [36, 30]),
  },
  {
    ...adaptation,
    ...named("housing"),
    max: 30,
    kind: "lookup",
    answer: "housing",
    rows: [row(30, "own"), row(20, "lease"), row(10, "relative"), row(0, "none")],
  },
  {
    ...adaptation,
    ...named("solvency"),
    max: 40,
    kind: "bands",
    measure: { kind: "multiple", answer: "fundsTenge", of: "mrp" },
    bands: bands([660, 20], [1_320, 40]),
  },
];
