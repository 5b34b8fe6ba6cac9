import { STATELESS } from "@/lib/identity/countries";
import { REGIONS } from "@/lib/identity/regions";
import type { Field } from "@/lib/questionnaire/field";
import { occupationName } from "@/lib/questionnaire/occupations";
import type { SectionKey } from "@/lib/questionnaire/sections";
import { formatDate, formatTenge } from "@/lib/wording/format";
import { MESSAGES } from "@/lib/wording/messages";
import type { Locale } from "@/lib/wording/routing";

/**
 * The wording of questions and answers in one language. Questions are data, so their words are looked
 * up by name; a test holds every question to have its own.
 */
export type Words = {
  readonly locale: Locale;
  /** Text at a dotted path of the `questionnaire` wording, null where it has none. */
  readonly at: (path: string) => string | null;
  /** The same where there has to be one. */
  readonly the: (path: string) => string;
};

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/** The text at a dotted path of some wording; null where there is none. */
export function textAt(messages: unknown, path: string): string | null {
  let found: unknown = messages;
  for (const step of path.split(".")) found = isObject(found) ? Reflect.get(found, step) : null;
  return typeof found === "string" ? found : null;
}

export function wordsIn(locale: Locale): Words {
  const at = (path: string) => textAt(MESSAGES[locale].questionnaire, path);
  const the = (path: string) => {
    const text = at(path);
    if (text === null) throw new Error(`The questionnaire has no wording for ${path} in ${locale}`);
    return text;
  };
  return { locale, at, the };
}

export const sectionTitle = (key: SectionKey, words: Words) => words.the(`sections.${key}.title`);
export const question = (name: string, words: Words) => words.the(`fields.${name}.label`);

/** What a file bears out: `jobs.k3x` is asked for in the words of `jobs`. */
export const evidenceTitle = (supports: string, words: Words) =>
  words.the(`evidence.${supports.split(".")[0]}.label`);

const countryNames = new Map<Locale, Intl.DisplayNames>();

export function countryName(code: string, words: Words): string {
  if (code === STATELESS) return words.the("stateless");
  const names =
    countryNames.get(words.locale) ?? new Intl.DisplayNames(words.locale, { type: "region" });
  countryNames.set(words.locale, names);
  return names.of(code) ?? code;
}

const languageNames = new Map<Locale, Intl.DisplayNames>();

/** A language by its name in the reader's, beginning with a capital: it stands by itself. */
export function languageName(code: string, { locale }: Words): string {
  const names = languageNames.get(locale) ?? new Intl.DisplayNames(locale, { type: "language" });
  languageNames.set(locale, names);
  const name = names.of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

export const regionName = (code: string, { locale }: Words) =>
  REGIONS.find((region) => region.code === code)?.name[locale] ?? code;

/** The answer to a question as people read it. */
export function answerText(name: string, field: Field, value: unknown, words: Words): string {
  const { control } = field;
  switch (control.kind) {
    case "yes-no":
      return words.the(value === true ? "yes" : "no");
    case "choice":
    case "select":
      return words.the(`fields.${name}.options.${value}`);
    case "country":
      return countryName(String(value), words);
    case "region":
      return regionName(String(value), words);
    case "language":
      return languageName(String(value), words);
    case "occupation":
      return occupationName(String(value), words.locale);
    case "date":
      return formatDate(String(value), words.locale);
    case "month":
      return String(value).replace(/^(\d{4})-(\d{2})$/, "$2.$1");
    case "whole":
      return control.unit === "tenge" ? formatTenge(Number(value), words.locale) : String(value);
    default:
      return String(value);
  }
}
