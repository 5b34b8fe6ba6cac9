export type Random = () => number;

/** FNV-1a: spreads seeds that differ in one letter over all 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const char of text) {
    value = Math.imul(value ^ (char.codePointAt(0) ?? 0), 0x01000193);
  }
  return value >>> 0;
}

/**
 * Numbers from 0 up to 1 that depend on the seed alone (mulberry32). `Math.random` cannot be
 * repeated, and a form must be: an appeal years later draws the very form the applicant sat.
 * Not for secrets: whoever knows the seed knows the form.
 */
export function seededRandom(seed: string): Random {
  let state = hash(seed);
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A new array in an order that `random` decides, each order equally likely (Fisher-Yates). */
export function shuffled<T>(values: readonly T[], random: Random): T[] {
  const rest = [...values];
  const out: T[] = [];
  while (rest.length > 0) out.push(...rest.splice(Math.floor(random() * rest.length), 1));
  return out;
}
