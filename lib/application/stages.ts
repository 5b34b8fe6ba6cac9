/** The path of an application. `complaint` and `annulment` open a closed case again without a new assessment. */
export const STAGES = [
  "testing",
  "questionnaire",
  "check",
  "interview",
  "decision",
  "closed",
  "complaint",
  "annulment",
] as const;
export type Stage = (typeof STAGES)[number];

/** Stages of a case that has had its notification, or was withdrawn: it bars no new application. */
export const AFTERWARDS: readonly Stage[] = ["closed", "complaint", "annulment"];

/** Who has to act now. */
export type Owner =
  | "applicant"
  | "testing-centre"
  | "agencies"
  | "police"
  | "akimat"
  | "akimat-head"
  | "nobody";

/**
 * The stages that the law counts, for the tracker on screens. Stage 3, the assessment, is done by the
 * system in the same instant as the questionnaire's submission, so no case ever waits in it.
 */
export const LAW_STAGES = [
  "testing",
  "questionnaire",
  "assessment",
  "check",
  "interview",
  "decision",
] as const;
export type LawStage = (typeof LAW_STAGES)[number];

/** Stages that an upheld objection or complaint may open again. */
export const REOPENABLE = ["testing", "questionnaire", "check", "interview"] as const;
export type Reopenable = (typeof REOPENABLE)[number];

export const AGENCIES = ["knb", "mvd", "kpssu", "mfa"] as const;
export type Agency = (typeof AGENCIES)[number];
