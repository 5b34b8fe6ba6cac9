import type { Condition, Fields } from "@/lib/questionnaire/field";

/** A document that bears an answer out; asked for where the condition holds. */
export type EvidenceNeed = { readonly supports: string; readonly when?: Condition };

/** A group that repeats: each entry has a page of its own. */
export type ListPart = {
  readonly key: "jobs" | "homes";
  /** At least one entry is due where this holds; the list is not asked for elsewhere. */
  readonly when: Condition;
  readonly most: number;
  readonly fields: Fields;
  /** Whether each entry is borne out by documents of its own (`jobs.<id>`). */
  readonly evidence: boolean;
};

/** One topic, one page. */
export type SectionData = {
  readonly fields: Fields;
  readonly list?: ListPart;
  readonly evidence: readonly EvidenceNeed[];
};
