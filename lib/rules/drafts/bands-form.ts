import type { Bands } from "@/lib/rules/bands.schema";
import { type FormValues, numberOf, numberText, textOf } from "@/lib/rules/drafts/form-values";

const CELLS = ["from", "under", "points"] as const;
const MOST_ROWS = 50;
/** Empty rows below those that are filled, for new bands. */
export const SPARE_ROWS = 2;

export const bandValues = (path: string, bands: Bands): FormValues =>
  Object.fromEntries(
    bands.flatMap((band, row) =>
      CELLS.map((cell) => [`${path}.${row}.${cell}`, numberText(band[cell])]),
    ),
  );

/** The bands of the rows that are not empty: emptying a row takes its band away. */
export function writtenBands(path: string, values: FormValues) {
  const rows = Array.from({ length: MOST_ROWS }, (_, row) => row).filter((row) =>
    CELLS.some((cell) => textOf(values, `${path}.${row}.${cell}`) !== ""),
  );
  const bands = rows.map((row) => ({
    from: numberOf(values, `${path}.${row}.from`),
    under: numberOf(values, `${path}.${row}.under`) ?? null,
    points: numberOf(values, `${path}.${row}.points`),
  }));
  return { bands, rows };
}
