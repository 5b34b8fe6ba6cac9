import type { Rules } from "@/lib/calculator/result";
import type { Family } from "@/lib/rules/criteria.schema";

/** A question in the reader's words; `options` by value, where it has some. */
export type QuestionWords = {
  readonly label: string;
  readonly options: Readonly<Record<string, string>>;
  /** Said when what was typed cannot be read. */
  readonly wrong: string;
};

/** All that the calculator needs from the server, once and for all: it asks for nothing later. */
export type CalculatorData = {
  readonly rules: Rules;
  readonly ruleSetHash: string;
  readonly questions: Readonly<Record<string, QuestionWords>>;
  readonly jobs: {
    readonly words: Readonly<
      Record<JobQuestion, { readonly label: string; readonly hint?: string }>
    >;
    readonly lead: string;
    readonly add: string;
    readonly yes: string;
    readonly no: string;
    readonly most: number;
  };
  readonly occupations: readonly { readonly code: string; readonly title: string }[];
  readonly families: Readonly<Record<Family, string>>;
};

export const JOB_QUESTIONS = ["occupation", "from", "stillThere", "to", "documented"] as const;
export type JobQuestion = (typeof JOB_QUESTIONS)[number];
