/** Answers that are a number: the unit that they count, and the most that the questionnaire takes. */
export const NUMBERS = {
  minorChildren: { unit: "children", most: 20 },
  lawfulStayMonths: { unit: "months", most: 600 },
  fundsTenge: { unit: "KZT", most: null },
} as const;
export type NumberAnswer = keyof typeof NUMBERS;
export const NUMBER_ANSWERS = Object.keys(NUMBERS).filter((key): key is NumberAnswer =>
  Object.hasOwn(NUMBERS, key),
);
