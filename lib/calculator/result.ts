import { assess } from "@/lib/assessment/assess";
import { type AnswersUsed, explain, explainStops } from "@/lib/assessment/explain";
import { openQuestions, type Question } from "@/lib/calculator/question";
import type { Sheet } from "@/lib/calculator/sheet";
import { sheetAnswers } from "@/lib/calculator/to-answers";
import type { Family } from "@/lib/rules/criteria.schema";
import type { Status } from "@/lib/rules/provenance.schema";
import type { RuleSet } from "@/lib/rules/rule-set.schema";

/** What a sheet is read and scored with; all of it plain data that a page carries. */
export type Rules = {
  readonly ruleSet: RuleSet;
  readonly questions: readonly Question[];
  /** The day of the assessment, `YYYY-MM-DD`. */
  readonly today: string;
};

export type CriterionResult = {
  readonly key: string;
  readonly points: number;
  readonly max: number;
  readonly status: Status;
  /** An answer that it rests on is still missing. */
  readonly isOpen: boolean;
};

export type FamilyResult = {
  readonly family: Family;
  readonly points: number;
  readonly max: number;
  readonly criteria: readonly CriterionResult[];
};

export type Result = {
  readonly total: number;
  readonly max: number;
  readonly threshold: number;
  /** Points missing to the threshold, 0 when it is reached. */
  readonly shortfall: number;
  readonly families: readonly FamilyResult[];
  /** Stops that stand by what was answered. */
  readonly stops: readonly string[];
  /** Names of the questions without an answer. */
  readonly open: readonly string[];
};

/** The scored answer that a question becomes, where it is not called the same. */
export const BECOMES: Readonly<Record<string, string>> = {
  age: "dateOfBirth",
  listeningCorrect: "kaztest.listeningCorrect",
  readingCorrect: "kaztest.readingCorrect",
  englishKind: "englishCertificate",
  ieltsScore: "englishCertificate",
  toeflScore: "englishCertificate",
  hasWorked: "jobs",
  hasStayed: "lawfulStayMonths",
  hasFunds: "fundsTenge",
};

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/**
 * The result of a sheet by the same two functions that make the official one, `assess` and `explain`. With
 * every question answered it is theirs, number for number; until then a criterion without its answers
 * counts 0, and a stop without them is not spoken of.
 */
export function resultOf(sheet: Sheet, { ruleSet, questions, today }: Rules): Result {
  const answers = sheetAnswers(sheet, questions, today);
  const open = openQuestions(questions, sheet.typed).map(({ name }) => name);
  const unknown = new Set(open.map((name) => BECOMES[name] ?? name));
  const isOpen = (used: AnswersUsed) =>
    Object.keys(used).some((path) => unknown.has(path) || unknown.has(path.split(".")[0] ?? ""));

  const criteria = explain(answers, ruleSet).map(
    ({ family, key, points, max, status, answerUsed }) => {
      const waits = isOpen(answerUsed);
      return { family, key, points: waits ? 0 : points, max, status, isOpen: waits };
    },
  );
  const total = sum(criteria.map(({ points }) => points));
  const { threshold } = assess(answers, ruleSet);
  const stops = explainStops(answers, ruleSet).filter(
    (stop) => stop.stands && !isOpen(stop.answerUsed),
  );
  return {
    total,
    max: sum(criteria.map(({ max }) => max)),
    threshold,
    shortfall: Math.max(0, threshold - total),
    families: families(criteria),
    stops: stops.map(({ key }) => key),
    open,
  };
}

type InFamily = CriterionResult & { readonly family: Family };

function families(criteria: readonly InFamily[]): readonly FamilyResult[] {
  return [...new Set(criteria.map(({ family }) => family))].map((family) => {
    const own = criteria.filter((criterion) => criterion.family === family);
    const [points, max] = [sum(own.map((one) => one.points)), sum(own.map((one) => one.max))];
    return { family, points, max, criteria: own };
  });
}

/** A criterion that gives other points in one of the results than in the first. */
export type Difference = { readonly key: string; readonly points: readonly number[] };

/** Criteria, side by side, that the results do not agree on, in the order of the table. */
export function differences(results: readonly Result[]): readonly Difference[] {
  const [first] = results;
  const all = results.map(({ families: list }) => list.flatMap(({ criteria }) => criteria));
  const keys = (first?.families ?? []).flatMap(({ criteria }) => criteria.map(({ key }) => key));
  return [...new Set([...keys, ...all.flat().map(({ key }) => key)])]
    .map((key) => ({
      key,
      points: all.map((criteria) => criteria.find((one) => one.key === key)?.points ?? 0),
    }))
    .filter(({ points }) => points.some((one) => one !== points[0]));
}
