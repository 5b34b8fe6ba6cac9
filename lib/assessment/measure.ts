import { monthsInUnion } from "@/lib/assessment/months";
import { yearsBetween } from "@/lib/calendar/years-between";
import type { Answers } from "@/lib/questionnaire/answers.schema";
import type { Band, Bands } from "@/lib/rules/bands.schema";
import type { Measure, SingleMeasure } from "@/lib/rules/criteria.schema";
import { NUMBERS } from "@/lib/rules/number-answers";
import { parameter } from "@/lib/rules/parameter";
import type { RuleSet } from "@/lib/rules/rule-set.schema";

/** What was measured, as an exact fraction: a band's edge is never met or missed by rounding. */
export type Measured = {
  readonly amount: number;
  readonly per: number;
  readonly unit: "years" | "months" | "percent" | "MRP" | "KZT" | "score" | "children";
};

/** Share of correct answers in a block of the test, in percent. */
export function blockPercentage(
  block: "listening" | "reading",
  { kaztest }: Answers,
  ruleSet: RuleSet,
): Measured {
  const isListening = block === "listening";
  const correct = isListening ? kaztest.listeningCorrect : kaztest.readingCorrect;
  const key = isListening ? "test.blocks.listening" : "test.blocks.reading";
  return { amount: 100 * correct, per: parameter(ruleSet, key).questions, unit: "percent" };
}

/** Measures what a band criterion reads. */
export function measure(what: Measure, answers: Answers, ruleSet: RuleSet): Measured {
  if (what.kind !== "minimum") return measureOne(what, answers, ruleSet);
  const [one, other] = what.of;
  return lower(measureOne(one, answers, ruleSet), measureOne(other, answers, ruleSet));
}

function measureOne(what: SingleMeasure, answers: Answers, ruleSet: RuleSet): Measured {
  switch (what.kind) {
    case "completed-years": {
      const years = yearsBetween(answers[what.since], answers.submittedOn);
      return { amount: years, per: 1, unit: "years" };
    }
    case "block-percentage":
      return blockPercentage(what.block, answers, ruleSet);
    case "months-in-union":
      return { amount: monthsOf(what, answers), per: 1, unit: "months" };
    case "number":
      return { amount: answers[what.answer], per: 1, unit: NUMBERS[what.answer].unit };
    case "multiple":
      return { amount: answers[what.answer], per: parameter(ruleSet, what.of), unit: "MRP" };
  }
}

function monthsOf(
  { documentedOnly, window }: Extract<SingleMeasure, { kind: "months-in-union" }>,
  { jobs, submittedOn }: Answers,
): number {
  const counted = documentedOnly ? jobs.filter(({ documented }) => documented) : jobs;
  return monthsInUnion(counted, submittedOn, window);
}

const lower = (one: Measured, other: Measured) =>
  one.amount * other.per < other.amount * one.per ? one : other;

/** Whether the measured amount is `level` or more. */
export const reaches = ({ amount, per }: Measured, level: number) => amount >= level * per;

/** The band that the measured amount falls in; null where the table has none, which no published set does. */
export function bandOf(bands: Bands, measured: Measured): Band | null {
  for (const band of bands) {
    const { from, under } = band;
    if (reaches(measured, from) && (under === null || !reaches(measured, under))) return band;
  }
  return null;
}
