import type { StoredForm } from "@/lib/exam/form.schema";
import { type JournalAnswer, lastAnswers } from "@/lib/exam/marking";

export type ScoredBlock = {
  readonly block: "listening" | "reading";
  readonly items: readonly string[];
  /** Option in the item's own order, or null. */
  readonly choices: readonly (number | null)[];
  readonly right: readonly boolean[];
};

/**
 * An ended attempt as statistics keep it: for each question of each block the option in the order of the
 * bank, whatever order the candidate saw, and whether it was right by the keys given.
 */
export function scoreSitting(
  form: Pick<StoredForm, "listening" | "reading" | "optionOrder">,
  keys: ReadonlyMap<string, number>,
  answers: readonly JournalAnswer[],
): ScoredBlock[] {
  const last = lastAnswers(answers);
  return (["listening", "reading"] as const).map((block) => {
    const items = form[block];
    const choices = items.map((id) => {
      const place = last.get(id) ?? null;
      return place === null ? null : (form.optionOrder[id]?.[place] ?? null);
    });
    const right = items.map((id, place) => {
      const key = keys.get(id);
      if (key === undefined) throw new Error(`Item ${id} of the form has no key`);
      return choices[place] === key;
    });
    return { block, items, choices, right };
  });
}
