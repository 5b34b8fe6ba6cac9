import { hkdfSync } from "node:crypto";

/**
 * A key for one purpose, 32 bytes, from the instance's secret (HKDF-SHA-256). Another purpose gives an
 * unrelated key, so that one that leaks opens nothing else.
 */
export function deriveKey(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "qonys", purpose, 32));
}

/** The same as text that needs no escaping in an address. */
export const deriveText = (secret: string, purpose: string) =>
  deriveKey(secret, purpose).toString("base64url");
