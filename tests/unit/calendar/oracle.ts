/**
 * A slow calendar that shares no code with ours: the days off of 2026 and 2027 written out from the
 * press lists, and every date of the two years, made by counting.
 */
const DAYS_OFF: Readonly<Record<string, readonly string[]>> = {
  "2026": [
    "01-01",
    "01-02",
    "01-07",
    "03-09",
    "03-23",
    "03-24",
    "03-25",
    "05-01",
    "05-07",
    "05-11",
  ].concat(["05-27", "07-06", "10-26", "12-16"]),
  "2027": [
    "01-01",
    "01-04",
    "01-07",
    "03-08",
    "03-15",
    "03-22",
    "03-23",
    "03-24",
    "05-03",
    "05-07",
  ].concat(["05-10", "07-06", "10-25", "12-16"]),
};

export const WEEKDAYS_OFF = Object.entries(DAYS_OFF).flatMap(([year, days]) =>
  days.map((day) => `${year}-${day}`),
);

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Every date of 2026 and 2027 with its weekday, 0 for Monday; 1 January 2026 was a Thursday. */
export const DATES = ["2026", "2027"]
  .flatMap((year) =>
    MONTH_LENGTHS.flatMap((length, month) =>
      Array.from({ length }, (_, day) => `${year}-${two(month + 1)}-${two(day + 1)}`),
    ),
  )
  .map((date, index) => ({ date, weekday: (3 + index) % 7 }));

export function worksNaively(date: string, moved: ReadonlyMap<string, "working" | "off">): boolean {
  const weekday = DATES.find((entry) => entry.date === date)?.weekday;
  if (weekday === undefined) throw new Error(`Outside the oracle's years: ${date}`);
  return moved.has(date)
    ? moved.get(date) === "working"
    : weekday < 5 && !WEEKDAYS_OFF.includes(date);
}

function two(n: number): string {
  return String(n).padStart(2, "0");
}
