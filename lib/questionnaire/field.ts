import { z } from "zod";
import { Month } from "@/lib/questionnaire/answer-dates.schema";
import type { answerFields } from "@/lib/questionnaire/answers.schema";
import type { CriterionKey } from "@/lib/rules/criteria.schema";

export type AnswerKey = keyof typeof answerFields;

/** Holds when another question of the same page has one of these answers, as typed. */
export type Condition = { readonly field: string; readonly is: readonly string[] };

/** How a question is put on the page. */
export type Control =
  | { readonly kind: "yes-no" }
  | { readonly kind: "choice" | "select"; readonly options: readonly string[] }
  | { readonly kind: "country" | "region" | "language" | "occupation" | "date" | "month" | "score" }
  | { readonly kind: "text" | "long-text"; readonly most: number }
  | { readonly kind: "whole"; readonly unit: "months" | "tenge" | "year" | "count" };

type More = {
  readonly optional?: true;
  readonly when?: Condition;
  /** The scored answer that it becomes, and that answer's value where the question is not asked. */
  readonly feeds?: AnswerKey;
  readonly otherwise?: string | number | boolean | null;
  /** Criteria that it carries points for: the page says how many at most. */
  readonly criteria?: readonly CriterionKey[];
  /** Part of an answer that scores together with others: a job's months, a certificate's score. */
  readonly counts?: true;
  /** Whatever the points: one answer to it may stop the case. */
  readonly mayStop?: true;
  /** A moment of the past: neither after today nor before the person's birth. */
  readonly past?: true;
  /** Not before that question's date. */
  readonly notBefore?: string;
  /** Must not have run out. */
  readonly notOver?: true;
  /** The error's code when what was typed cannot be read. */
  readonly wrong?: string;
};

/** A question as data: how it looks, how what was typed is read, and what the answer is for. */
export type Field = More & { readonly control: Control; readonly read: z.ZodType<unknown, string> };
export type Fields = Readonly<Record<string, Field>>;

// A scored answer's own schema has the last word on what was typed.
const through = <T>(read: z.ZodType<T, string>, answer: z.ZodType<unknown, T>) => read.pipe(answer);

const Bool = z.enum(["yes", "no"]).transform((typed) => typed === "yes");

export const yesNo = (
  more: More = {},
  answer: z.ZodType<unknown, boolean> = z.boolean(),
): Field => ({
  control: { kind: "yes-no" },
  read: through(Bool, answer),
  ...more,
});

type Choices = z.ZodType<string, string> & { readonly options: readonly string[] };

export const choice = (answer: Choices, more: More = {}): Field => ({
  control: { kind: "choice", options: answer.options },
  read: answer,
  ...more,
});

/** For more choices than fit as rows on a phone. */
export const select = (answer: Choices, more: More = {}): Field => ({
  control: { kind: "select", options: answer.options },
  read: answer,
  ...more,
});

export const coded = (
  kind: "country" | "region" | "language" | "occupation",
  read: z.ZodType<unknown, string>,
  more: More = {},
): Field => ({ control: { kind }, read, ...more });

export const text = (more: More = {}, most = 120): Field => ({
  control: { kind: "text", most },
  read: z.string().max(most),
  wrong: "too-long",
  ...more,
});

export const longText = (more: More = {}, most = 1000): Field => ({
  control: { kind: "long-text", most },
  read: z.string().max(most),
  wrong: "too-long",
  ...more,
});

// People write sums in groups of three.
const Digits = z
  .string()
  .transform((typed) => typed.replace(/[\s\u00a0\u202f]/g, ""))
  .pipe(z.string().regex(/^[0-9]{1,15}$/))
  .transform(Number);

export const whole = (
  unit: "months" | "tenge" | "year" | "count",
  answer: z.ZodType<unknown, number>,
  more: More = {},
): Field => ({
  control: { kind: "whole", unit },
  read: through(Digits, answer),
  wrong: "whole",
  ...more,
});

const Decimal = z
  .string()
  .transform((typed) => typed.replace(",", "."))
  .pipe(z.string().regex(/^[0-9]{1,3}(\.[0-9])?$/))
  .transform(Number);

export const score = (read: (typed: number) => boolean, more: More = {}): Field => ({
  control: { kind: "score" },
  read: Decimal.refine(read),
  wrong: "score",
  ...more,
});

export const date = (more: More = {}): Field => ({
  control: { kind: "date" },
  read: z.iso.date(),
  wrong: "date",
  ...more,
});

// Browsers without a month picker show a line of text, where people write 05.2019.
const TypedMonth = z
  .string()
  .transform((typed) => typed.replace(/^(\d{2})[./-](\d{4})$/, "$2-$1"))
  .pipe(Month);

export const month = (more: More = {}): Field => ({
  control: { kind: "month" },
  read: TypedMonth,
  wrong: "month",
  ...more,
});
