"use server";

import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import type { SearchState } from "@/components/case/case-search";
import { MOST_FOUND, searchCases as search, searchWords } from "@/lib/application/search.query";
import { requireActor } from "@/lib/identity/current-actor.query";
import { displayName } from "@/lib/identity/names";

const Text = z.string().max(200).catch("");

/** Posted, so that what is searched for stands in no address, history or log. */
export async function searchCases(_previous: SearchState, form: FormData): Promise<SearchState> {
  const actor = await requireActor("akimat-specialist", "akimat-head");
  const [t, locale] = await Promise.all([getTranslations("case"), getLocale()]);
  const typed = Text.parse(form.get("text"));
  if (searchWords(typed).length === 0) return { typed, hits: [], message: t("search.short") };
  const found = await search(actor, typed);
  const hits = found.map(({ id, number, name, service, stage }) => ({
    id,
    number,
    name: displayName(name, locale),
    about: `${t(`serviceShort.${service}`)} · ${t(`stage.${stage}`)}`,
  }));
  const message = () => {
    if (hits.length === 0) return t("search.none");
    if (hits.length === MOST_FOUND) return t("search.most", { count: MOST_FOUND });
    return t("search.found", { count: hits.length });
  };
  return { typed, hits, message: message() };
}
