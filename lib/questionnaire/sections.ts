import type { ListPart, SectionData } from "@/lib/questionnaire/section";
import { addresses } from "@/lib/questionnaire/sections/addresses";
import { education } from "@/lib/questionnaire/sections/education";
import { family } from "@/lib/questionnaire/sections/family";
import { funds } from "@/lib/questionnaire/sections/funds";
import { health } from "@/lib/questionnaire/sections/health";
import { housing } from "@/lib/questionnaire/sections/housing";
import { identity } from "@/lib/questionnaire/sections/identity";
import { languages } from "@/lib/questionnaire/sections/languages";
import { licence } from "@/lib/questionnaire/sections/licence";
import { military } from "@/lib/questionnaire/sections/military";
import { record } from "@/lib/questionnaire/sections/record";
import { region } from "@/lib/questionnaire/sections/region";
import { stay } from "@/lib/questionnaire/sections/stay";
import { work } from "@/lib/questionnaire/sections/work";

/**
 * The questionnaire of stage 2 (order, App. 1 item 2(2)): one topic a page, in this order. Pages,
 * checks, the document that is signed and the scored answers are all read from this one table.
 */
export const SECTIONS = {
  identity,
  addresses,
  family,
  education,
  languages,
  work,
  licence,
  region,
  stay,
  housing,
  funds,
  military,
  health,
  record,
} satisfies Record<string, SectionData>;

export type SectionKey = keyof typeof SECTIONS;

export const SECTION_KEYS = Object.keys(SECTIONS).filter(isSectionKey);

export function isSectionKey(key: string): key is SectionKey {
  return Object.hasOwn(SECTIONS, key);
}

/** The section's data in its wide type. */
export const sectionOf = (key: SectionKey): SectionData => SECTIONS[key];

/** The section after this one; null after the last. */
export const sectionAfter = (key: SectionKey): SectionKey | null =>
  SECTION_KEYS[SECTION_KEYS.indexOf(key) + 1] ?? null;

/** The list of a section; null where it has none. */
export const listOf = (key: SectionKey): ListPart | null => sectionOf(key).list ?? null;
