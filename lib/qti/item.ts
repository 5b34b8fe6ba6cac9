import type { FoundMedia } from "@/lib/qti/sink";

export type QtiOption = {
  readonly identifier: string;
  readonly text: string;
  /** Whether its place is to stay when the others are shuffled. */
  readonly isFixed: boolean;
};

/** A turn of what a clip says, which candidates do not see. */
export type QtiTurn = { readonly speaker: string; readonly text: string };

/** A question with one right option, as QTI 3.0 tells it and no bank has changed it yet. */
export type QtiItem = {
  readonly identifier: string;
  readonly title: string;
  /** BCP 47 tag; "" when none is given. */
  readonly language: string;
  /** What is to be read before the question; `\n` between lines, "" for nothing. */
  readonly text: string;
  /** Identifier of the shared stimulus that `text` is; null when it is the item's own. */
  readonly shared: string | null;
  readonly media: FoundMedia | null;
  readonly turns: readonly QtiTurn[];
  readonly stem: string;
  readonly options: readonly QtiOption[];
  /** Index of the right option. */
  readonly key: number;
  readonly isShuffled: boolean;
  /** What is said of each option after an answer; "" for nothing. */
  readonly rationale: readonly string[];
};

/** Fewest and most options that are read: below there is no choice, above it is no question. */
export const OPTION_LIMITS = { fewest: 2, most: 20 } as const;

/** The rubric in which a clip's transcript travels: for authors, not for candidates. */
export const TRANSCRIPT_USE = "ext:transcript";
