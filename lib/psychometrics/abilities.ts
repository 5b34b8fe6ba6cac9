import { candidatesOf, type Responses } from "@/lib/psychometrics/responses";
import { warmAbility } from "@/lib/psychometrics/warm";

/**
 * Everybody's ability on the bank's scale, NaN for those who met no estimated item. What was not reached
 * counts as wrong here, as in the mark: only the items' estimates leave it out.
 *
 * @param difficulty by place in `responses.items`; NaN where there is no estimate
 */
export function abilitiesOf(responses: Responses, difficulty: Float64Array): Float64Array {
  const { starts, item, right } = responses;
  return Float64Array.from({ length: candidatesOf(responses) }, (_, person) => {
    const from = starts[person] ?? 0;
    const to = starts[person + 1] ?? 0;
    const met = new Float64Array(to - from);
    let count = 0;
    let score = 0;
    for (let at = from; at < to; at += 1) {
      const one = difficulty[item[at] ?? 0] ?? Number.NaN;
      if (Number.isNaN(one)) continue;
      met[count] = one;
      count += 1;
      score += right[at] ?? 0;
    }
    return count === 0 ? Number.NaN : warmAbility(met.subarray(0, count), score).theta;
  });
}
