import { CHOICES, type Choice, type ChoiceAnswer } from "@/lib/rules/answer-domains";
import type { Condition, Criterion } from "@/lib/rules/criteria.schema";
import {
  type FormValues,
  listOf,
  numberOf,
  numberText,
  textOf,
} from "@/lib/rules/drafts/form-values";

type Lookup = Extract<Criterion, { kind: "lookup" }>;

/** An answer as a form's value: `true`, `KZ-10`, and `-` for no answer. */
export const choiceWord = (choice: Choice): string => (choice === null ? "-" : String(choice));

export const choicesOf = (answer: ChoiceAnswer): readonly Choice[] => CHOICES[answer];

const rowOf = ({ rows }: Pick<Lookup, "rows">, choice: Choice) =>
  rows.find(({ oneOf }) => oneOf.includes(choice));

/** A table of answers: the points of each, none where no row has it. */
export const lookupValues = (lookup: Lookup): FormValues =>
  Object.fromEntries(
    choicesOf(lookup.answer).map((choice) => [
      `choice.${choiceWord(choice)}`,
      numberText(rowOf(lookup, choice)?.points),
    ]),
  );

/** The rows as they were where each answer kept its points; else one row for each number of points. */
export function writtenRows(lookup: Lookup, values: FormValues): unknown {
  const given = choicesOf(lookup.answer).map((choice) => ({
    choice,
    points: numberOf(values, `choice.${choiceWord(choice)}`),
  }));
  const isSame = given.every(({ choice, points }) => rowOf(lookup, choice)?.points === points);
  if (isSame) return lookup.rows;
  const points = [...new Set(given.map((one) => one.points))].filter((one) => one !== undefined);
  return points.map((row) => ({
    oneOf: given.filter((one) => one.points === row).map(({ choice }) => choice),
    points: row,
  }));
}

export const conditionValues = (path: string, { answer, oneOf }: Condition): FormValues => ({
  [`${path}.answer`]: answer,
  [`${path}.oneOf`]: oneOf.map(choiceWord),
});

/** A condition with the answers that are ticked; null when none is, which takes it away. */
export function writtenCondition(path: string, values: FormValues, before: Condition): unknown {
  const ticked = listOf(values, `${path}.oneOf`);
  const kept = before.oneOf.filter((choice) => ticked.includes(choiceWord(choice)));
  const added = choicesOf(before.answer).filter(
    (choice) => ticked.includes(choiceWord(choice)) && !kept.includes(choice),
  );
  const oneOf = [...kept, ...added];
  return oneOf.length === 0 ? null : { answer: before.answer, oneOf };
}

export const isChoiceAnswer = (name: string): name is ChoiceAnswer => Object.hasOwn(CHOICES, name);

/** A new condition holds for every answer at first; the next page takes away those that it is not about. */
export function newCondition(values: FormValues, name: string): Condition | null {
  const answer = textOf(values, name);
  return isChoiceAnswer(answer) ? { answer, oneOf: [...choicesOf(answer)] } : null;
}
