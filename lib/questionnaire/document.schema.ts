import { z } from "zod";
import { LocalDate } from "@/lib/calendar/local-date";
import { Answers } from "@/lib/questionnaire/answers.schema";
import { LOCALES } from "@/lib/wording/routing";

const Row = z.strictObject({ question: z.string(), answer: z.string() });
const Part = z.strictObject({
  title: z.string(),
  rows: z.array(Row),
  /** Entries of a list: jobs, homes. */
  entries: z.array(z.array(Row)),
});

const File = z.strictObject({
  supports: z.string(),
  title: z.string(),
  fileName: z.string(),
  mediaType: z.string(),
  size: z.int(),
  sha256: z.string(),
});

/**
 * What the applicant signs: every question as it was put and its answer as it was shown, in the
 * language of the signature; the files with their hashes; and the same answers as the score reads them.
 * The signed bytes are its RFC 8785 (JCS) form, so that what is shown can be made from them alone.
 */
export const SignedDocument = z.strictObject({
  form: z.literal("qonys-questionnaire-1"),
  locale: z.enum(LOCALES),
  application: z.strictObject({ id: z.uuid(), number: z.string() }),
  parts: z.array(Part),
  files: z.array(File),
  declaration: z.string(),
  submittedOn: LocalDate,
  answers: Answers,
});
export type SignedDocument = z.infer<typeof SignedDocument>;

/** Reads signed bytes. Throws when they are not such a document: they are ours. */
export const readDocument = (bytes: Uint8Array): SignedDocument =>
  SignedDocument.parse(JSON.parse(new TextDecoder().decode(bytes)));
