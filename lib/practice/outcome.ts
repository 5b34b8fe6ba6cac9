import type { Block } from "@/lib/exam/item.schema";
import type { Question } from "@/lib/exam/questions";
import { optionOrder } from "@/lib/practice/option-order";
import type { PracticeAnswer } from "@/lib/practice/pool";
import { lastGiven, type PracticeRun } from "@/lib/practice/run";

/** A question of an ended run, options in the order in which they were asked. */
export type ExplainedQuestion = {
  readonly question: Question;
  readonly answer: PracticeAnswer;
  /** Place of the right option. */
  readonly right: number;
  /** Place of the option that was chosen last; null for none. */
  readonly chosen: number | null;
};

export const isRight = ({ right, chosen }: ExplainedQuestion): boolean => chosen === right;

/**
 * A block of an ended run, question by question as they were asked. A question that the pool no longer has is
 * left out.
 *
 * @param questions options in the order of the run, as `inOrderOf` gives them
 */
export function explained(
  run: PracticeRun,
  block: Block,
  questions: readonly Question[],
  answers: readonly PracticeAnswer[],
): readonly ExplainedQuestion[] {
  const last = lastGiven(run);
  const questionOf = new Map(questions.map((question) => [question.id, question]));
  const answerOf = new Map(answers.map((answer) => [answer.id, answer]));
  return run.items[block].flatMap((id) => {
    const question = questionOf.get(id);
    const answer = answerOf.get(id);
    if (question === undefined || answer === undefined) return [];
    const right = optionOrder(run.id, id).indexOf(answer.key);
    return [{ question, answer, right, chosen: last.get(id)?.option ?? null }];
  });
}
