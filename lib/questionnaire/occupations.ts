import { OCCUPATION_TITLES } from "@/lib/questionnaire/occupation-titles";
import type { Locale } from "@/lib/wording/routing";

/** Codes with their titles in one language, by code: what the search offers. */
export const occupationsIn = (locale: Locale): readonly { code: string; title: string }[] =>
  OCCUPATION_TITLES.map((titles) => ({ code: titles.code, title: titles[locale] }));

const byCode = new Map(OCCUPATION_TITLES.map((titles) => [titles.code, titles]));

/** How an occupation is shown and typed: "2512 Software developers"; a code without a title by itself. */
export function occupationName(code: string, locale: Locale): string {
  const titles = byCode.get(code);
  return titles === undefined ? code : `${code} ${titles[locale]}`;
}

const plain = (text: string) => text.trim().toLocaleLowerCase("ru");
const byTitle = new Map(
  OCCUPATION_TITLES.flatMap(({ code, en, ru, kk }) =>
    [en, ru, kk].map((title) => [plain(title), code]),
  ),
);

/** The ISCO-08 code in what was typed: its four digits at the start, or a title of the list in any language. */
export function occupationCode(typed: string): string | null {
  const digits = /^\s*([0-9]{4})(?![0-9])/.exec(typed)?.[1];
  return digits ?? byTitle.get(plain(typed)) ?? null;
}
