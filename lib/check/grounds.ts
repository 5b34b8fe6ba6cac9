/**
 * Public grounds of an objection, after article 49 of the Law on Migration as far as its text is known
 * (regulation, 9.4): what the applicant is told, in words of the wording `check.ground.*`.
 */
export const GROUNDS = [
  "illegal-entry",
  "released-from-prison",
  "crimes-against-humanity",
  "status-law-breach",
  "hatred",
  "constitutional-order",
  "sovereignty",
  "conviction",
  "false-data",
  "deported",
  "rights-of-others",
  "disease",
  "fictitious-marriage",
] as const;
export type Ground = (typeof GROUNDS)[number];

/** The code behind a stored ground; null for one that an agency wrote in its own words. */
export const groundCode = (stored: string): Ground | null =>
  GROUNDS.find((code) => code === stored) ?? null;
