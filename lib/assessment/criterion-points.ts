import { bandPoints, type Measured, measure } from "@/lib/assessment/measure";
import { lastJobIndex } from "@/lib/assessment/months";
import type { Answers } from "@/lib/questionnaire/answers.schema";
import type { Condition, Criterion } from "@/lib/rules/criteria.schema";
import type { RuleSet } from "@/lib/rules/rule-set.schema";

/** Points of one criterion, and what was measured where it is not an answer as it stands. */
export type CriterionPoints = {
  readonly points: number;
  readonly measured: Measured | null;
  /** Place in `jobs` of the job that was looked at; null where no single job was. */
  readonly job: number | null;
};

const plain = (points: number): CriterionPoints => ({ points, measured: null, job: null });
const banded = (points: number, measured: Measured): CriterionPoints => ({
  points,
  measured,
  job: null,
});

export const holds = ({ answer, oneOf }: Condition, answers: Answers) =>
  oneOf.some((listed) => listed === answers[answer]);

/** Reads one criterion's data against the answers. */
export function criterionPoints(
  criterion: Criterion,
  answers: Answers,
  ruleSet: RuleSet,
): CriterionPoints {
  switch (criterion.kind) {
    case "bands": {
      const measured = measure(criterion.measure, answers, ruleSet);
      return banded(bandPoints(criterion.bands, measured), measured);
    }
    case "certificate-bands": {
      const certificate = answers.englishCertificate;
      if (certificate === null) return plain(0);
      const measured = { amount: certificate.score, per: 1, unit: "score" } as const;
      return banded(bandPoints(criterion.tables[certificate.kind], measured), measured);
    }
    case "count": {
      const amount = Math.min(answers[criterion.answer], criterion.most);
      return banded(criterion.pointsEach * amount, { amount, per: 1, unit: "children" });
    }
    case "lookup":
      return plain(criterion.points[answers[criterion.answer]] ?? 0);
    case "conditions":
      return plain(
        criterion.all.every((condition) => holds(condition, answers)) ? criterion.points : 0,
      );
    case "last-job-in-demand":
      return lastJobInDemand(criterion.points, answers, ruleSet);
  }
}

function lastJobInDemand(points: number, { jobs, submittedOn }: Answers, ruleSet: RuleSet) {
  const index = lastJobIndex(jobs, submittedOn);
  const job = index === null ? undefined : jobs[index];
  if (job === undefined) return plain(0);
  const inDemand = ruleSet.occupationsInDemand.isco08.includes(job.occupation);
  return { points: inDemand && job.documented ? points : 0, measured: null, job: index };
}
