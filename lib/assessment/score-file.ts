import canonicalize from "canonicalize";
import type { z } from "zod";
import type { UnsignedScoreFile } from "@/lib/assessment/score-file.schema";

/** The line that a score file's signature covers: everything in it, the data of a rule set by its hash. */
export function scoreFileLine(file: z.infer<typeof UnsignedScoreFile>): string {
  const { format, caseNumber, versions } = file;
  const ruleSets = file.ruleSets.map(({ data: _, ...named }) => named);
  return `${format}|${canonicalize({ caseNumber, versions, ruleSets })}`;
}

/** A JSON value in its RFC 8785 (JCS) form. */
export const canonical = (value: unknown): string => canonicalize(value) ?? "";
