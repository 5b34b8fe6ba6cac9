import type { Question } from "@/lib/exam/questions";
import { seededRandom, shuffled } from "@/lib/exam/seeded-random";

/** `order[place]` is the index in the question's own options that is shown at that place, in this run. */
export const optionOrder = (runId: string, item: string): readonly number[] =>
  shuffled([0, 1, 2, 3], seededRandom(`${runId}/${item}`));

/** The questions with their options in the order of this run. */
export const inOrderOf = (runId: string, questions: readonly Question[]): readonly Question[] =>
  questions.map((question) => ({
    ...question,
    options: optionOrder(runId, question.id).map((index) => question.options[index] ?? ""),
  }));
