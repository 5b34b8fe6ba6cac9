import canonicalize from "canonicalize";
import type { z } from "zod";
import type { UnsignedScoreFile } from "@/lib/assessment/score-file.schema";

/** The line that a score file's signature covers: everything in it, the rule sets by the hashes that name them. */
export const scoreFileLine = ({
  format,
  caseNumber,
  versions,
  ruleSets,
}: z.infer<typeof UnsignedScoreFile>): string =>
  `${format}|${canonicalize({ caseNumber, versions, ruleSets: ruleSets.map(({ id, hash }) => [id, hash]) })}`;

/** A JSON value in its RFC 8785 (JCS) form. */
export const canonical = (value: unknown): string => canonicalize(value) ?? "";
