import type { Draft } from "@/lib/questionnaire/draft.schema";
import { holds } from "@/lib/questionnaire/section-check";
import { SECTION_KEYS, type SectionKey, sectionOf } from "@/lib/questionnaire/sections";

/** What the answers of a section, as they stand, want documents for: "education", "jobs.k3x" ... */
export function evidenceNeeds(key: SectionKey, draft: Draft): readonly string[] {
  const { fields, evidence, list } = sectionOf(key);
  const typed = draft[key]?.typed ?? {};
  const own = evidence
    .filter(({ when }) => holds(when, fields, typed))
    .map(({ supports }) => supports);
  if (!list?.evidence || !holds(list.when, fields, typed)) return own;
  const items = draft[key]?.items ?? [];
  return [...own, ...items.map(({ id }) => `${list.key}.${id}`)];
}

/** The same for the whole questionnaire. */
export const allEvidenceNeeds = (draft: Draft): readonly string[] =>
  SECTION_KEYS.flatMap((key) => evidenceNeeds(key, draft));
