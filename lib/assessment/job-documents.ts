import type { Changeable } from "@/lib/assessment/changeable";
import type { Answers } from "@/lib/questionnaire/answers.schema";

const documented = (answers: Answers, places: readonly number[]): Answers => ({
  ...answers,
  jobs: answers.jobs.map((job, at) => (places.includes(at) ? { ...job, documented: true } : job)),
});

/** The answers with documents for one more job. */
export const withDocument = (answers: Answers, place: number) => documented(answers, [place]);

/** The answers with documents for every job. */
export const allDocumented = (answers: Answers) => documented(answers, [...answers.jobs.keys()]);

/** Places of the jobs without documents: at most so many, those that ended last. */
export function undocumentedJobs(
  { jobs }: Answers,
  { mostJobs }: Extract<Changeable["tries"], { kind: "job-documents" }>,
): readonly number[] {
  // A job that is still held ends after all others.
  const ended = (place: number) => jobs[place]?.to ?? "9999-12";
  return [...jobs.keys()]
    .filter((place) => !jobs[place]?.documented)
    .toSorted((one, other) => ended(other).localeCompare(ended(one)) || one - other)
    .slice(0, mostJobs);
}
