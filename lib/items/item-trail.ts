import { z } from "zod";

/** The audit's word for «this person saw the right answer of this item». */
export const KEY_SEEN = "item-key-seen";

/** The audit's word for «this reviewer, who had not seen the key, answered it wrong»: a finding that stays. */
export const ANSWERED_WRONG = "item-answered-wrong";

/** Where somebody saw it. */
export const KeyPlace = z.enum(["item", "editor", "list", "export", "statistics"]);
export type KeyPlace = z.infer<typeof KeyPlace>;

/** A line of what happened to an item, or of who saw its key. */
export type TrailLine = {
  readonly id: string;
  readonly at: Date;
  readonly who: string | null;
  readonly action: z.infer<typeof Action>;
  readonly place: KeyPlace | null;
};

export const Action = z.enum([
  KEY_SEEN,
  "item-created",
  "item-version-created",
  "item-edited",
  "item-reviewed",
  "item-returned",
  ANSWERED_WRONG,
  "item-on-trial",
  "item-activated",
  "item-retired",
  "item-difficulty-taken-over",
]);
