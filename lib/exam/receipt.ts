export const STANDINGS = ["counted", "late", "superseded"] as const;
/** Whether an entry counts: it may have come after the deadline, or from a device that another had relieved. */
export type Standing = (typeof STANDINGS)[number];

export const ENTRY_KINDS = ["answer", "play"] as const;

/** What the server gives for an entry that it has; `at` is its arrival, ISO. */
export type EntryReceipt = {
  readonly counter: number;
  readonly sequence: number;
  readonly at: string;
  readonly kind: (typeof ENTRY_KINDS)[number];
  readonly item: string;
  readonly option: number | null;
  readonly standing: Standing;
  readonly previousHash: string;
  readonly hash: string;
  /** Ed25519 over `receiptLine`, base64url. */
  readonly signature: string;
};

/**
 * The line that a receipt's signature covers. The hash covers everything else that the receipt says, and through the hash
 * before it every entry that came before.
 */
export const receiptLine = (
  attemptId: string,
  { sequence, hash }: Pick<EntryReceipt, "sequence" | "hash">,
): string => `qonys-receipt-1|${attemptId}|${sequence}|${hash}`;
