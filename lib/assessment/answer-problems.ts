import type { z } from "zod";
import { EXPECTED, KEY_ORDER } from "@/lib/assessment/expected-answers";
import {
  type AnswerProblem,
  datesOutOfOrder,
  readDates,
} from "@/lib/questionnaire/answer-dates.schema";
import { Answers, SeparateAnswers } from "@/lib/questionnaire/answers.schema";

export type ParsedAnswers =
  | { readonly ok: true; readonly answers: Answers }
  | { readonly ok: false; readonly problems: readonly AnswerProblem[] };

/** Answers checked whole; otherwise every problem, in the order in which the answers are asked. */
export function parseAnswers(input: unknown): ParsedAnswers {
  const parsed = Answers.safeParse(input);
  if (parsed.success) return { ok: true, answers: parsed.data };
  const separate = SeparateAnswers.safeParse(input);
  const problems = (separate.error?.issues ?? []).flatMap((issue) => toProblems(issue, input));
  // zod compares dates only when everything else is right, but a wrong answer hides no other.
  return { ok: false, problems: inOrder([...problems, ...datesOutOfOrder(readDates(input))]) };
}

/** The problems in the order of the questions, unknown keys after all known ones. */
export function inOrder(problems: readonly AnswerProblem[]): AnswerProblem[] {
  return problems
    .map((problem) => ({ problem, rank: rank(problem) }))
    .toSorted((one, other) => compareRanks(one.rank, other.rank))
    .map(({ problem }) => problem);
}

const UNKNOWN_KEY = "unknown key";

function toProblems(issue: z.core.$ZodIssue, input: unknown): AnswerProblem[] {
  const { path } = issue;
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ path: [...path, key], message: UNKNOWN_KEY }));
  }
  const pattern = path.map((step) => (typeof step === "number" ? "*" : String(step))).join(".");
  const expected = `expected ${EXPECTED.get(pattern) ?? "another value"}`;
  return [{ path, message: isMissing(path, input) ? `missing: ${expected}` : expected }];
}

function isMissing(path: readonly PropertyKey[], input: unknown): boolean {
  let value: unknown = input;
  for (const step of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return true;
    value = Reflect.get(value, step);
  }
  return false;
}

function rank({ path, message }: AnswerProblem): number[] {
  const places = path.map((step) => {
    if (typeof step === "number") return step;
    return KEY_ORDER.get(String(step)) ?? KEY_ORDER.size;
  });
  return [message === UNKNOWN_KEY ? 1 : 0, ...places];
}

function compareRanks(one: readonly number[], other: readonly number[]): number {
  for (const [at, place] of one.entries()) {
    const difference = place - (other[at] ?? -1);
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}
