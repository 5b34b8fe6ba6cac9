import type { Typed } from "@/lib/questionnaire/draft.schema";

/** Answers put together from two sides; where both changed one differently, `typed` has what is saved. */
export type Merged = { readonly typed: Typed; readonly clashes: readonly string[] };

/** What was typed for a question; not asked, not there and left empty are the same. */
const at = (typed: Typed, name: string) => typed[name] ?? "";

const namesOf = (...sides: readonly Typed[]) => [...new Set(sides.flatMap(Object.keys))];

/** Whether two pages hold the same answers. */
export const sameTyped = (one: Typed, other: Typed): boolean =>
  namesOf(one, other).every((name) => at(one, name) === at(other, name));

/**
 * Merges answers that two windows or devices changed at the same time, question by question: `base` is
 * what this page began from, `mine` what it sends, `theirs` what stands there now. A question that one
 * side left alone takes the other side's answer; one that both changed differently is named.
 */
export function mergeTyped(base: Typed, mine: Typed, theirs: Typed): Merged {
  const typed: Record<string, string> = {};
  const clashes: string[] = [];
  for (const name of namesOf(theirs, mine)) {
    const [before, here, there] = [at(base, name), at(mine, name), at(theirs, name)];
    const isMine = there === before;
    typed[name] = isMine ? here : there;
    if (!isMine && here !== before && here !== there) clashes.push(name);
  }
  return { typed, clashes };
}
