import { createPrivateKey, createPublicKey, type KeyObject, sign } from "node:crypto";
import { readFileSync } from "node:fs";
import { deriveKey } from "./derive";
import { env } from "./env";

// RFC 8410, 7: what stands before the 32 bytes of an Ed25519 key in PKCS #8.
const ED25519_PKCS8 = Buffer.from("302e020100300506032b657004220420", "hex");

type ReceiptKeys = {
  readonly key: KeyObject;
  /** The key that signs, then those that signed before it; 32 bytes each, base64url. */
  readonly published: readonly string[];
};

const BLOCK = /-----BEGIN ([A-Z ]+)-----[^-]+-----END \1-----/g;

/** The private key of a PEM file, and the public keys below it: those that signed before, kept published. */
function fromFile(pem: string): ReceiptKeys {
  const blocks = [...pem.matchAll(BLOCK)].map(([text, kind]) => ({
    text,
    isPrivate: kind === "PRIVATE KEY",
  }));
  const own = blocks.find(({ isPrivate }) => isPrivate);
  if (own === undefined) throw new Error("RECEIPT_KEY_FILE holds no private key");
  const key = createPrivateKey(own.text);
  if (key.asymmetricKeyType !== "ed25519")
    throw new Error("RECEIPT_KEY_FILE: the key is not Ed25519");
  const earlier = blocks
    .filter(({ isPrivate }) => !isPrivate)
    .map(({ text }) => createPublicKey(text));
  return { key, published: [createPublicKey(key), ...earlier].map(rawPublicKey) };
}

function fromSecret(secret: string): ReceiptKeys {
  const der = Buffer.concat([ED25519_PKCS8, deriveKey(secret, "exam receipts")]);
  const key = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
  return { key, published: [rawPublicKey(createPublicKey(key))] };
}

const rawPublicKey = (key: KeyObject): string => String(key.export({ format: "jwk" })["x"]);

/** The keys of an instance: from a PEM file, else made from its secret. */
const readKeys = (file: string | null, secret: string): ReceiptKeys =>
  file === null ? fromSecret(secret) : fromFile(readFileSync(file, "utf8"));

/** The public keys of receipts of an instance with these settings, the one in use first: 32 bytes each, base64url. */
export const publishedKeys = (file: string | null, secret: string): readonly string[] =>
  readKeys(file, secret).published;

let loaded: ReceiptKeys | undefined;

function keys(): ReceiptKeys {
  if (loaded === undefined) {
    const { receiptKeyFile, secret } = env();
    loaded = readKeys(receiptKeyFile, secret);
  }
  return loaded;
}

/**
 * An Ed25519 signature over a line, base64url. The same line gives the same signature for as long as the key is the same,
 * so that a receipt that is asked for again is the receipt that was given.
 */
export const signReceipt = (line: string): string =>
  sign(null, Buffer.from(line, "utf8"), keys().key).toString("base64url");

/** The public keys of this instance's receipts, the one in use first. */
export const receiptKeys = (): readonly string[] => keys().published;
