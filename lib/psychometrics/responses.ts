import type { Grouping } from "@/lib/psychometrics/groups";

/** Passed over although a later question of the block was answered. */
export const OMITTED = -1;
/** Nothing was answered from here to the block's end: time, most likely, ran out. */
export const NOT_REACHED = -2;
/** A group that is not known. */
export const UNKNOWN = 255;

/**
 * The answers of one block, candidate after candidate. Everybody saw a form of their own, so this is
 * no matrix: candidate `p` has the places `starts[p]` up to `starts[p + 1]` of the other arrays.
 */
export type Responses = {
  /** Ids of the items; the arrays name them by their place in here. */
  readonly items: readonly string[];
  readonly starts: Int32Array;
  readonly item: Int32Array;
  /** Option in the item's own order, 0 to 3, or `OMITTED`, or `NOT_REACHED`. */
  readonly choice: Int8Array;
  /** 1 where the answer was right. */
  readonly right: Uint8Array;
  /** Right answers of each candidate: what the threshold judges, so nothing omitted is left out. */
  readonly score: Int32Array;
  /** Code of each candidate's group, or `UNKNOWN`. */
  readonly groups: Readonly<Record<Grouping, Uint8Array>>;
};

export const candidatesOf = (responses: Responses): number => responses.starts.length - 1;

/** Visits every answer: whose, to which item, what was chosen, and 1 where it was right. */
export function eachAnswer(
  { starts, item, choice, right }: Responses,
  visit: (person: number, item: number, choice: number, right: number) => void,
): void {
  for (let person = 0; person + 1 < starts.length; person += 1) {
    const end = starts[person + 1] ?? 0;
    for (let at = starts[person] ?? 0; at < end; at += 1) {
      visit(person, item[at] ?? 0, choice[at] ?? OMITTED, right[at] ?? 0);
    }
  }
}
