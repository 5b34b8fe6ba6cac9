import type { Answers } from "@/lib/questionnaire/answers.schema";

/** Where an answer is known from without an officer's look at a document. */
export type AnswerSource = "identity" | "test" | "choice";

/**
 * Answers that their source bears out: the signed-in identity, the test of stage 1, and the applicant's own
 * choice of a region, which no document could bear out.
 */
const SOURCES: Readonly<Record<string, AnswerSource>> = {
  dateOfBirth: "identity",
  citizenship: "identity",
  kaztest: "test",
  settlementRegion: "choice",
};

/** What the files of an answer support; a job's files have its place in the signed list. */
const SUPPORTS: Readonly<Record<string, string>> = {
  dateOfBirth: "identity",
  citizenship: "identity",
  kaztest: "kaztest",
  spouseAccompanying: "spouse",
  closeRelativeInKazakhstan: "relative",
  education: "education",
  educationInKazakhstan: "education",
  educationField: "education",
  englishCertificate: "english",
  professionalLicence: "licence",
  jobOffer: "offer",
  lawfulStayMonths: "stay",
  housing: "housing",
  fundsTenge: "funds",
  unexpungedConviction: "record",
  deportedOn: "deportation",
};

const JOB = /^jobs\.(\d+)/;

/** The answer that a path of the breakdown belongs to: "jobs.0.from" to "jobs.0", "kaztest.readingCorrect" to "kaztest". */
export const answerKeyOf = (path: string): string =>
  JOB.exec(path)?.[0] ?? path.split(".")[0] ?? path;

/** The answer itself; undefined where there is none under the key. */
export function answerAt(key: string, answers: Answers): unknown {
  const place = JOB.exec(key)?.[1];
  return place === undefined ? Reflect.get(answers, key) : answers.jobs[Number(place)];
}

export const sourceOf = (key: string): AnswerSource | null => SOURCES[key] ?? null;

/**
 * What the files of an answer say that they support (`evidence.supports`); null for an answer that has none.
 *
 * @param jobs the ids of the signed list's jobs, by place
 */
export function supportOf(key: string, jobs: readonly string[]): string | null {
  const place = JOB.exec(key)?.[1];
  if (place === undefined) return SUPPORTS[key] ?? null;
  const id = jobs[Number(place)];
  return id === undefined ? null : `jobs.${id}`;
}
