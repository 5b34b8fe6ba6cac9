import { z } from "zod";
import { LocalDate } from "@/lib/calendar/local-date";

/** A calendar month, `YYYY-MM`. */
export const Month = z.string().regex(/^[0-9]{4}-(0[1-9]|1[0-2])$/);

const ifReadable = <T extends z.ZodType>(schema: T) => schema.nullish().catch(undefined);

const JobMonths = z.object({ from: ifReadable(Month), to: ifReadable(Month) }).catch({});
const Dates = z.object({
  submittedOn: ifReadable(LocalDate),
  dateOfBirth: ifReadable(LocalDate),
  deportedOn: ifReadable(LocalDate),
  jobs: z.array(JobMonths).catch([]),
});
type Dates = z.infer<typeof Dates>;

/** The dates of answers that may be wrong elsewhere: those that cannot be read are left out. */
export const readDates = (input: unknown): Dates => Dates.catch({ jobs: [] }).parse(input);

/** What is wrong with one answer; `path` as in `["jobs", 0, "to"]`, empty for the whole. */
export type AnswerProblem = {
  readonly path: readonly PropertyKey[];
  readonly message: string;
};

type Moment = string | null | undefined;

const notAfter = (path: AnswerProblem["path"], moment: Moment, limit: Moment, message: string) =>
  moment && limit && moment > limit ? [{ path, message }] : [];

const LATE = "must not be after submittedOn";
const BACKWARDS = "must not be before the job's from";

/** Dates and months after `submittedOn`, and jobs that end before they begin. */
export function datesOutOfOrder(dates: Dates): AnswerProblem[] {
  const { submittedOn, dateOfBirth, deportedOn } = dates;
  const month = submittedOn?.slice(0, 7);
  return [
    ...notAfter(["dateOfBirth"], dateOfBirth, submittedOn, LATE),
    ...dates.jobs.flatMap(({ from, to }, index) => [
      ...notAfter(["jobs", index, "from"], from, month, LATE),
      ...notAfter(["jobs", index, "to"], to, month, LATE),
      ...notAfter(["jobs", index, "to"], from, to, BACKWARDS),
    ]),
    ...notAfter(["deportedOn"], deportedOn, submittedOn, LATE),
  ];
}
