import fc from "fast-check";
import type { Change } from "@/lib/assessment/change.schema";
import { RegionCode } from "@/lib/identity/regions";
import { type Answers, answerFields } from "@/lib/questionnaire/answers.schema";

type Job = Answers["jobs"][number];

const isJob = (job: Job, { occupation, from, to }: Omit<Job, "documented">) =>
  job.occupation === occupation && job.from === from && job.to === to && !job.documented;

/**
 * Everything that a change as it is shown allows a person to do, the least of each: one of the regions, one of the kinds
 * of housing, one of the certificates. Read off the words' facts alone, not off what computed them.
 */
function allowedBy(change: Change, answers: Answers, firstSaid: Answers): readonly Answers[] {
  switch (change.key) {
    case "jobDocuments": {
      const place = answers.jobs.findIndex((job) => isJob(job, change.job));
      const jobs = answers.jobs.map((job, at) =>
        at === place ? { ...job, documented: true } : job,
      );
      return [{ ...answers, jobs }];
    }
    case "educationDocuments": {
      const { education, educationField, educationInKazakhstan } = firstSaid;
      return [{ ...answers, education, educationField, educationInKazakhstan }];
    }
    case "relativeDocuments":
      return [{ ...answers, closeRelativeInKazakhstan: true }];
    case "stayDocuments":
      return [{ ...answers, lawfulStayMonths: change.months }];
    case "settlementRegion":
      return change.regions.map((settlementRegion) => ({ ...answers, settlementRegion }));
    case "housing":
      return change.kinds.map((housing) => ({ ...answers, housing }));
    case "jobOffer":
      return [{ ...answers, jobOffer: true }];
    case "licence":
      return [{ ...answers, professionalLicence: true }];
    case "funds":
      return [{ ...answers, fundsTenge: change.tenge }];
    case "russian":
      return [{ ...answers, russianLevel: change.level }];
    case "english":
      return [
        ...(change.ielts === null ? [] : [{ kind: "ielts" as const, score: change.ielts }]),
        ...(change.toefl === null ? [] : [{ kind: "toefl-ibt" as const, score: change.toefl }]),
      ].map((englishCertificate) => ({ ...answers, englishCertificate }));
    case "kazakh": {
      const { listening: listeningCorrect, reading: readingCorrect } = change;
      return [{ ...answers, kaztest: { listeningCorrect, readingCorrect } }];
    }
  }
}

/** Everything that a set of changes allows: each choice with each other. */
export const allowedByAll = (changes: readonly Change[], answers: Answers, firstSaid: Answers) =>
  changes.reduce<readonly Answers[]>(
    (all, change) => all.flatMap((before) => allowedBy(change, before, firstSaid)),
    [answers],
  );

/** Something that a person could do, drawn without any look at the rule set. */
export const anyDeed: fc.Arbitrary<Partial<Answers> | "documents"> = fc.oneof(
  fc.constant("documents" as const),
  fc.constantFrom(...RegionCode.options).map((settlementRegion) => ({ settlementRegion })),
  fc
    .constantFrom("own" as const, "lease" as const, "relative" as const)
    .map((housing) => ({ housing })),
  fc.constant({ jobOffer: true }),
  fc.constant({ professionalLicence: true }),
  fc.constantFrom(2_000_000, 2_854_500, 5_709_000, 9_000_000).map((fundsTenge) => ({ fundsTenge })),
  fc.constantFrom(...answerFields.russianLevel.options).map((russianLevel) => ({ russianLevel })),
  fc.nat(18).map((n) => ({ englishCertificate: { kind: "ielts" as const, score: n / 2 } })),
  fc.nat(120).map((score) => ({ englishCertificate: { kind: "toefl-ibt" as const, score } })),
  fc
    .record({ listeningCorrect: fc.nat(20), readingCorrect: fc.nat(40) })
    .map((kaztest) => ({ kaztest })),
);

/** Whether answers do at least what a change asks for. */
export function isDone(change: Change, answers: Answers, before: Answers): boolean {
  const levels = answerFields.russianLevel.options;
  switch (change.key) {
    case "jobDocuments":
      return answers.jobs.some(
        (job, at) =>
          job.documented &&
          before.jobs[at]?.documented === false &&
          isJob({ ...job, documented: false }, change.job),
      );
    case "settlementRegion":
      return change.regions.includes(answers.settlementRegion);
    case "housing":
      return change.kinds.includes(answers.housing);
    case "jobOffer":
      return answers.jobOffer;
    case "licence":
      return answers.professionalLicence;
    case "funds":
      return answers.fundsTenge >= change.tenge;
    case "russian":
      return levels.indexOf(answers.russianLevel) >= levels.indexOf(change.level);
    case "english": {
      const { kind, score } = answers.englishCertificate ?? { kind: null, score: 0 };
      const least = kind === "ielts" ? change.ielts : change.toefl;
      return kind !== null && least !== null && score >= least;
    }
    case "kazakh": {
      const { listeningCorrect, readingCorrect } = answers.kaztest;
      return listeningCorrect >= change.listening && readingCorrect >= change.reading;
    }
    case "educationDocuments":
    case "relativeDocuments":
    case "stayDocuments":
      return false;
  }
}
