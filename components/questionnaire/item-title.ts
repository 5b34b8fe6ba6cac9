import { occupationName } from "@/lib/questionnaire/occupations";
import type { ListPart } from "@/lib/questionnaire/section";
import type { Values } from "@/lib/questionnaire/section-check";
import { countryName, languageName, type Words } from "@/lib/questionnaire/words";

type Key = ListPart["key"];
const joined = (parts: readonly unknown[], by: string) =>
  parts.filter((part) => typeof part === "string" && part !== "").join(by);

const NAMES: Readonly<Record<Key, (values: Values, words: Words) => string>> = {
  jobs: ({ jobTitle, employer, occupation }, words) =>
    joined(
      [jobTitle ?? (occupation && occupationName(String(occupation), words.locale)), employer],
      ", ",
    ),
  homes: ({ homePlace, homeCountry }, words) =>
    joined([homePlace, homeCountry && countryName(String(homeCountry), words)], ", "),
  languages: ({ language }, words) =>
    typeof language === "string" ? languageName(language, words) : "",
};

/** What an entry is called in lists: an occupation and employer, a place, a language. */
export function itemTitle(key: Key, values: Values, place: number, words: Words): string {
  return (
    NAMES[key](values, words) || words.the("lists.untitled").replace("{number}", String(place))
  );
}

const shownMonth = (month: unknown) =>
  typeof month === "string" ? month.replace(/^(\d{4})-(\d{2})$/, "$2.$1") : undefined;

/** "03.2019 – 11.2022"; a language's level. */
export function itemPeriod(key: Key, values: Values, words: Words): string {
  const { from, to, homeFrom, homeTo, stillThere, languageLevel } = values;
  if (key === "languages") {
    return languageLevel === undefined
      ? ""
      : words.the(`fields.languageLevel.options.${languageLevel}`);
  }
  const end = stillThere === true ? words.the(`lists.${key}.present`) : shownMonth(to ?? homeTo);
  return joined([shownMonth(from ?? homeFrom), end], " – ");
}
