import type { StoredForm } from "@/lib/exam/form.schema";

/** An answer as the journal has it: `option` is a place in the order that the candidate saw. */
export type JournalAnswer = {
  readonly sequence: number;
  readonly itemId: string;
  readonly option: number | null;
};

export type Marks = { readonly listeningCorrect: number; readonly readingCorrect: number };

/** The last answer given to each item, by item id; a cleared one is null. */
export function lastAnswers(answers: readonly JournalAnswer[]): ReadonlyMap<string, number | null> {
  const inOrder = answers.toSorted((one, other) => one.sequence - other.sequence);
  return new Map(inOrder.map(({ itemId, option }) => [itemId, option]));
}

/**
 * Correct answers by block. The last answer of an item counts; none, a cleared one and one to an item
 * outside the form count nothing.
 *
 * @param keys by item id, the index of the right option in the item's own order
 */
export function mark(
  form: Pick<StoredForm, "listening" | "reading" | "optionOrder">,
  keys: ReadonlyMap<string, number>,
  answers: readonly JournalAnswer[],
): Marks {
  const last = lastAnswers(answers);
  const isRight = (id: string): boolean => {
    const place = last.get(id) ?? null;
    const key = keys.get(id);
    if (key === undefined) throw new Error(`Item ${id} of the form has no key`);
    return place !== null && form.optionOrder[id]?.[place] === key;
  };
  return {
    listeningCorrect: form.listening.filter(isRight).length,
    readingCorrect: form.reading.filter(isRight).length,
  };
}
