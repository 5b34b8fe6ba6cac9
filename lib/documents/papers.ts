/**
 * What kind of paper bears an answer out, by the evidence it is attached as ("jobs" for every job): a passport, a
 * state's own document, an employer's, one that only Kazakhstan issues, or an international certificate.
 */
export type PaperKind = "passport" | "public" | "private" | "local" | "international";

export const PAPERS = {
  identity: "passport",
  names: "public",
  spouse: "public",
  relative: "public",
  education: "public",
  english: "international",
  jobs: "private",
  licence: "public",
  offer: "local",
  stay: "local",
  housing: "local",
  funds: "local",
  military: "public",
  health: "local",
  record: "public",
  deportation: "local",
} as const satisfies Record<string, PaperKind>;

export type PaperName = keyof typeof PAPERS;
export const PAPER_NAMES = Object.keys(PAPERS).filter(isPaperName);

function isPaperName(name: string): name is PaperName {
  return Object.hasOwn(PAPERS, name);
}

/** "jobs.k3x" is a paper about a job. */
export function paperOf(supports: string): PaperName | null {
  const [stem = ""] = supports.split(".");
  return isPaperName(stem) ? stem : null;
}
