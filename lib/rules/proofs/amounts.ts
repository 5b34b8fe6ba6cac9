import type { Band, Bands } from "@/lib/rules/bands.schema";
import type { Measure, SingleMeasure } from "@/lib/rules/criteria.schema";
import { NUMBERS, type NumberAnswer } from "@/lib/rules/number-answers";
import { parameter } from "@/lib/rules/parameter";
import type { RuleSet } from "@/lib/rules/rule-set.schema";

/** What a measure counts in: whole `count`s up to `most`, of which `scale` are worth `per` of a band's unit. */
export type Amounts = {
  /** A count is `count * scale / per` in the unit of the bands. */
  readonly scale: number;
  readonly per: number;
  readonly most: number | null;
  readonly unit: string;
};

/** Questions of a block, as the answers that the score reads count them. */
export const BLOCK_QUESTIONS = { listening: 20, reading: 40 } as const;

export function amountsOf(measure: SingleMeasure, ruleSet: RuleSet): Amounts {
  switch (measure.kind) {
    case "completed-years":
      return { scale: 1, per: 1, most: null, unit: "years" };
    case "block-percentage": {
      const { questions } = parameter(ruleSet, `test.blocks.${measure.block}`);
      return { scale: 100, per: questions, most: BLOCK_QUESTIONS[measure.block], unit: "percent" };
    }
    case "number":
      return ofNumber(measure.answer);
    case "multiple":
      return { ...ofNumber(measure.answer), per: parameter(ruleSet, measure.of), unit: "MRP" };
    case "months-in-union":
      return { scale: 1, per: 1, most: measure.window, unit: "months" };
  }
}

const ofNumber = (answer: NumberAnswer): Amounts => ({ scale: 1, per: 1, ...NUMBERS[answer] });

/** IELTS counts halves, TOEFL iBT whole points. */
export const CERTIFICATE_AMOUNTS = {
  ielts: { scale: 1, per: 2, most: 18, unit: "IELTS" },
  "toefl-ibt": { scale: 1, per: 1, most: 120, unit: "TOEFL iBT" },
} as const satisfies Record<string, Amounts>;

export const singles = (measure: Measure): readonly SingleMeasure[] =>
  measure.kind === "minimum" ? measure.of : [measure];

/** The amount that a count is worth, in the unit of the bands. */
export const amountAt = (count: number, { scale, per }: Amounts) => (count * scale) / per;

export const isIn = ({ from, under }: Band, count: number, { scale, per }: Amounts) =>
  count * scale >= from * per && (under === null || count * scale < under * per);

export const edgesOf = (bands: Bands): readonly number[] =>
  bands.flatMap(({ from, under }) => (under === null ? [from] : [from, under]));

/**
 * Counts of which one lies in each interval between two neighbouring edges, and at both of its ends:
 * a table of bands cannot tell any other count from one of these.
 */
export function criticalCounts(
  edges: readonly number[],
  { scale, per, most }: Amounts,
): readonly number[] {
  const atEdges = edges.map((edge) => Math.ceil((edge * per) / scale));
  const last = most ?? Math.max(0, ...atEdges) + 1;
  const counts = [0, last, ...atEdges.flatMap((count) => [count - 1, count, count + 1])];
  return [...new Set(counts)].filter((count) => count >= 0 && count <= last).toSorted(byValue);
}

const byValue = (one: number, other: number) => one - other;
