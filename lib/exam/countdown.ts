const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const KAZAKHSTAN_OFFSET = 5 * 60 * MINUTE;

/** Whole seconds that are left, rounded up: «0:00» stands only when the time is over. */
export const secondsLeft = (endsAt: number, now: number): number =>
  Math.max(0, Math.ceil((endsAt - now) / SECOND));

/** "19:07"; an hour and more as "1:02:09". */
export function figures(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  const [hours = 0, minutes = 0, rest = 0] = parts;
  const two = (value: number) => String(value).padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** Minutes before the end at which the time is said aloud. */
const SPOKEN_MINUTES = [10, 5, 1] as const;

/** The minutes to say when the clock goes from one second to another; null when none of them lies between. */
export function minutesToSay(before: number, after: number): number | null {
  return SPOKEN_MINUTES.findLast((minute) => before > minute * 60 && after <= minute * 60) ?? null;
}

/** Kazakhstan's time of an instant with seconds, as receipts show it: "10:32:07". */
export const timeWithSeconds = (at: string): string =>
  new Date(Date.parse(at) + KAZAKHSTAN_OFFSET).toISOString().slice(11, 19);
