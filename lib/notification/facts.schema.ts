import { z } from "zod";
import { LocalDate } from "@/lib/calendar/local-date";
import { RegionCode } from "@/lib/identity/regions";
import { AgainFacts, HelpFacts } from "@/lib/notification/help.schema";

const InThreeLanguages = z.strictObject({
  kk: z.array(z.string().min(1)),
  ru: z.array(z.string().min(1)),
  en: z.array(z.string().min(1)),
});

const Named = {
  latinName: z.string().min(1),
  cyrillicName: z.string().min(1),
  dateOfBirth: LocalDate,
};

/**
 * Everything that a letter says, frozen in the transaction of the approval. The letter is made of these
 * facts and of wording alone, so that it can be made again, word for word, years later.
 */
export const LetterFacts = z.strictObject({
  /** Of the facts' shape and of the wording that goes with it. */
  version: z.union([z.literal(1), z.literal(2)]),
  number: z.string().min(1),
  /** 80 bits, 16 characters of Crockford's base 32. */
  code: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{16}$/),
  caseNumber: z.string().min(1),
  outcome: z.enum(["admission", "refusal"]),
  service: z.enum(["rpp", "kandas"]),
  region: RegionCode,
  issuedOn: LocalDate,
  /** Last day on which an admission opens the service; null for a refusal. */
  validUntil: LocalDate.nullable(),
  applicant: z.strictObject({
    ...Named,
    citizenship: z.string().length(2),
    documentNumber: z.string().min(1),
    iin: z.string().nullable(),
  }),
  minors: z.array(z.strictObject(Named)),
  test: z
    .strictObject({
      listening: z.int(),
      reading: z.int(),
      listeningOf: z.int(),
      readingOf: z.int(),
    })
    .nullable(),
  points: z.strictObject({ total: z.int(), threshold: z.int() }).nullable(),
  reasons: InThreeLanguages,
  /** Since version 2, of a refusal for points or a stop. */
  help: HelpFacts.nullable().default(null),
  /** Since version 2, of any refusal. */
  again: AgainFacts.nullable().default(null),
  complaint: z.strictObject({
    months: z.int().min(1),
    /** The term runs from learning of the letter: it cannot end before this day. */
    earliestEnd: LocalDate,
  }),
  ruleSetId: z.string().min(1),
  ruleSetHash: z.string().min(1),
  approvedBy: z.string().min(1),
  isDemo: z.boolean(),
});
export type LetterFacts = z.infer<typeof LetterFacts>;
