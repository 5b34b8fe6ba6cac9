import { z } from "zod";

const Lines = z
  .string()
  .trim()
  .max(6_000, "reasons-long")
  .transform((text) => text.split(/\r?\n/).map((line) => line.trim()))
  .transform((lines) => lines.filter((line) => line !== ""));

/** What an officer writes as reasons: in each language, a reason a line. Messages are codes of `decision.error`. */
export const ReasonsInput = z.object({ kk: Lines, ru: Lines, en: Lines });

/** The reasons as they are kept in a `case_text` row of kind `decision-reasons` (as JSON). */
export const Reasons = z.strictObject({
  kk: z.array(z.string()),
  ru: z.array(z.string()),
  en: z.array(z.string()),
});
export type Reasons = z.infer<typeof Reasons>;
