/**
 * What a migration officer asks, as data: a record names the set that it was taken by, so that it reads
 * the same years later. A change is a new set with a new id; its wording stays beside it.
 *
 * The order names the interview (App. 1) but no questions: this set is illustrative.
 */
export const QUESTION_SET = {
  id: "2026-1",
  status: "illustrative",
  topics: ["purpose", "family", "work", "housing", "ties", "duties"],
  answers: ["convincing", "partly", "not-convincing", "not-asked"],
  languages: ["kk", "ru", "other"],
  identity: ["confirmed", "not-confirmed"],
  /** Grounds of a negative outcome. */
  reasons: [
    "identity",
    "false-information",
    "purpose-not-shown",
    "no-means",
    "refused-answers",
    "public-order",
    "other",
  ],
} as const;

export type Topic = (typeof QUESTION_SET.topics)[number];
