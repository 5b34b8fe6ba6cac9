import { COUNTRY_CODES, STATELESS } from "@/lib/identity/countries";
import type { Locale } from "@/lib/wording/routing";

const NO_STATE: Record<Locale, string> = {
  kk: "Азаматтығы жоқ тұлға",
  ru: "Лицо без гражданства",
  en: "Stateless person",
};

const names: Record<Locale, Intl.DisplayNames> = {
  kk: new Intl.DisplayNames("kk", { type: "region" }),
  ru: new Intl.DisplayNames("ru", { type: "region" }),
  en: new Intl.DisplayNames("en", { type: "region" }),
};

/** A country's name. For the server only: a browser may spell it otherwise. */
export const countryName = (code: string, locale: Locale): string =>
  code === STATELESS ? NO_STATE[locale] : (names[locale].of(code) ?? code);

export type CountryOption = { readonly value: string; readonly label: string };

/** All countries in the order of the reader's alphabet; a stateless person comes last. */
export function countryOptions(locale: Locale): CountryOption[] {
  const order = new Intl.Collator(locale);
  const countries = COUNTRY_CODES.map((value) => ({ value, label: countryName(value, locale) }));
  countries.sort((one, other) => order.compare(one.label, other.label));
  return [...countries, { value: STATELESS, label: NO_STATE[locale] }];
}
