import { z } from "zod";

const Side = z.int().min(1).max(100_000);
const Share = z.number().min(0).max(1);
const Luminance = z.number().min(0).max(255);

/** What a picture's pixels say: only the sender's browser looks at them. */
export const Pixels = z.strictObject({
  /** Variance of the Laplacian where the picture has most detail, for its contrast; 0 is one even tone. */
  sharpness: z.number().min(0).max(1_000_000),
  /** Luminance that 1 of 1000 pixels stays below: the ink of even a single line. */
  ink: Luminance,
  /** Luminance that 1 of 1000 pixels exceed: the paper. */
  paper: Luminance,
  /** Share of the busiest edge that is covered by writing which runs out of the picture. */
  edge: Share,
});
export type Pixels = z.infer<typeof Pixels>;

const Picture = z.strictObject({ kind: z.literal("picture"), width: Side, height: Side });
const Pdf = z.strictObject({
  kind: z.literal("pdf"),
  /** Null where they cannot be counted: behind a password. */
  pages: z.int().min(0).max(100_000).nullable(),
  locked: z.boolean(),
});

/** What the file itself says, read from its first bytes and its structure; null where it cannot be read. */
export const FileFacts = z.discriminatedUnion("kind", [Picture, Pdf]);
export type FileFacts = z.infer<typeof FileFacts>;

/** Kept with a file: what was read here, and what the sender's browser said of the pixels. */
export const Quality = z.strictObject({
  facts: FileFacts.nullable(),
  pixels: Pixels.nullable(),
});
export type Quality = z.infer<typeof Quality>;

/** As it lies in the database: figures that cannot be read are none, and never keep a case from being opened. */
export const StoredQuality = Quality.nullable().catch(null);
