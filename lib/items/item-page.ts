import type { ItemFacts } from "@/lib/exam/item.schema";
import type { Question } from "@/lib/exam/questions";
import type { Findings } from "@/lib/items/findings";
import type { TrailLine } from "@/lib/items/item-trail";
import type { ItemRefusal, ItemStatus } from "@/lib/items/life";

/** An item as its page shows it. */
export type ItemPage = {
  readonly id: string;
  readonly revision: number;
  readonly status: ItemStatus;
  readonly facts: Readonly<ItemFacts>;
  /** Where an imported one came from. */
  readonly source: string | null;
  readonly question: Question;
  readonly authors: readonly string[];
  readonly reviewer: string | null;
  readonly remark: string | null;
  /** Why this person cannot review it now; null when they can. */
  readonly reviewRefusal: ItemRefusal | null;
  /** What stands between a draft and its review; null for what is past it. */
  readonly findings: Findings | null;
  readonly versions: readonly { readonly id: string; readonly status: ItemStatus }[];
  readonly exposure: { readonly forms: number; readonly of: number; readonly most: number };
  readonly trial: { readonly answers: number; readonly correct: number };
  /** Reviewers who answered it wrong without the key; what they found stays, whatever became of the item. */
  readonly wrongReviews: number;
  readonly history: readonly TrailLine[];
  readonly keySeen: readonly TrailLine[];
};
