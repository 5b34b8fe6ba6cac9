import { verifyAsync } from "@noble/ed25519";

const encoder = new TextEncoder();

const toHex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");

/** SHA-256 of a text in hexadecimal, by what browsers and Node both have. */
export async function sha256Of(text: string): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest("SHA-256", encoder.encode(text))));
}

/** Bytes of base64url without padding, in its one proper spelling; null for any other. */
function bytesOf(text: string): Uint8Array | null {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  const again = btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  return again === text ? Uint8Array.from(binary, (char) => char.charCodeAt(0)) : null;
}

/** Whether the holder of the key, 32 bytes in base64url, signed exactly this line with Ed25519. */
export async function isSigned(line: string, signature: string, key: string): Promise<boolean> {
  const [signed, by] = [bytesOf(signature), bytesOf(key)];
  if (signed === null || by === null) return false;
  try {
    return await verifyAsync(signed, encoder.encode(line), by, { zip215: false });
  } catch {
    // A key that is no point of the curve.
    return false;
  }
}

/** A key in a form that two people can compare by reading it out: the beginning of its SHA-256, in groups of four. */
export async function keyMark(key: string): Promise<string> {
  const hex = await sha256Of(key);
  return (hex.slice(0, 32).match(/.{4}/g) ?? []).join(" ");
}
