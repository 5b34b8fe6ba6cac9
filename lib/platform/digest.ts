import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

/** SHA-256 in lower-case hexadecimal; a string is hashed as UTF-8. */
export function sha256Hex(data: Uint8Array | string): string {
  return createHash("sha256").update(data).digest("hex");
}

/** `sha256:` and the SHA-256 of a JSON value's RFC 8785 (JCS) form. */
export function jcsHash(value: unknown): `sha256:${string}` {
  const canonical = canonicalize(value);
  if (canonical === undefined) throw new TypeError("Only a JSON value has a canonical form");
  return `sha256:${sha256Hex(canonical)}`;
}

/** SHA-256 in base64, as HTTP's digest fields write it. */
export function sha256Base64(data: Uint8Array): string {
  return createHash("sha256").update(data).digest("base64");
}
