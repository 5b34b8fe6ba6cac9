import { type LocalDate, localDateOf, localTimeOf } from "@/lib/calendar/local-date";
import type { Locale } from "@/lib/wording/routing";

// Written here and not asked of Intl: Node's and a browser's language data differ (Kazakh dates
// come out as "2026 ж. 2 наурыз" in one and with other words in the next), and a page would change
// as its script starts.
const MONTHS: Record<Locale, readonly string[]> = {
  kk: [
    "қаңтар",
    "ақпан",
    "наурыз",
    "сәуір",
    "мамыр",
    "маусым",
    "шілде",
    "тамыз",
    "қыркүйек",
    "қазан",
    "қараша",
    "желтоқсан",
  ],
  ru: [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
  ],
  en: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
};

const DATE: Record<Locale, (day: number, month: string, year: string) => string> = {
  kk: (day, month, year) => `${year} жылғы ${day} ${month}`,
  ru: (day, month, year) => `${day} ${month} ${year} г.`,
  en: (day, month, year) => `${day} ${month} ${year}`,
};

const DATE_TIME: Record<Locale, (date: string, time: string) => string> = {
  kk: (date, time) => `${date}, сағат ${time}`,
  ru: (date, time) => `${date} в ${time}`,
  en: (date, time) => `${date} at ${time}`,
};

const NO_BREAK_SPACE = "\u00a0";

// The word and not the sign ₸, which many fonts lack and screen readers skip. None of the three
// languages changes it after a number.
const TENGE: Record<Locale, { readonly separator: string; readonly word: string }> = {
  kk: { separator: NO_BREAK_SPACE, word: "теңге" },
  ru: { separator: NO_BREAK_SPACE, word: "тенге" },
  en: { separator: ",", word: "tenge" },
};

/** «2026 жылғы 2 наурыз», «2 марта 2026 г.», "2 March 2026"; an instant shows Kazakhstan's date. */
export function formatDate(at: LocalDate | Date, locale: Locale): string {
  const date = at instanceof Date ? localDateOf(at) : at;
  const month = MONTHS[locale][Number(date.slice(5, 7)) - 1];
  if (month === undefined) throw new RangeError(`Not a date: ${date}`);
  return DATE[locale](Number(date.slice(8)), month, date.slice(0, 4));
}

/** Kazakhstan's time of day, by the 24-hour clock in every language: "09:30". */
export function formatTime(instant: Date): string {
  return localTimeOf(instant);
}

/** «2026 жылғы 2 наурыз, сағат 09:30», «2 марта 2026 г. в 09:30», "2 March 2026 at 09:30". */
export function formatDateTime(instant: Date, locale: Locale): string {
  return DATE_TIME[locale](formatDate(instant, locale), formatTime(instant));
}

/**
 * An amount in whole tenge: "14 693 теңге", "14 693 тенге", "14,693 tenge", with no-break spaces.
 *
 * @throws RangeError when the amount is not a safe integer.
 */
export function formatTenge(amount: number, locale: Locale): string {
  if (!Number.isSafeInteger(amount))
    throw new RangeError(`Not an amount in whole tenge: ${amount}`);
  const { separator, word } = TENGE[locale];
  const digits = String(amount).replace(/\B(?=(\d{3})+$)/g, separator);
  return `${digits}${NO_BREAK_SPACE}${word}`;
}
