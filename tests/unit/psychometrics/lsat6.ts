import { collector } from "@/lib/psychometrics/collect";
import type { Responses } from "@/lib/psychometrics/responses";

/**
 * LSAT, section 6: how many of 1,000 candidates gave each pattern of right answers to five items. Bock, R. D.
 * & Lieberman, M. (1970), Fitting a response model for n dichotomously scored items, Psychometrika 35, 179–197.
 */
const PATTERNS: Readonly<Record<string, number>> = {
  "00000": 3,
  "00001": 6,
  "00010": 2,
  "00011": 11,
  "00100": 1,
  "00101": 1,
  "00110": 3,
  "00111": 4,
  "01000": 1,
  "01001": 8,
  "01011": 16,
  "01101": 3,
  "01110": 2,
  "01111": 15,
  "10000": 10,
  "10001": 29,
  "10010": 14,
  "10011": 81,
  "10100": 3,
  "10101": 28,
  "10110": 15,
  "10111": 80,
  "11000": 16,
  "11001": 56,
  "11010": 21,
  "11011": 173,
  "11100": 11,
  "11101": 61,
  "11110": 28,
  "11111": 298,
}; // prettier-ignore

const ITEMS = ["1", "2", "3", "4", "5"];
const NOBODY = { sex: null, citizenship: null, service: null };

const LSAT6: readonly (readonly [pattern: string, count: number])[] = Object.entries(PATTERNS);

/** The thousand, one after another; a wrong answer is option 0, a right one option 1. */
export function lsat6(): Responses {
  const all = collector();
  for (const [pattern, count] of LSAT6) {
    const right = [...pattern].map((mark) => mark === "1");
    const choices = right.map(Number);
    for (let n = 0; n < count; n += 1) all.add({ items: ITEMS, choices, right, groups: NOBODY });
  }
  return all.finish();
}
