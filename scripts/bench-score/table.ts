import { criterionPoints } from "@/lib/assessment/criterion-points";
import { type Measured, measure } from "@/lib/assessment/measure";
import type { Answers } from "@/lib/questionnaire/answers.schema";
import type { Bands } from "@/lib/rules/bands.schema";
import type { Criterion } from "@/lib/rules/criteria.schema";
import type { RuleSet } from "@/lib/rules/rule-set.schema";

type Value = string | boolean | null;

/** What another engine compares: a number within a band, or an answer that is one of a few. */
export type Test =
  | { readonly fact: string; readonly from: number; readonly under: number | null }
  | { readonly fact: string; readonly oneOf: readonly Value[] };

/** The criteria as a table that any rule engine can hold: the points of the row whose tests all hold. */
export type Table = {
  readonly key: string;
  readonly rows: readonly { readonly all: readonly Test[]; readonly points: number }[];
};

export type Facts = Readonly<Record<string, number | string | boolean | null>>;

export const tablesOf = ({ criteria }: RuleSet): readonly Table[] =>
  criteria.map((criterion) => ({ key: criterion.key, rows: rowsOf(criterion) }));

function rowsOf(criterion: Criterion): Table["rows"] {
  const { key } = criterion;
  switch (criterion.kind) {
    case "bands":
      return bandRows(key, criterion.bands);
    case "certificate-bands":
      return Object.entries(criterion.tables).flatMap(([kind, bands]) => bandRows(kind, bands));
    case "count":
      return Array.from({ length: criterion.most + 1 }, (_, count) => ({
        all: [{ fact: key, from: count, under: count === criterion.most ? null : count + 1 }],
        points: criterion.pointsEach * count,
      }));
    case "lookup":
      return criterion.rows.map(({ oneOf, points }) => ({
        all: [{ fact: criterion.answer, oneOf }],
        points,
      }));
    case "conditions": {
      const all = criterion.all.map(({ answer, oneOf }) => ({ fact: answer, oneOf }));
      return [{ all, points: criterion.points }];
    }
    case "last-job-in-demand":
      return [{ all: [{ fact: key, oneOf: [true] }], points: criterion.points }];
  }
}

const bandRows = (fact: string, bands: Bands): Table["rows"] =>
  bands.map(({ from, under, points }) => ({ all: [{ fact, from, under }], points }));

const amount = ({ amount: of, per }: Measured) => of / per;

/**
 * The numbers that the tables compare, measured beforehand and not timed: neither engine can count
 * years or the months of overlapping jobs, so that they are spared the costliest part.
 */
export function factsOf(answers: Answers, ruleSet: RuleSet): Facts {
  const facts: Record<string, number | string | boolean | null> = { ielts: -1, "toefl-ibt": -1 };
  for (const [key, value] of Object.entries(answers)) {
    if (value === null || typeof value !== "object") facts[key] = value;
  }
  for (const criterion of ruleSet.criteria) {
    const { key, kind } = criterion;
    if (kind === "bands") facts[key] = amount(measure(criterion.measure, answers, ruleSet));
    if (kind === "count") facts[key] = answers[criterion.answer];
    if (kind === "last-job-in-demand") {
      facts[key] = criterionPoints(criterion, answers, ruleSet).points > 0;
    }
  }
  const { englishCertificate } = answers;
  if (englishCertificate !== null) facts[englishCertificate.kind] = englishCertificate.score;
  return facts;
}
