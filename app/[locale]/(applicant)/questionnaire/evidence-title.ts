import { itemTitle } from "@/components/questionnaire/item-title";
import { checkSection } from "@/lib/questionnaire/section-check";
import type { SectionKey } from "@/lib/questionnaire/sections";
import { evidenceTitle } from "@/lib/questionnaire/words";
import type { Loaded } from "./load";

/** What a document is called; that of a job is named by its job. */
export function titleOfEvidence(supports: string, key: SectionKey, loaded: Loaded): string {
  const { draft, dates, words, sectionOf } = loaded;
  const title = evidenceTitle(supports, words);
  const { items } = checkSection(sectionOf(key), draft[key], dates);
  const place = items.findIndex(({ id }) => supports.endsWith(`.${id}`));
  const item = items[place];
  return item ? `${title}: ${itemTitle("jobs", item.values, place + 1, words)}` : title;
}
