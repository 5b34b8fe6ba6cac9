import type { LocalDate } from "@/lib/calendar/local-date";
import { monthNumber } from "@/lib/calendar/month";
import type { Answers } from "@/lib/questionnaire/answers.schema";

type Job = Answers["jobs"][number];

/** The job's last month; one still held runs to the month of submission. */
const lastMonth = (job: Job, submittedOn: LocalDate) => monthNumber(job.to ?? submittedOn);

/**
 * Calendar months in the union of the jobs, the first and the last counted whole and overlapping ones
 * once, of the `window` months that end with `submittedOn`'s.
 */
export function monthsInUnion(
  jobs: readonly Job[],
  submittedOn: LocalDate,
  window: number,
): number {
  const intervals = jobs
    .map((job) => ({ first: monthNumber(job.from), last: lastMonth(job, submittedOn) }))
    .toSorted((one, other) => one.first - other.first);
  let counted = 0;
  let next = monthNumber(submittedOn) - window + 1;
  for (const { first, last } of intervals) {
    const from = Math.max(first, next);
    if (last < from) continue;
    counted += last - from + 1;
    next = last + 1;
  }
  return counted;
}

/** Place in the list of the job that began last; on a tie the one that ends later, then the first. */
export function lastJobIndex(jobs: readonly Job[], submittedOn: LocalDate): number | null {
  let best: number | null = null;
  let latestFrom = -1;
  let latestTo = -1;
  for (const [index, job] of jobs.entries()) {
    const from = monthNumber(job.from);
    const to = lastMonth(job, submittedOn);
    if (from < latestFrom || (from === latestFrom && to <= latestTo)) continue;
    best = index;
    latestFrom = from;
    latestTo = to;
  }
  return best;
}
