import { monthsInUnion } from "@/lib/assessment/months";
import type { LocalDate } from "@/lib/calendar/local-date";
import { type Answers, answerFields } from "@/lib/questionnaire/answers.schema";
import type { SectionData } from "@/lib/questionnaire/section";
import type { CheckedItem } from "@/lib/questionnaire/section-check";
import type { RuleSet } from "@/lib/rules/rule-set.schema";

export type CountedMonths = {
  /** As the score would count them today. */
  readonly counted: number;
  /** If every job had a document. */
  readonly possible: number;
  /** How many months back from today count. */
  readonly window: number;
};

/**
 * The months of work that carry points, by the function that scores them; null where the rule set has no
 * such criterion. Entries that are not finished do not count yet.
 */
export function countedMonths(
  { composes }: SectionData,
  items: readonly CheckedItem[],
  evidence: readonly string[],
  today: LocalDate,
  { criteria }: Pick<RuleSet, "criteria">,
): CountedMonths | null {
  const measures = criteria.flatMap((one) => (one.kind === "bands" ? [one.measure] : []));
  const rule = measures.find((measure) => measure.kind === "months-in-union");
  const finished = items.filter(({ problems }) => problems.length === 0);
  const read = { values: {}, items: finished };
  const jobs = answerFields.jobs.safeParse(composes?.jobs?.(read, evidence));
  if (rule?.kind !== "months-in-union" || !jobs.success) return null;
  const { window, documentedOnly } = rule;
  const months = (counts: (job: Answers["jobs"][number]) => boolean) =>
    monthsInUnion(jobs.data.filter(counts), today, window);
  return {
    counted: months(({ documented }) => documented || !documentedOnly),
    possible: months(() => true),
    window,
  };
}
