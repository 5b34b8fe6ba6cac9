import { type CriterionPoints, criterionPoints } from "@/lib/assessment/criterion-points";
import type { Measured } from "@/lib/assessment/measure";
import { rulesFor } from "@/lib/assessment/rules-for";
import { stands } from "@/lib/assessment/stands";
import type { Answers } from "@/lib/questionnaire/answers.schema";
import type { Band } from "@/lib/rules/bands.schema";
import type { Criterion, CriterionKey, Family, Measure } from "@/lib/rules/criteria.schema";
import type { Source, Status, Text } from "@/lib/rules/provenance.schema";
import type { RuleSet } from "@/lib/rules/rule-set.schema";
import type { Stop, StopKey } from "@/lib/rules/stops.schema";

type Scalar = string | number | boolean | null;

/** Answers that a line of the breakdown rests on: `{ "kaztest.listeningCorrect": 12 }`. */
export type AnswersUsed = Readonly<Record<string, Scalar>>;

/** One line of the breakdown that applicants, officers and judges read. */
export type ExplainedCriterion = {
  readonly family: Family;
  readonly key: CriterionKey;
  readonly kind: Criterion["kind"];
  readonly title: Text;
  readonly explanation: Text;
  readonly points: number;
  readonly max: number;
  readonly answerUsed: AnswersUsed;
  /** Age in years, months worked, percent and so on; null where the answer speaks for itself. */
  readonly measured: { readonly amount: number; readonly unit: Measured["unit"] } | null;
  /** The band that gave the points; null where no table of bands did. */
  readonly band: Band | null;
  readonly status: Status;
  readonly source: Source;
};

export type ExplainedStop = {
  readonly key: StopKey;
  readonly title: Text;
  readonly explanation: Text;
  readonly stands: boolean;
  readonly answerUsed: AnswersUsed;
  readonly status: Status;
  readonly source: Source;
};

/** The breakdown behind `assess`, read from the same data: every criterion, also those with 0. */
export function explain(answers: Answers, ruleSet: RuleSet): ExplainedCriterion[] {
  return rulesFor(answers.service, ruleSet).criteria.map((criterion) => {
    const scored = criterionPoints(criterion, answers, ruleSet);
    const { family, key, kind, title, explanation, max, status, source } = criterion;
    return {
      family,
      key,
      kind,
      title,
      explanation,
      points: scored.points,
      max,
      answerUsed: answersBehind(criterion, scored, answers),
      ...shown(scored),
      band: scored.band,
      status,
      source,
    };
  });
}

/** Every stop with whether it stands, so that a reader sees what was checked. */
export function explainStops(answers: Answers, ruleSet: RuleSet): ExplainedStop[] {
  return rulesFor(answers.service, ruleSet).stops.map((stop) => ({
    key: stop.key,
    title: stop.title,
    explanation: stop.explanation,
    stands: stands(stop, answers, ruleSet),
    answerUsed: answersBehindStop(stop, answers),
    status: stop.status,
    source: stop.source,
  }));
}

const shown = ({ measured }: CriterionPoints) => ({
  measured:
    measured === null ? null : { amount: measured.amount / measured.per, unit: measured.unit },
});

function answersBehind(
  criterion: Criterion,
  { job }: CriterionPoints,
  answers: Answers,
): AnswersUsed {
  switch (criterion.kind) {
    case "bands":
      return answersMeasured(criterion.measure, answers);
    case "certificate-bands":
      return certificate(answers);
    case "count":
    case "lookup":
      return { [criterion.answer]: answers[criterion.answer] };
    case "conditions":
      return Object.fromEntries(criterion.all.map(({ answer }) => [answer, answers[answer]]));
    case "last-job-in-demand":
      return job === null ? {} : jobAnswers(answers, job);
  }
}

function answersMeasured(measure: Measure, answers: Answers): AnswersUsed {
  switch (measure.kind) {
    case "completed-years":
      return { [measure.since]: answers[measure.since], submittedOn: answers.submittedOn };
    case "block-percentage":
      return block(measure.block, answers);
    case "months-in-union":
      return Object.assign({}, ...answers.jobs.map((_, index) => jobAnswers(answers, index)));
    case "number":
    case "multiple":
      return { [measure.answer]: answers[measure.answer] };
    case "minimum":
      return Object.assign({}, ...measure.of.map((one) => answersMeasured(one, answers)));
  }
}

function answersBehindStop(stop: Stop, answers: Answers): AnswersUsed {
  switch (stop.kind) {
    case "completed-years-under":
      return { [stop.since]: answers[stop.since], submittedOn: answers.submittedOn };
    case "block-below-threshold":
      return block(stop.block, answers);
    case "condition":
      return { [stop.condition.answer]: answers[stop.condition.answer] };
  }
}

const block = (name: "listening" | "reading", { kaztest }: Answers): AnswersUsed =>
  name === "listening"
    ? { "kaztest.listeningCorrect": kaztest.listeningCorrect }
    : { "kaztest.readingCorrect": kaztest.readingCorrect };

const certificate = ({ englishCertificate }: Answers): AnswersUsed =>
  englishCertificate === null
    ? { englishCertificate: null }
    : {
        "englishCertificate.kind": englishCertificate.kind,
        "englishCertificate.score": englishCertificate.score,
      };

const jobAnswers = ({ jobs }: Answers, index: number): AnswersUsed =>
  Object.fromEntries(
    Object.entries(jobs[index] ?? {}).map(([key, value]) => [`jobs.${index}.${key}`, value]),
  );
