import { z } from "zod";
import { SECTION_KEYS, type SectionKey } from "@/lib/questionnaire/sections";

/** What was typed on a page, by question; nothing is read into it yet. */
export const Typed = z.record(z.string(), z.string());
export type Typed = Readonly<z.infer<typeof Typed>>;

/** An entry of a repeating group. Its id stays the same when others come and go: documents hang on it. */
export const Item = z.strictObject({
  id: z.string().regex(/^[a-z0-9]{1,12}$/),
  typed: Typed,
  version: z.int(),
});
export type Item = Readonly<z.infer<typeof Item>>;

const SectionDraft = z.strictObject({
  typed: Typed,
  items: z.array(Item),
  /** The questionnaire's version that these answers were last saved as; each entry has its own. */
  version: z.int(),
  savedAt: z.iso.datetime(),
});
export type SectionDraft = Readonly<z.infer<typeof SectionDraft>>;

/** Languages were two questions before they became a list: a draft from then is read as entries. */
function withLanguageList(section: SectionDraft): SectionDraft {
  const { russianLevel, englishKind, ieltsScore = "", toeflScore = "", ...rest } = section.typed;
  if (russianLevel === undefined && englishKind === undefined) return section;
  const isListed = (answer = "") => answer !== "" && answer !== "none";
  const entry = (id: string, typed: Typed) => ({ id, typed, version: section.version });
  const items = [
    ...(isListed(russianLevel)
      ? [entry("ru", { language: "ru", languageLevel: russianLevel ?? "" })]
      : []),
    ...(isListed(englishKind)
      ? [entry("en", { language: "en", englishKind: englishKind ?? "", ieltsScore, toeflScore })]
      : []),
  ];
  const knowsLanguages = items.length > 0 ? "yes" : "no";
  return { ...section, typed: { ...rest, knowsLanguages }, items };
}

/** The stored draft: sections that were saved at least once. */
export const Draft = z
  .partialRecord(z.enum(SECTION_KEYS), SectionDraft)
  .transform((draft): Draft => {
    const { languages } = draft;
    return languages === undefined ? draft : { ...draft, languages: withLanguageList(languages) };
  });
export type Draft = Readonly<Partial<Record<SectionKey, SectionDraft>>>;
