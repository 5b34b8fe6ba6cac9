import { bandOf, type Measured, measure } from "@/lib/assessment/measure";
import { lastJobIndex } from "@/lib/assessment/months";
import type { Answers } from "@/lib/questionnaire/answers.schema";
import type { Band, Bands } from "@/lib/rules/bands.schema";
import type { Condition, Criterion } from "@/lib/rules/criteria.schema";
import { NUMBERS } from "@/lib/rules/number-answers";
import type { RuleSet } from "@/lib/rules/rule-set.schema";

/** Points of one criterion, and what was measured where it is not an answer as it stands. */
export type CriterionPoints = {
  readonly points: number;
  readonly measured: Measured | null;
  /** The band that gave the points; null where no table of bands did. */
  readonly band: Band | null;
  /** Place in `jobs` of the job that was looked at; null where no single job was. */
  readonly job: number | null;
};

const plain = (points: number, job: number | null = null): CriterionPoints => ({
  points,
  measured: null,
  band: null,
  job,
});

function banded(bands: Bands, measured: Measured): CriterionPoints {
  const band = bandOf(bands, measured);
  return { points: band?.points ?? 0, measured, band, job: null };
}

export const holds = ({ answer, oneOf }: Condition, answers: Answers) =>
  oneOf.includes(answers[answer]);

/** Reads one criterion's data against the answers. */
export function criterionPoints(
  criterion: Criterion,
  answers: Answers,
  ruleSet: RuleSet,
): CriterionPoints {
  switch (criterion.kind) {
    case "bands":
      return banded(criterion.bands, measure(criterion.measure, answers, ruleSet));
    case "certificate-bands": {
      const certificate = answers.englishCertificate;
      if (certificate === null) return plain(0);
      const measured = { amount: certificate.score, per: 1, unit: "score" } as const;
      return banded(criterion.tables[certificate.kind], measured);
    }
    case "count": {
      const amount = Math.min(answers[criterion.answer], criterion.most);
      const { unit } = NUMBERS[criterion.answer];
      const points = criterion.pointsEach * amount;
      return { points, measured: { amount, per: 1, unit }, band: null, job: null };
    }
    case "lookup":
      return plain(rowPoints(criterion.rows, answers[criterion.answer]));
    case "conditions":
      return plain(allHold(criterion.all, answers) ? criterion.points : 0);
    case "last-job-in-demand":
      return lastJobInDemand(criterion.points, answers, ruleSet);
  }
}

// Loops: a hundred thousand cases are assessed again at a time, and this is where they spend it.
function allHold(conditions: readonly Condition[], answers: Answers): boolean {
  for (const condition of conditions) if (!holds(condition, answers)) return false;
  return true;
}

type Rows = Extract<Criterion, { kind: "lookup" }>["rows"];

function rowPoints(rows: Rows, answer: Rows[number]["oneOf"][number]): number {
  for (const { oneOf, points } of rows) if (oneOf.includes(answer)) return points;
  return 0;
}

function lastJobInDemand(
  points: number,
  { jobs, submittedOn }: Answers,
  ruleSet: RuleSet,
): CriterionPoints {
  const index = lastJobIndex(jobs, submittedOn);
  const job = index === null ? undefined : jobs[index];
  if (job === undefined) return plain(0);
  const inDemand = ruleSet.occupationsInDemand.isco08.includes(job.occupation);
  return plain(inDemand && job.documented ? points : 0, index);
}
