import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { deriveKey } from "@/lib/platform/derive";
import { env } from "@/lib/platform/env";

const IV_BYTES = 12;
const TAG_BYTES = 16;
const key = () => deriveKey(env().secret, "sealed notes of agencies");

/**
 * An agency's note, encrypted (AES-256-GCM: 12 bytes of nonce, 16 of tag, the text). It is bound to its
 * request, so that a note copied to another row does not open.
 */
export function seal(note: string, requestId: string): Uint8Array<ArrayBuffer> {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key(), iv).setAAD(Buffer.from(requestId));
  const text = Buffer.concat([cipher.update(note, "utf8"), cipher.final()]);
  return Uint8Array.from([...iv, ...cipher.getAuthTag(), ...text]);
}

/** @throws Error when the bytes were changed, belong to another request or to another instance's secret. */
export function unseal(sealed: Uint8Array, requestId: string): string {
  const bytes = Buffer.from(sealed);
  const textAt = IV_BYTES + TAG_BYTES;
  const decipher = createDecipheriv("aes-256-gcm", key(), bytes.subarray(0, IV_BYTES))
    .setAAD(Buffer.from(requestId))
    .setAuthTag(bytes.subarray(IV_BYTES, textAt));
  return Buffer.concat([decipher.update(bytes.subarray(textAt)), decipher.final()]).toString(
    "utf8",
  );
}
