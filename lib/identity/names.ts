import { z } from "zod";
import type { Locale } from "@/lib/wording/routing";

/** The columns of a person that hold the name. A given name is empty when the passport has none. */
export type PersonName = {
  readonly latinSurname: string;
  readonly latinGivenName: string;
  readonly cyrillicSurname: string;
  readonly cyrillicGivenName: string;
  readonly patronymic: string | null;
};

/** The same columns, for queries to select. */
export const PERSON_NAME = {
  latinSurname: true,
  latinGivenName: true,
  cyrillicSurname: true,
  cyrillicGivenName: true,
  patronymic: true,
} as const satisfies Record<keyof PersonName, true>;

// The two name fields of a passport's machine-readable zone share 39 characters.
const LATIN_LENGTH = 39;
const CYRILLIC_LENGTH = 60;

// Words of letters, joined by a space or a hyphen. An apostrophe is a letter in many
// transliterations, so it may also open or close a word ('ABD, ABDUL').
const LATIN = namePattern("[A-Z]");
const CYRILLIC = namePattern("\\p{Script=Cyrillic}");

/**
 * One spelling for what looks the same: composed letters (NFC), single spaces and none around, one
 * sign for every apostrophe and one for every hyphen.
 */
export function normaliseName(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[’‘ʼʻ`´]/g, "'")
    .replace(/[‐‑–—]/g, "-")
    .replace(/\s+/g, " ")
    .replace(/ ?- ?/g, "-")
    .trim();
}

/**
 * A surname or given name as the passport's machine-readable zone prints it: A to Z in capitals.
 * Fillers (`<`) become spaces and small letters capitals; letters with marks are refused, for the
 * passport's own spelling of them (Ü as UE or UXX) is what officers compare.
 */
export const LatinName = z
  .string()
  .transform((text) => normaliseName(text.replaceAll("<", " ")).toUpperCase())
  .pipe(z.string().min(1).max(LATIN_LENGTH).regex(LATIN));
export type LatinName = z.infer<typeof LatinName>;

/** A surname, given name or patronymic in Cyrillic letters, those of Kazakh and its neighbours included. */
export const CyrillicName = z
  .string()
  .transform(normaliseName)
  .pipe(z.string().min(1).max(CYRILLIC_LENGTH).regex(CYRILLIC));
export type CyrillicName = z.infer<typeof CyrillicName>;

/**
 * The full name in the order of the passport, surname first, so that it can be laid beside one:
 * Latin in English, else Cyrillic with the patronymic. A script that the person has no name in
 * gives way to the other.
 */
export function displayName(person: PersonName, locale: Locale): string {
  const latin = joined(person.latinSurname, person.latinGivenName);
  const cyrillic = joined(person.cyrillicSurname, person.cyrillicGivenName, person.patronymic);
  return locale === "en" ? latin || cyrillic : cyrillic || latin;
}

function joined(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== "").join(" ");
}

function namePattern(letter: string): RegExp {
  const word = `'?${letter}+(?:'${letter}+)*'?`;
  return new RegExp(`^${word}(?:[ -]${word})*$`, "u");
}
