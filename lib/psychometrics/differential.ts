import { add } from "@/lib/psychometrics/cells";
import { adjustedForMany } from "@/lib/psychometrics/false-discovery";
import { GROUPING_NAMES, GROUPINGS, type Grouping } from "@/lib/psychometrics/groups";
import { etsClass, mantelHaenszel, type Stratum } from "@/lib/psychometrics/mantel-haenszel";
import { eachAnswer, NOT_REACHED, type Responses } from "@/lib/psychometrics/responses";
import type { GroupDifference } from "@/lib/psychometrics/statistics.schema";

/** Candidates that each group needs at an item: fewer say little, and might be recognised. */
export const GROUP_MINIMUM = 100;

const COMPARISONS = GROUPING_NAMES.flatMap((grouping) =>
  GROUPINGS[grouping].map((focal, code) => ({ grouping, focal, code })),
).filter(({ code }) => code > 0);

/** By item, group, score and mark: candidates. */
type Counts = { readonly cells: Float64Array; readonly groups: number; readonly scores: number };

function countBy(responses: Responses, grouping: Grouping): Counts {
  const groups = GROUPINGS[grouping].length;
  const scores = responses.score.reduce((most, one) => Math.max(most, one), 0) + 1;
  const cells = new Float64Array(responses.items.length * groups * scores * 2);
  const codes = responses.groups[grouping];
  eachAnswer(responses, (person, item, choice, right) => {
    const group = codes[person] ?? groups;
    if (group >= groups || choice === NOT_REACHED) return;
    const row = (item * groups + group) * scores + (responses.score[person] ?? 0);
    add(cells, row * 2 + right, 1);
  });
  return { cells, groups, scores };
}

function* strataOf(
  { cells, groups, scores }: Counts,
  item: number,
  focal: number,
): Generator<Stratum> {
  for (let score = 0; score < scores; score += 1) {
    const reference = (item * groups * scores + score) * 2;
    const other = ((item * groups + focal) * scores + score) * 2;
    yield {
      referenceWrong: cells[reference] ?? 0,
      referenceRight: cells[reference + 1] ?? 0,
      focalWrong: cells[other] ?? 0,
      focalRight: cells[other + 1] ?? 0,
    };
  }
}

function sizeOf({ cells, groups, scores }: Counts, item: number, group: number): number {
  const from = (item * groups + group) * scores * 2;
  let sum = 0;
  for (let cell = from; cell < from + scores * 2; cell += 1) sum += cells[cell] ?? 0;
  return sum;
}

/**
 * Differential functioning of each item between the first group of each grouping and every other, among
 * candidates with the same score in the block, the item itself included (Holland & Thayer 1988). Forms are
 * parallel by their draw, so equal scores mean about equal ability. The p-values are corrected for all items
 * of a comparison; a comparison with a group of fewer than `GROUP_MINIMUM` is left out.
 *
 * @returns by item
 */
export function groupDifferences(responses: Responses): GroupDifference[][] {
  const byItem: GroupDifference[][] = responses.items.map(() => []);
  for (const { grouping, focal, code } of COMPARISONS) {
    const counts = countBy(responses, grouping);
    const found = responses.items.flatMap((_, item) => {
      const referenceN = sizeOf(counts, item, 0);
      const focalN = sizeOf(counts, item, code);
      if (Math.min(referenceN, focalN) < GROUP_MINIMUM) return [];
      const result = mantelHaenszel(strataOf(counts, item, code));
      return result === null ? [] : [{ item, referenceN, focalN, result }];
    });
    const adjusted = adjustedForMany(found.map(({ result }) => result.p));
    for (const [index, { item, referenceN, focalN, result }] of found.entries()) {
      const pAdjusted = adjusted[index] ?? 1;
      byItem[item]?.push({
        grouping,
        focal,
        referenceN,
        focalN,
        delta: result.delta,
        error: result.error,
        chiSquare: result.chiSquare,
        p: result.p,
        pAdjusted,
        ets: etsClass(result, pAdjusted),
      });
    }
  }
  return byItem;
}
