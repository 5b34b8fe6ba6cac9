import { z } from "zod";
import { LocalDate } from "@/lib/calendar/local-date";
import { Citizenship } from "@/lib/identity/countries";
import { RegionCode } from "@/lib/identity/regions";
import { datesOutOfOrder, Month } from "@/lib/questionnaire/answer-dates.schema";

// z.int() would refuse sums beyond 2^53, which are absurd as funds, but whole.
const natural = z.number().refine((value) => Number.isInteger(value) && value >= 0);
const upTo = (most: number) => natural.max(most);

/** One job as the applicant lists it; both months count, `to` is null while the job is held. */
const Job = z.strictObject({
  occupation: z.string().regex(/^[0-9]{4}$/),
  from: Month,
  to: Month.nullable(),
  documented: z.boolean(),
});

const halves = z.number().refine((value) => Number.isInteger(value * 2) && value >= 0);

const EnglishCertificate = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("ielts"), score: halves.max(9) }),
  z.strictObject({ kind: z.literal("toefl-ibt"), score: upTo(120) }),
]);

/**
 * The answers that the assessment reads, field by field, so that a page of the questionnaire checks
 * its own with the schema that the score reads. The order of the keys is the order of errors.
 */
export const answerFields = {
  service: z.enum(["rpp", "kandas"]),
  submittedOn: LocalDate,
  dateOfBirth: LocalDate,
  citizenship: Citizenship,
  kaztest: z.strictObject({ listeningCorrect: upTo(20), readingCorrect: upTo(40) }),
  spouseAccompanying: z.boolean(),
  minorChildren: upTo(20),
  closeRelativeInKazakhstan: z.boolean(),
  education: z.enum(["none", "secondary", "vocational", "bachelor", "master", "doctorate"]),
  educationInKazakhstan: z.boolean(),
  educationField: z
    .enum(["00", "01", "02", "03", "04", "05", "06", "07", "08", "09", "10"])
    .nullable(),
  russianLevel: z.enum(["none", "A1", "A2", "B1", "B2", "C1", "C2"]),
  englishCertificate: EnglishCertificate.nullable(),
  jobs: z.array(Job),
  professionalLicence: z.boolean(),
  jobOffer: z.boolean(),
  settlementRegion: RegionCode,
  lawfulStayMonths: upTo(600),
  housing: z.enum(["own", "lease", "relative", "none"]),
  fundsTenge: natural,
  unexpungedConviction: z.boolean(),
  deportedOn: LocalDate.nullable(),
};

/** Each answer by itself, unknown keys refused; `Answers` also compares the dates. */
export const SeparateAnswers = z.strictObject(answerFields);

/** The answers that the assessment reads: what the form checks and what the score reads. */
export const Answers = SeparateAnswers.superRefine((answers, context) => {
  for (const { path, message } of datesOutOfOrder(answers)) {
    context.addIssue({ code: "custom", path: [...path], message });
  }
});
export type Answers = z.infer<typeof Answers>;
