import { yearsBetween } from "@/lib/calendar/years-between";
import type { Answers } from "@/lib/questionnaire/answers.schema";

/** A case as the effect of a rule set looks at it: the answers, and the sex that its person stated. */
export type EffectCase = { readonly answers: Answers; readonly sex: string };

/** By what people are compared. */
export const DIMENSIONS = ["age", "sex", "citizenship", "region", "service"] as const;
export type Dimension = (typeof DIMENSIONS)[number];

const AGE_EDGES = [18, 25, 35, 45, 55, 63] as const;

function ageGroup({ dateOfBirth, submittedOn }: Answers): string {
  const years = yearsBetween(dateOfBirth, submittedOn);
  const index = AGE_EDGES.findLastIndex((edge) => years >= edge);
  const [from, next] = [AGE_EDGES[index], AGE_EDGES[index + 1]];
  if (from === undefined) return "0-17";
  return next === undefined ? `${from}+` : `${from}-${next - 1}`;
}

/** The group of each dimension that a case belongs to, as a code. */
export function groupsOf({ answers, sex }: EffectCase): Readonly<Record<Dimension, string>> {
  const { citizenship, settlementRegion: region, service } = answers;
  return { age: ageGroup(answers), sex, citizenship, region, service };
}
