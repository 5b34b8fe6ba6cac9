import { z } from "zod";
import { RegionCode } from "@/lib/identity/regions";
import { answerFields } from "@/lib/questionnaire/answers.schema";

const { education, educationField, housing, russianLevel, lawfulStayMonths } = answerFields;
const [job] = [answerFields.jobs.element];

/**
 * One thing that a person can change, or show that it is so already, as letters keep it. Amounts and levels are the
 * least that is needed; `regions` and `kinds` are those of which any one is enough.
 */
export const Change = z.discriminatedUnion("key", [
  z.strictObject({
    key: z.literal("jobDocuments"),
    job: job.pick({ occupation: true, from: true, to: true }),
  }),
  z.strictObject({ key: z.literal("educationDocuments"), education, educationField }),
  z.strictObject({ key: z.literal("relativeDocuments") }),
  z.strictObject({ key: z.literal("stayDocuments"), months: lawfulStayMonths }),
  z.strictObject({ key: z.literal("settlementRegion"), regions: z.array(RegionCode).min(1) }),
  z.strictObject({ key: z.literal("housing"), kinds: z.array(housing).min(1) }),
  z.strictObject({ key: z.literal("jobOffer") }),
  z.strictObject({ key: z.literal("licence") }),
  z.strictObject({ key: z.literal("funds"), tenge: z.number().min(0) }),
  z.strictObject({ key: z.literal("russian"), level: russianLevel }),
  z.strictObject({
    key: z.literal("english"),
    /** Either is enough; null where that certificate does not reach it. */
    ielts: z.number().nullable(),
    toefl: z.int().nullable(),
  }),
  z.strictObject({
    key: z.literal("kazakh"),
    listening: z.int(),
    listeningOf: z.int(),
    reading: z.int(),
    readingOf: z.int(),
  }),
]);
export type Change = z.infer<typeof Change>;
export type ChangeKey = Change["key"];
