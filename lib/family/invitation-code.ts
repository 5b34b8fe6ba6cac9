/** Crockford's base 32: no I, L, O or U, so that a code can be read out and typed from paper. */
export const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** 32 to this power is 10^15: nobody guesses one in the tries that there are. */
export const LENGTH = 10;

const MISREAD: Readonly<Record<string, string>> = { I: "1", L: "1", O: "0", U: "V" };

/** A code as it was typed, with its dashes, small letters and misread signs; null when it cannot be one. */
export function readCode(typed: string): string | null {
  const code = typed
    .toUpperCase()
    .replace(/[\s\-–—]/g, "")
    .replace(/[ILOU]/g, (sign) => MISREAD[sign] ?? sign);
  const isCode = code.length === LENGTH && [...code].every((sign) => ALPHABET.includes(sign));
  return isCode ? code : null;
}

/** "7K3QX-9M2AB": in halves, for people. */
export const spelled = (code: string): string =>
  `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`;
