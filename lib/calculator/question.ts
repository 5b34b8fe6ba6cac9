import type { Typed } from "@/lib/calculator/sheet";

/** How an answer is read, as plain data: a page carries it without the schemas of the questionnaire. */
export type Reading =
  | { readonly kind: "one-of"; readonly values: readonly string[] }
  | { readonly kind: "whole"; readonly most: number }
  /** A score of a certificate, by steps. */
  | { readonly kind: "score"; readonly most: number; readonly step: number };

/** Holds when another question has one of these answers. */
export type AskedWhen = { readonly field: string; readonly is: readonly string[] };

export type Question = {
  readonly name: string;
  readonly reading: Reading;
  readonly when: AskedWhen | null;
};

const DECIMAL = /^[0-9]{1,3}(\.[0-9])?$/;
// People write sums in groups of three.
const GROUPS = /[\s\u00a0\u202f]/g;

/** The answer in its one spelling: "1 000" as "1000", "6,5" as "6.5"; null when it cannot be read. */
export function readTyped(reading: Reading, typed: string): string | null {
  const text = typed.trim();
  switch (reading.kind) {
    case "one-of":
      return reading.values.includes(text) ? text : null;
    case "whole": {
      const digits = text.replace(GROUPS, "");
      return /^[0-9]{1,15}$/.test(digits) && Number(digits) <= reading.most
        ? String(Number(digits))
        : null;
    }
    case "score": {
      const score = text.replace(",", ".");
      const right = DECIMAL.test(score) && Number(score) <= reading.most;
      return right && Number.isInteger(Number(score) / reading.step) ? String(Number(score)) : null;
    }
  }
}

/** Whether the question is asked, given the other answers. */
export function applies(question: Question, questions: readonly Question[], typed: Typed): boolean {
  const { when } = question;
  if (when === null) return true;
  const asked = questions.find(({ name }) => name === when.field);
  if (asked === undefined || !applies(asked, questions, typed)) return false;
  return when.is.includes((typed[when.field] ?? "").trim());
}

/** The answers that are asked for and can be read, by question. */
export function answersGiven(questions: readonly Question[], typed: Typed): Typed {
  const given: Record<string, string> = {};
  for (const question of questions) {
    if (!applies(question, questions, typed)) continue;
    const answer = readTyped(question.reading, typed[question.name] ?? "");
    if (answer !== null) given[question.name] = answer;
  }
  return given;
}

/** Questions that are asked and have no answer yet. */
export const openQuestions = (
  questions: readonly Question[],
  typed: Typed,
): readonly Question[] => {
  const given = answersGiven(questions, typed);
  return questions.filter(
    (question) => applies(question, questions, typed) && given[question.name] === undefined,
  );
};
