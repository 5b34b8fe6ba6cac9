import { z } from "zod";
import { ENTRY_KINDS, STANDINGS } from "@/lib/exam/receipt";

/** An instant written as `Date.toISOString` writes it, and in no other way. */
const instant = z
  .string()
  .refine((text) => !Number.isNaN(Date.parse(text)) && new Date(text).toISOString() === text);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const signature = z.string().regex(/^[\w-]{86}$/);

const FileEntry = z.strictObject({
  sequence: z.int(),
  counter: z.int(),
  lease: z.uuid(),
  kind: z.enum(ENTRY_KINDS),
  item: z.string(),
  option: z.int().min(0).max(3).nullable(),
  at: instant,
  standing: z.enum(STANDINGS),
  previousHash: z.union([hash, z.literal("")]),
  hash,
  signature,
});
export type FileEntry = z.infer<typeof FileEntry>;

const FileEvent = z.strictObject({
  type: z.string(),
  at: instant,
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export type FileEvent = z.infer<typeof FileEvent>;

const Closing = z.strictObject({
  /** SHA-256 of the form that the candidate sat: it names the items without showing them. */
  formHash: hash,
  entries: z.int(),
  /** The hash of the last entry; "" when there is none. */
  lastHash: z.union([hash, z.literal("")]),
  events: z.int(),
  eventsHash: hash,
  startedAt: instant,
  endedAt: instant,
  endedBy: z.string(),
});
export type Closing = z.infer<typeof Closing>;

/** What a candidate keeps of an attempt that is over: every entry that the server ever took, and what was done to the clock. */
export const ReceiptFile = z.strictObject({
  format: z.literal("qonys-receipts-1"),
  attemptId: z.uuid(),
  /** The public key of the signatures: 32 bytes, base64url. */
  key: z.string().regex(/^[\w-]{43}$/),
  entries: z.array(FileEntry),
  events: z.array(FileEvent),
  closing: Closing,
  /** Ed25519 over `closingLine`. */
  signature,
});
export type ReceiptFile = z.infer<typeof ReceiptFile>;
