import type { AnswerKey, Condition, Fields } from "@/lib/questionnaire/field";

/** A document that bears an answer out; asked for where the condition holds. */
export type EvidenceNeed = { readonly supports: string; readonly when?: Condition };

/** Time that the entries of a list have to cover without a gap, up to the month where the section's own answer begins. */
export type Cover = {
  /** Months back from today. */
  readonly months: number;
  /** Gaps shorter than this many months are left alone. */
  readonly gap: number;
  /** The section's question whose month begins the time until today. */
  readonly since: string;
};

/** A group that repeats: each entry has a page of its own. */
export type ListPart = {
  readonly key: "jobs" | "homes" | "languages";
  /** At least one entry is due where this holds; the list is not asked for elsewhere. */
  readonly when?: Condition;
  readonly most: number;
  readonly fields: Fields;
  /** Whether each entry is borne out by documents of its own (`jobs.<id>`). */
  readonly evidence: boolean;
  /** The question that no two entries may answer alike. */
  readonly unique?: string;
  /** The questions that say from when until when an entry lasts. */
  readonly lasts?: {
    readonly from: string;
    readonly to: string;
    /** Answered with yes: until today. */
    readonly open?: string;
  };
  readonly covers?: Cover;
};

type Values = Readonly<Record<string, unknown>>;
type Read = {
  readonly values: Values;
  readonly items: readonly { readonly id: string; readonly values: Values }[];
};

/**
 * One topic, one page. A question, list or document without a condition is always asked for: the rule set
 * says when the others are (`asked-sections.ts`). Only what belongs to an answer by its own shape has its
 * condition in a section's file: the end of a job that has ended, the score of the certificate named.
 */
export type SectionData = {
  readonly fields: Fields;
  readonly list?: ListPart;
  readonly evidence: readonly EvidenceNeed[];
  /** Scored answers that are put together from the answers, the entries and what the files attached support. */
  readonly composes?: Readonly<
    Partial<Record<AnswerKey, (read: Read, evidence: readonly string[]) => unknown>>
  >;
};
