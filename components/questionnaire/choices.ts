import type { Option } from "@/components/form/select-field";
import { COUNTRY_CODES, STATELESS } from "@/lib/identity/countries";
import { REGIONS } from "@/lib/identity/regions";
import { LANGUAGE_CODES } from "@/lib/questionnaire/languages";
import { countryName, languageName, type Words } from "@/lib/questionnaire/words";

// Neighbours from whom most people come, ahead of the alphabet.
const FIRST = ["UZ", "CN", "MN", "RU", "KG", "TJ", "TM", "TR", "KZ"];

export function countryChoices(words: Words): readonly Option[] {
  const choice = (code: string) => ({ value: code, label: countryName(code, words) });
  const others = COUNTRY_CODES.filter((code) => !FIRST.includes(code))
    .map(choice)
    .toSorted((one, other) => one.label.localeCompare(other.label, words.locale));
  return [...FIRST.map(choice), ...others, choice(STATELESS)];
}

export const regionChoices = ({ locale }: Words): readonly Option[] =>
  REGIONS.map(({ code, name }) => ({ value: code, label: name[locale] }));

export const languageChoices = (words: Words): readonly Option[] =>
  LANGUAGE_CODES.map((code) => ({ value: code, label: languageName(code, words) }));

export function optionChoices(
  name: string,
  values: readonly string[],
  words: Words,
): readonly Option[] {
  const shared = (value: string) => (value === "yes" || value === "no" ? words.at(value) : null);
  return values.map((value) => ({
    value,
    label: words.at(`fields.${name}.options.${value}`) ?? shared(value) ?? value,
  }));
}
