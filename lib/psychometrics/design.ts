import { add } from "@/lib/psychometrics/cells";
import {
  candidatesOf,
  eachAnswer,
  NOT_REACHED,
  type Responses,
} from "@/lib/psychometrics/responses";

/**
 * Who met which item, as the Rasch model needs it. What was not reached is missing, as if it had not been
 * given (Lord 1980, p. 226); what was passed over is wrong, as it is marked. Items without enough answers,
 * or that all or none got right, have no finite estimate and stay out.
 */
export type Design = {
  /** Places in `Responses.items` of the items that are estimated. */
  readonly items: Int32Array;
  readonly starts: Int32Array;
  /** Places in `items` above. */
  readonly item: Int32Array;
  readonly right: Uint8Array;
  /** Right answers of each candidate among these. */
  readonly score: Int32Array;
  /** By item: answers, and right ones. */
  readonly answers: Float64Array;
  readonly correct: Float64Array;
};

type Counts = { readonly answers: Float64Array; readonly correct: Float64Array };

function countAnswers(responses: Responses): Counts {
  const answers = new Float64Array(responses.items.length);
  const correct = new Float64Array(responses.items.length);
  eachAnswer(responses, (_, item, choice, right) => {
    if (choice === NOT_REACHED) return;
    add(answers, item, 1);
    add(correct, item, right);
  });
  return { answers, correct };
}

/** Items with a finite estimate. */
function estimable({ answers, correct }: Counts, minimum: number): Int32Array {
  const kept: number[] = [];
  for (const [item, n] of answers.entries()) {
    const right = correct[item] ?? 0;
    if (n >= minimum && right > 0 && right < n) kept.push(item);
  }
  return Int32Array.from(kept);
}

/** @param minimum answers that an item must have to be estimated */
export function designOf(responses: Responses, minimum: number): Design {
  const counts = countAnswers(responses);
  const items = estimable(counts, minimum);
  const place = new Int32Array(responses.items.length).fill(-1);
  for (const [index, item] of items.entries()) place[item] = index;
  const starts = new Int32Array(candidatesOf(responses) + 1);
  const score = new Int32Array(candidatesOf(responses));
  const item = new Int32Array(responses.item.length);
  const right = new Uint8Array(responses.item.length);
  let filled = 0;
  eachAnswer(responses, (person, met, choice, mark) => {
    const index = place[met] ?? -1;
    if (index < 0 || choice === NOT_REACHED) return;
    item[filled] = index;
    right[filled] = mark;
    filled += 1;
    starts[person + 1] = filled;
    score[person] = (score[person] ?? 0) + mark;
  });
  // Somebody of whom nothing was kept begins and ends where the one before ended.
  for (let person = 1; person < starts.length; person += 1) {
    starts[person] = Math.max(starts[person] ?? 0, starts[person - 1] ?? 0);
  }
  return {
    items,
    starts,
    item: item.slice(0, filled),
    right: right.slice(0, filled),
    score,
    answers: Float64Array.from(items, (kept) => counts.answers[kept] ?? 0),
    correct: Float64Array.from(items, (kept) => counts.correct[kept] ?? 0),
  };
}
