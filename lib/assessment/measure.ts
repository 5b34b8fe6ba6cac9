import { documentedJobMonths } from "@/lib/assessment/months";
import { yearsBetween } from "@/lib/calendar/local-date";
import type { Answers } from "@/lib/questionnaire/answers.schema";
import type { Bands, Measure } from "@/lib/rules/criteria.schema";
import { parameter } from "@/lib/rules/parameter";
import type { RuleSet } from "@/lib/rules/rule-set.schema";

/** What was measured, as an exact fraction: a band's edge is never met or missed by rounding. */
export type Measured = {
  readonly amount: number;
  readonly per: number;
  readonly unit: "years" | "months" | "percent" | "MRP" | "score" | "children";
};

/** Share of correct answers in a block of the test, in percent. */
export function blockPercentage(
  block: "listening" | "reading",
  { kaztest }: Answers,
  ruleSet: RuleSet,
): Measured {
  const correct = block === "listening" ? kaztest.listeningCorrect : kaztest.readingCorrect;
  const { questions } = parameter(ruleSet, `test.blocks.${block}`);
  return { amount: 100 * correct, per: questions, unit: "percent" };
}

/** Measures what a band criterion reads. */
export function measure(what: Measure, answers: Answers, ruleSet: RuleSet): Measured {
  switch (what.kind) {
    case "completed-years": {
      const years = yearsBetween(answers[what.since], answers.submittedOn);
      return { amount: years, per: 1, unit: "years" };
    }
    case "lower-block-percentage": {
      const listening = blockPercentage("listening", answers, ruleSet);
      const reading = blockPercentage("reading", answers, ruleSet);
      return isBelow(listening, reading) ? listening : reading;
    }
    case "documented-job-months": {
      const months = documentedJobMonths(answers.jobs, answers.submittedOn, what.window);
      return { amount: months, per: 1, unit: "months" };
    }
    case "number":
      return { amount: answers[what.answer], per: 1, unit: "months" };
    case "mrp":
      return { amount: answers[what.answer], per: parameter(ruleSet, "mrp"), unit: "MRP" };
  }
}

const isBelow = (one: Measured, other: Measured) => one.amount * other.per < other.amount * one.per;

/** Whether the measured amount is `level` or more. */
export const reaches = ({ amount, per }: Measured, level: number) => amount >= level * per;

/** Points of the highest band that the measured amount reaches; 0 below the lowest. */
export const bandPoints = (bands: Bands, measured: Measured) =>
  bands.findLast(({ from }) => reaches(measured, from))?.points ?? 0;
