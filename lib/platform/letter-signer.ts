import {
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  sign as signBytes,
  verify as verifyBytes,
} from "node:crypto";
import { readFileSync } from "node:fs";
import { deriveKey } from "./derive";
import { env } from "./env";

// RFC 8410, 7: what stands before the 32 bytes of an Ed25519 key in PKCS #8.
const ED25519_PKCS8 = Buffer.from("302e020100300506032b657004220420", "hex");

let loaded: KeyObject | undefined;

/** The issuer's key from `LETTER_KEY_FILE` (PEM); the demo and tests have one of their own, made from their secret. */
function key(): KeyObject {
  if (loaded !== undefined) return loaded;
  const { letterKeyFile, secret, mode } = env();
  if (letterKeyFile !== null) {
    loaded = createPrivateKey(readFileSync(letterKeyFile));
  } else if (mode !== "production" && secret !== null) {
    const der = Buffer.concat([ED25519_PKCS8, deriveKey(secret, "letter signature")]);
    loaded = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
  } else {
    throw new Error("LETTER_KEY_FILE is not set: letters cannot be signed");
  }
  return loaded;
}

// Ed25519 hashes by itself; an RSA or EC key signs a SHA-256.
const digestFor = (signer: KeyObject) => (signer.asymmetricKeyType === "ed25519" ? null : "sha256");

/** A detached signature over a letter's bytes, in base64. */
export const signLetter = (bytes: Uint8Array): string =>
  signBytes(digestFor(key()), bytes, key()).toString("base64");

/**
 * Whether the issuer signed exactly these bytes.
 * @internal
 */
export const isSignedLetter = (bytes: Uint8Array, signature: string): boolean =>
  verifyBytes(digestFor(key()), bytes, createPublicKey(key()), Buffer.from(signature, "base64"));

/** What anybody needs to check a signature with a tool of their own (PEM, SPKI). */
export const letterPublicKey = (): string =>
  createPublicKey(key()).export({ type: "spki", format: "pem" }).toString();
