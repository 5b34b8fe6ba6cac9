import { createHmac, timingSafeEqual } from "node:crypto";

/** Names of the headers that carry a signature between Qonys and an agency. */
export const SIGNATURE_HEADER = "x-qonys-signature";
export const TIMESTAMP_HEADER = "x-qonys-timestamp";

/** Older messages are refused, so that a recorded one cannot be sent again later. */
const FRESH_SECONDS = 300;

const mac = (key: string, timestamp: string, body: string) =>
  createHmac("sha256", key).update(`${timestamp}.${body}`).digest();

/** Headers that sign a body: HMAC-SHA-256, hex, over `<unix seconds>.<body>`. */
export function signatureHeaders(key: string, body: string): Record<string, string> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  return {
    [TIMESTAMP_HEADER]: timestamp,
    [SIGNATURE_HEADER]: mac(key, timestamp, body).toString("hex"),
  };
}

/** Whether the body is signed by who holds the key, and lately. */
export function isSigned(
  key: string,
  body: string,
  timestamp: string | null | undefined,
  signature: string | null | undefined,
): boolean {
  if (!timestamp || !signature || !/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(Date.now() / 1000 - Number(timestamp)) > FRESH_SECONDS) return false;
  const expected = mac(key, timestamp, body);
  const given = Buffer.from(signature, "hex");
  return given.length === expected.length && timingSafeEqual(given, expected);
}
