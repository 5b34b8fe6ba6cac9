import { CITIES, OBLASTS } from "@/lib/identity/region-names";
import type { Answers } from "@/lib/questionnaire/answers.schema";
import type { Source, Status } from "@/lib/rules/provenance.schema";

/** Weighted choices: the weights need not add up to anything. */
export type Shares<T> = readonly (readonly [choice: T, weight: number])[];

/** No applicant of the pilot is published: every share is ours, and says so wherever it is shown. */
export const POPULATION_PROVENANCE: { readonly status: Status; readonly source: Source } = {
  status: "illustrative",
  source: {
    kk: "Ойдан құрастырылған халық: үлестері – біздің үлгі, нақты адамдар емес",
    ru: "Вымышленное население: доли – наш пример, не настоящие люди",
    en: "An invented population: its shares are our example, not real people",
  },
};

export const CITIZENSHIPS: Shares<string> = [
  ["UZ", 33],
  ["RU", 20],
  ["CN", 10],
  ["KG", 8],
  ["TJ", 6],
  ["MN", 5],
  ["TM", 4],
  ["TR", 4],
  ["UA", 3],
  ["IN", 2],
  ["AZ", 2],
  ["DE", 1],
  ["AF", 1],
  ["XX", 1],
];

/** Years of age: the lower end of a span of ten years, and its weight. */
export const AGES: Shares<number> = [
  [18, 24],
  [28, 30],
  [38, 22],
  [48, 14],
  [58, 8],
  [68, 2],
];

type Education = Answers["education"];
/** Younger people have more schooling; the first age that a row is for. */
export const EDUCATION_BY_AGE: readonly (readonly [from: number, shares: Shares<Education>])[] = [
  [
    18,
    [
      ["none", 1],
      ["secondary", 44],
      ["vocational", 30],
      ["bachelor", 23],
      ["master", 2],
      ["doctorate", 0],
    ],
  ],
  [
    28,
    [
      ["none", 1],
      ["secondary", 26],
      ["vocational", 32],
      ["bachelor", 30],
      ["master", 9],
      ["doctorate", 2],
    ],
  ],
  [
    48,
    [
      ["none", 2],
      ["secondary", 34],
      ["vocational", 38],
      ["bachelor", 20],
      ["master", 4],
      ["doctorate", 2],
    ],
  ],
];

export const RUSSIAN: Shares<Answers["russianLevel"]> = [
  ["none", 12],
  ["A1", 10],
  ["A2", 14],
  ["B1", 22],
  ["B2", 20],
  ["C1", 14],
  ["C2", 8],
];

export const HOUSING: Shares<Answers["housing"]> = [
  ["own", 14],
  ["lease", 38],
  ["relative", 34],
  ["none", 14],
];

export const FIELDS: Shares<NonNullable<Answers["educationField"]>> = [
  ["00", 4],
  ["01", 14],
  ["02", 8],
  ["03", 8],
  ["04", 16],
  ["05", 6],
  ["06", 8],
  ["07", 18],
  ["08", 6],
  ["09", 9],
  ["10", 3],
];

/** Most settle in the three cities; the rest in the oblasts alike. */
export const REGIONS: Shares<Answers["settlementRegion"]> = [
  ...CITIES.map(({ code }) => [code, 17] as const),
  ...OBLASTS.map(({ code }) => [code, 3] as const),
];
