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

/** The minutes to warn of when the clock goes from one second to another; null when none of them lies between. */
export const warningDue = (
  before: number,
  after: number,
  minutes: readonly number[],
): number | null =>
  minutes
    .filter((minute) => before > minute * 60 && after <= minute * 60)
    .toSorted((one, other) => one - other)[0] ?? null;

/** Kazakhstan's time of an instant with seconds, as receipts show it: "10:32:07". */
export const timeWithSeconds = (at: string): string =>
  new Date(Date.parse(at) + KAZAKHSTAN_OFFSET).toISOString().slice(11, 19);

/** The same to the minute, of an instant in milliseconds: "10:32". */
export const timeOfDay = (at: number): string =>
  new Date(at + KAZAKHSTAN_OFFSET).toISOString().slice(11, 16);
