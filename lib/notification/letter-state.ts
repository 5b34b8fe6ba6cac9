import type { LocalDate } from "@/lib/calendar/local-date";

export type LetterState = "valid" | "expired" | "annulled" | "refusal";

/** An admission is valid through its last day; a refusal has none. */
export function letterState(
  letter: { readonly annulledOn: LocalDate | null; readonly validUntil: LocalDate | null },
  today: LocalDate,
): LetterState {
  if (letter.annulledOn !== null) return "annulled";
  if (letter.validUntil === null) return "refusal";
  return today <= letter.validUntil ? "valid" : "expired";
}

/** The tone in which a state is shown. */
export const LETTER_TONES = {
  valid: "success",
  refusal: "danger",
  expired: "warning",
  annulled: "danger",
} as const satisfies Record<LetterState, string>;
