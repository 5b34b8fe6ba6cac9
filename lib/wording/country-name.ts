import { STATELESS } from "@/lib/identity/countries";
import type { Locale } from "@/lib/wording/routing";

const STATELESS_WORDS: Record<Locale, string> = {
  kk: "азаматтығы жоқ",
  ru: "лицо без гражданства",
  en: "stateless",
};

const byLocale = new Map<Locale, Intl.DisplayNames>();

/**
 * The name of a country (ISO 3166-1 alpha-2, or `XX` for a stateless person) in a language. Call it where the page
 * or letter is rendered, not in the browser: its tables differ.
 */
export function countryName(code: string, locale: Locale): string {
  if (code === STATELESS) return STATELESS_WORDS[locale];
  const names = byLocale.get(locale) ?? new Intl.DisplayNames(locale, { type: "region" });
  byLocale.set(locale, names);
  return names.of(code) ?? code;
}
