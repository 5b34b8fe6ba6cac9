/**
 * What an answer's fairness is judged by: the groups that a candidate belonged to when the attempt ended.
 * The first of each list is the reference group, the others are compared with it.
 */
export const GROUPINGS = {
  sex: ["male", "female"],
  citizenship: ["central-asia", "china-mongolia", "other-cis", "elsewhere"],
  service: ["rpp", "kandas"],
} as const;

export type Grouping = keyof typeof GROUPINGS;
export const GROUPING_NAMES = [
  "sex",
  "citizenship",
  "service",
] as const satisfies readonly Grouping[];

/** A group's place in its list; null when it is not known. */
export type GroupCodes = Readonly<Record<Grouping, number | null>>;

type Citizenship = (typeof GROUPINGS)["citizenship"][number];

const NEIGHBOURS: Readonly<Record<string, Citizenship>> = {
  KG: "central-asia",
  TJ: "central-asia",
  TM: "central-asia",
  UZ: "central-asia",
  CN: "china-mongolia",
  MN: "china-mongolia",
  AM: "other-cis",
  AZ: "other-cis",
  BY: "other-cis",
  GE: "other-cis",
  MD: "other-cis",
  RU: "other-cis",
  UA: "other-cis",
};

const SEXES: Readonly<Record<string, number>> = { M: 0, male: 0, F: 1, female: 1 };
const SERVICES: Readonly<Record<string, number>> = { rpp: 0, kandas: 1 };

/**
 * The groups of a person as codes: all that statistics keep of somebody.
 * @param citizenship ISO 3166-1 alpha-2, or `XX`
 */
export function groupCodes(person: {
  readonly sex: string;
  readonly citizenship: string;
  readonly service: string;
}): GroupCodes {
  const group = NEIGHBOURS[person.citizenship] ?? "elsewhere";
  return {
    sex: SEXES[person.sex] ?? null,
    citizenship: GROUPINGS.citizenship.indexOf(group),
    service: SERVICES[person.service] ?? null,
  };
}
