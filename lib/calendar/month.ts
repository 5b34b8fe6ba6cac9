/** Calendar months as whole numbers, so that they can be counted: months since the year 0. */
export type MonthNumber = number;

/** Takes `YYYY-MM` or a date. */
export const monthNumber = (text: string): MonthNumber =>
  Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1;

/** As people read it: `03.2019`. */
export const monthText = (month: MonthNumber): string =>
  `${String((month % 12) + 1).padStart(2, "0")}.${Math.floor(month / 12)}`;
