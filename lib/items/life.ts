export const STATUSES = ["draft", "reviewed", "trial", "active", "retired"] as const;
export type ItemStatus = (typeof STATUSES)[number];

/** What can still be written: nobody has been asked it yet. */
export const isWritable = (status: ItemStatus) => status === "draft" || status === "reviewed";

/** What is asked in some way, so that a change is a new version. */
export const isVersionable = (status: ItemStatus) => status === "active" || status === "retired";

/** Whether an item goes from one status to another; the database holds the same table. */
export const NEXT: Readonly<Record<ItemStatus, readonly ItemStatus[]>> = {
  draft: ["reviewed", "retired"],
  reviewed: ["draft", "trial", "retired"],
  trial: ["active", "retired"],
  active: ["retired"],
  retired: [],
};

/** Which item, and which of its revisions the page showed. */
export type ItemRef = { readonly id: string; readonly revision: number };

/** `stale`: somebody changed it since the page was opened. */
export type ItemRefusal =
  | "not-allowed"
  | "stale"
  | "wrong-status"
  | "own-work"
  | "key-seen"
  | "answered-before"
  | "not-whole"
  | "media-unknown"
  | "bank-too-small";
