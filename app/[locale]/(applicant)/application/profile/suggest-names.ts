import { LatinName } from "@/lib/identity/names";
import { transliterateToCyrillic } from "@/lib/identity/transliterate";

const PAIRS = [
  ["latinSurname", "cyrillicSurname"],
  ["latinGivenName", "cyrillicGivenName"],
] as const;

/**
 * Cyrillic spellings to offer for names that were given in Latin letters only, by field; nothing where
 * the Latin name cannot be right.
 */
export function suggestedNames(fields: Readonly<Record<string, unknown>>): Record<string, string> {
  const suggestions: Record<string, string> = {};
  for (const [latin, cyrillic] of PAIRS) {
    const given = fields[cyrillic];
    const name = LatinName.safeParse(fields[latin]);
    if (name.success && (given === undefined || given === "")) {
      suggestions[cyrillic] = transliterateToCyrillic(name.data);
    }
  }
  return suggestions;
}
