import type { Question } from "@/lib/exam/questions";
import type { Explanation, PracticeItem } from "@/lib/practice/practice-item.schema";

type Turn = { readonly speaker: "a" | "b"; readonly text: string };

/** What stays on the server until the practice test has ended: the key, why, and what the clip says. */
export type PracticeAnswer = {
  readonly id: string;
  /** Index of the right option in the question's own order. */
  readonly key: number;
  readonly explanation: Explanation;
  /** Null for a reading question. */
  readonly turns: readonly Turn[] | null;
};

/** What `/api/practice/questions/:block` answers: a block as it is asked, options in the pool's own order. */
export type PracticeBlock = { readonly questions: readonly Question[] };
/** What `/api/practice/answers/:block` answers. */
export type PracticeAnswers = { readonly answers: readonly PracticeAnswer[] };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** A body of our own server; checked for the shape that a proxy's error page would not have. */
export const isPracticeBlock = (body: unknown): body is PracticeBlock =>
  isObject(body) && Array.isArray(body["questions"]);

export const isPracticeAnswers = (body: unknown): body is PracticeAnswers =>
  isObject(body) && Array.isArray(body["answers"]);

const groupOf = (item: PracticeItem | undefined): string | undefined =>
  item?.block === "reading" ? item.stimulus.group : undefined;

/** The items' faces in the order given; nothing of their keys, reasons and transcripts. */
export function facesOf(items: readonly PracticeItem[]): Question[] {
  return items.map((item, index) => {
    const group = groupOf(item);
    return {
      id: item.id,
      kind: item.kind,
      stem: item.stem,
      options: [...item.options],
      text: item.block === "reading" ? item.stimulus.text : null,
      sameText: group !== undefined && group === groupOf(items[index - 1]),
    };
  });
}

export const answersOf = (items: readonly PracticeItem[]): PracticeAnswer[] =>
  items.map((item) => ({
    id: item.id,
    key: item.key,
    explanation: item.explanation,
    turns: item.block === "listening" ? item.stimulus.turns : null,
  }));
