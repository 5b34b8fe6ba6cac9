import { z } from "zod";
import { LocalDate } from "@/lib/calendar/local-date";

const count = (most: number, code: string) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,2}$/, code)
    .transform(Number)
    .refine((value) => value <= most, code);

/** A KAZTEST certificate as its holder types it in; messages are codes of the wording. */
export const ExternalCertificateInput = z.object({
  number: z
    .string()
    .trim()
    .min(4, "number-missing")
    .max(40, "number-long")
    .regex(/^[\p{L}\d][\p{L}\d /.№-]*$/u, "number-wrong"),
  issuedOn: LocalDate.or(z.literal("")).refine((day) => day !== "", "date-missing"),
  listeningCorrect: count(20, "listening-wrong"),
  readingCorrect: count(40, "reading-wrong"),
});
export type ExternalCertificateInput = z.infer<typeof ExternalCertificateInput>;

/** What can be wrong with the certificate itself, beside what the process refuses. */
export const CERTIFICATE_PROBLEMS = {
  "file-missing": "file",
  "file-too-large": "file",
  "file-type": "file",
  "total-too-large": "file",
  "date-in-future": "issuedOn",
} as const;
type CertificateProblem = keyof typeof CERTIFICATE_PROBLEMS;

export const isCertificateProblem = (code: string): code is CertificateProblem =>
  Object.hasOwn(CERTIFICATE_PROBLEMS, code);

const FIELD_ERRORS = [
  "number-missing",
  "number-long",
  "number-wrong",
  "date-missing",
  "listening-wrong",
  "reading-wrong",
] as const;

/** A message of the schema as a code of the wording. */
export const fieldError = (message: string): (typeof FIELD_ERRORS)[number] | "invalid" =>
  FIELD_ERRORS.find((code) => code === message) ?? "invalid";
