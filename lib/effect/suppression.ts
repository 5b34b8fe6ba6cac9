import type { Counts, ShownGroup } from "@/lib/effect/effect.schema";

/** Numbers of fewer people than these are not shown: who they are could be guessed. */
export const FEWEST_SHOWN = 10;

/**
 * The groups of one dimension, the numbers of small ones left out. A group left out alone could be
 * computed again from the total and the others, so that the next smallest goes with it until those
 * left out are at least two groups and enough people together. Sorted by name.
 */
export function shownGroups(groups: ReadonlyMap<string, Counts>): ShownGroup[] {
  const bySize = [...groups].toSorted(
    ([one, { cases }], [other, { cases: others }]) => cases - others || (one < other ? -1 : 1),
  );
  const hidden = new Set<string>();
  let people = 0;
  for (const [group, { cases }] of bySize) {
    const isSafe = hidden.size === 0 || (hidden.size > 1 && people >= FEWEST_SHOWN);
    if (cases >= FEWEST_SHOWN && isSafe) break;
    hidden.add(group);
    people += cases;
  }
  return [...groups]
    .map(([group, counts]) => ({ group, counts: hidden.has(group) ? null : { ...counts } }))
    .toSorted((one, other) => (one.group < other.group ? -1 : 1));
}
