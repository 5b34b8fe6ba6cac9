// Crockford's base 32: no I, L, O and U, which people misread.
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 16;

/** 80 bits as 16 characters of Crockford's base 32. */
export function codeOf(random: Uint8Array): string {
  if (random.length !== 10) throw new RangeError("A code is made of 10 random bytes");
  let bits = 0n;
  for (const byte of random) bits = (bits << 8n) | BigInt(byte);
  let code = "";
  for (let place = 0; place < LENGTH; place += 1) {
    code = ALPHABET.charAt(Number(bits & 31n)) + code;
    bits >>= 5n;
  }
  return code;
}

/** A code as somebody typed it, or null when it cannot be one: case, spaces and hyphens do not matter, O is 0, I and L are 1. */
export function readCode(typed: string): string | null {
  const code = typed
    .toUpperCase()
    .replaceAll(/[\s\-–—]/g, "")
    .replaceAll("O", "0")
    .replaceAll(/[IL]/g, "1");
  const known = [...code].every((character) => ALPHABET.includes(character));
  return known && code.length === LENGTH ? code : null;
}
