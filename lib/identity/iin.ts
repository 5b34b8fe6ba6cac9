import { z } from "zod";
import { LocalDate } from "@/lib/calendar/local-date";

/** Why a text is no IIN, or not this person's. */
export type IinRefusal =
  | "not-twelve-digits"
  | "no-such-birth-date"
  | "wrong-check-digit"
  | "other-birth-date";

export type IinReading =
  | { readonly ok: true; readonly sex: "male" | "female" | null }
  | { readonly ok: false; readonly code: IinRefusal };

const FIRST_WEIGHTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;
const SECOND_WEIGHTS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2] as const;

const weighted = (digits: string, weights: readonly number[]) =>
  weights.reduce((sum, weight, place) => sum + weight * Number(digits[place]), 0) % 11;

/**
 * Check digit of the first 11 digits of an IIN or BIN; null when both weightings give 10, which
 * means that the number is never issued.
 * @internal
 */
export function checkDigit(digits: string): number | null {
  const first = weighted(digits, FIRST_WEIGHTS);
  const digit = first === 10 ? weighted(digits, SECOND_WEIGHTS) : first;
  return digit === 10 ? null : digit;
}

// Digit 7 says century and sex; 0 occurs on numbers once given to foreigners and says neither.
const CENTURIES = new Map([
  ["0", ["19", "20"]],
  ["1", ["18"]],
  ["2", ["18"]],
  ["3", ["19"]],
  ["4", ["19"]],
  ["5", ["20"]],
  ["6", ["20"]],
]);

const isDate = (text: string) => LocalDate.safeParse(text).success;

function possibleBirthDates(iin: string): string[] {
  const tail = `${iin.slice(0, 2)}-${iin.slice(2, 4)}-${iin.slice(4, 6)}`;
  return (CENTURIES.get(iin.charAt(6)) ?? []).map((century) => century + tail).filter(isDate);
}

/**
 * Reads an IIN: twelve digits, a birth date that exists, the check digit and, where `dateOfBirth`
 * is given, that it is the date in the number.
 */
export function readIin(iin: string, dateOfBirth?: LocalDate): IinReading {
  if (!/^[0-9]{12}$/.test(iin)) return { ok: false, code: "not-twelve-digits" };
  const dates = possibleBirthDates(iin);
  if (dates.length === 0) return { ok: false, code: "no-such-birth-date" };
  if (checkDigit(iin) !== Number(iin[11])) return { ok: false, code: "wrong-check-digit" };
  if (dateOfBirth !== undefined && !dates.includes(dateOfBirth)) {
    return { ok: false, code: "other-birth-date" };
  }
  const seventh = Number(iin[6]);
  if (seventh === 0) return { ok: true, sex: null };
  return { ok: true, sex: seventh % 2 === 1 ? "male" : "female" };
}

/**
 * An IIN at a boundary; the issue's `params.code` says which rule it breaks.
 * @internal
 */
export const Iin = z.string().superRefine((text, context) => {
  const reading = readIin(text);
  if (!reading.ok) context.addIssue({ code: "custom", params: { code: reading.code } });
});
