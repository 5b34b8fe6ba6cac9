import type { AskedSection } from "@/lib/questionnaire/asked-sections";
import type { Draft } from "@/lib/questionnaire/draft.schema";
import { evidenceNeeds } from "@/lib/questionnaire/evidence-needs";
import { type SectionKey, sectionAfter } from "@/lib/questionnaire/sections";

/** After a section's answers come its documents, where any are asked for. */
export const pageAfter = (key: SectionKey, draft: Draft, sectionOf: AskedSection): string =>
  evidenceNeeds(key, draft, sectionOf).length > 0
    ? `/questionnaire/${key}/evidence`
    : pageAfterEvidence(key);

export function pageAfterEvidence(key: SectionKey): string {
  const next = sectionAfter(key);
  return next === null ? "/questionnaire/check" : `/questionnaire/${next}`;
}
