import type { AskedSection } from "@/lib/questionnaire/asked-sections";
import type { Draft, SectionDraft } from "@/lib/questionnaire/draft.schema";
import type { SectionData } from "@/lib/questionnaire/section";
import { hasList, holds } from "@/lib/questionnaire/section-check";
import { SECTION_KEYS, type SectionKey } from "@/lib/questionnaire/sections";

/** What the answers of a section, as they stand, want documents for: "education", "jobs.k3x" ... */
export function evidenceNeeds(
  key: SectionKey,
  draft: Draft,
  sectionOf: AskedSection,
): readonly string[] {
  const section = sectionOf(key);
  const { list } = section;
  const own = section.evidence
    .filter(({ when }) => isWanted(when, section, draft[key]))
    .map(({ supports }) => supports);
  if (!list?.evidence || !hasList(section, draft[key])) return own;
  const items = draft[key]?.items ?? [];
  return [...own, ...items.map(({ id }) => `${list.key}.${id}`)];
}

// A condition may hang on a question of the page, or on one of the entries: then one entry is enough.
function isWanted(
  when: SectionData["evidence"][number]["when"],
  section: SectionData,
  draft: SectionDraft | undefined,
): boolean {
  const { fields, list } = section;
  if (when === undefined || fields[when.field] !== undefined) {
    return holds(when, fields, draft?.typed ?? {});
  }
  if (list === undefined || !hasList(section, draft)) return false;
  return (draft?.items ?? []).some(({ typed }) => holds(when, list.fields, typed));
}

/** The same for the whole questionnaire. */
export const allEvidenceNeeds = (draft: Draft, sectionOf: AskedSection): readonly string[] =>
  SECTION_KEYS.flatMap((key) => evidenceNeeds(key, draft, sectionOf));
