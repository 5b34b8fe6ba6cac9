import { z } from "zod";
import { CriterionKey } from "@/lib/rules/criteria.schema";
import { StopKey } from "@/lib/rules/stops.schema";

const hash = z.string().regex(/^sha256:[0-9a-f]{64}$/);
const key = z.string().regex(/^[\w-]{43}$/);
const signature = z.string().regex(/^[\w-]{86}$/);
const points = z.int().min(0);

/** An instant written as `Date.toISOString` writes it, and in no other way. */
const instant = z
  .string()
  .refine((text) => !Number.isNaN(Date.parse(text)) && new Date(text).toISOString() === text);

/** What `assess` gave, as it was stored. */
export const StatedResult = z.strictObject({
  outcome: z.enum(["passed", "not-passed"]),
  total: points,
  threshold: points,
  shortfall: points,
  criteria: z.record(CriterionKey, points),
  stops: z.array(StopKey),
});
export type StatedResult = z.infer<typeof StatedResult>;

const StatedVersion = z.strictObject({
  /** From 1; each correction of an answer adds one. */
  version: z.int().min(1),
  at: instant,
  /** The answers that the score reads and no others (`Answers`). */
  answers: z.record(z.string(), z.json()),
  result: StatedResult,
  ruleSetHash: hash,
});
export type StatedVersion = z.infer<typeof StatedVersion>;

/**
 * A case's score, all versions of it, with everything that is needed to compute it again: the answers, the rule sets and the
 * results. Signed as a whole, so that no value can be changed unseen.
 */
export const ScoreFile = z.strictObject({
  format: z.literal("qonys-score-1"),
  caseNumber: z.string().min(1),
  versions: z.array(StatedVersion).min(1),
  /** Every rule set that a version names, as it was published. */
  ruleSets: z.array(
    z.strictObject({
      id: z.string().min(1),
      hash,
      data: z.record(z.string(), z.json()),
      /** Who signed it; null for the set that the program itself comes with. */
      signature: signature.nullable(),
      keyId: key.nullable(),
    }),
  ),
  /** The public key of the signature: 32 bytes, base64url. */
  key,
  /** Ed25519 over `scoreFileLine`. */
  signature,
});
export type ScoreFile = z.infer<typeof ScoreFile>;

/** The file before it is signed. */
export const UnsignedScoreFile = ScoreFile.omit({ key: true, signature: true });
