import { add } from "@/lib/psychometrics/cells";
import { eachAnswer, NOT_REACHED, OMITTED, type Responses } from "@/lib/psychometrics/responses";
import type { ItemStatistics } from "@/lib/psychometrics/statistics.schema";

/** Everything about an item that its answers alone say. */
export type ItemAnalysis = Pick<
  ItemStatistics,
  "reached" | "notReached" | "right" | "p" | "pError" | "restCorrelation" | "options" | "omitted"
>;

/** Options 0 to 3, omitted, right. */
const CHOICES = 4;
const KINDS = CHOICES + 2;
const OMITTED_AT = CHOICES;
const RIGHT_AT = CHOICES + 1;

type Sums = {
  /** By item and kind: how many, and the sum of their rest scores. */
  readonly n: Float64Array;
  readonly rest: Float64Array;
  /** By item, over all who reached it. */
  readonly all: Float64Array;
  readonly allRest: Float64Array;
  readonly allSquares: Float64Array;
  readonly notReached: Float64Array;
};

function sumUp(responses: Responses): Sums {
  const size = responses.items.length;
  const n = new Float64Array(size * KINDS);
  const rest = new Float64Array(size * KINDS);
  const all = new Float64Array(size);
  const allRest = new Float64Array(size);
  const allSquares = new Float64Array(size);
  const notReached = new Float64Array(size);
  eachAnswer(responses, (person, item, choice, right) => {
    if (choice === NOT_REACHED) {
      add(notReached, item, 1);
      return;
    }
    const others = (responses.score[person] ?? 0) - right;
    add(all, item, 1);
    add(allRest, item, others);
    add(allSquares, item, others * others);
    const kind = item * KINDS + (choice === OMITTED ? OMITTED_AT : choice);
    add(n, kind, 1);
    add(rest, kind, others);
    add(n, item * KINDS + RIGHT_AT, right);
    add(rest, item * KINDS + RIGHT_AT, right * others);
  });
  return { n, rest, all, allRest, allSquares, notReached };
}

/** Each item of a block in one pass over its answers. */
export function analyseItems(responses: Responses): ItemAnalysis[] {
  const sums = sumUp(responses);
  return responses.items.map((_, i) => {
    const reached = sums.all[i] ?? 0;
    const meanOfAll = (sums.allRest[i] ?? 0) / reached;
    const spread = Math.sqrt(Math.max(0, (sums.allSquares[i] ?? 0) / reached - meanOfAll ** 2));
    const kind = (which: number): ItemAnalysis["omitted"] => {
      const n = sums.n[i * KINDS + which] ?? 0;
      const share = reached === 0 ? 0 : n / reached;
      if (n === 0) return { n, share, meanRest: null, correlation: null };
      const meanRest = (sums.rest[i * KINDS + which] ?? 0) / n;
      // (mean of those who chose − mean of all) / sd · √(share / (1 − share)): Pearson's r with a 0/1 variable.
      const varies = share < 1 && spread > 0;
      const correlation = varies
        ? ((meanRest - meanOfAll) / spread) * Math.sqrt(share / (1 - share))
        : null;
      return { n, share, meanRest, correlation };
    };
    const { n: right, share: p, correlation } = kind(RIGHT_AT);
    return {
      reached,
      notReached: sums.notReached[i] ?? 0,
      right,
      p,
      pError: reached === 0 ? 0 : Math.sqrt((p * (1 - p)) / reached),
      restCorrelation: correlation,
      options: Array.from({ length: CHOICES }, (__, option) => kind(option)),
      omitted: kind(OMITTED_AT),
    };
  });
}
