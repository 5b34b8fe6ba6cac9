import { createPrivateKey, createPublicKey, type KeyObject, sign } from "node:crypto";
import { readFileSync } from "node:fs";
import { deriveKey } from "./derive";

// RFC 8410, 7: what stands before the 32 bytes of an Ed25519 key in PKCS #8.
const ED25519_PKCS8 = Buffer.from("302e020100300506032b657004220420", "hex");

export type SigningKeys = {
  readonly key: KeyObject;
  /** The key that signs, then those that signed before it; 32 bytes each, base64url. */
  readonly published: readonly [string, ...string[]];
};

/** Where keys come from: a setting that may name a PEM file, and what the secret is derived for where it names none. */
export type KeySource = {
  readonly setting: string;
  readonly file: string | null;
  readonly secret: string;
  readonly purpose: string;
};

const BLOCK = /-----BEGIN ([A-Z ]+)-----[^-]+-----END \1-----/g;

const rawPublicKey = (key: KeyObject): string => String(key.export({ format: "jwk" })["x"]);

/** The private key of a PEM file, and the public keys below it: those that signed before, kept published. */
function fromFile(pem: string, setting: string): SigningKeys {
  const blocks = [...pem.matchAll(BLOCK)].map(([text, kind]) => ({
    text,
    isPrivate: kind === "PRIVATE KEY",
  }));
  const own = blocks.find(({ isPrivate }) => isPrivate);
  if (own === undefined) throw new Error(`${setting} holds no private key`);
  const key = createPrivateKey(own.text);
  if (key.asymmetricKeyType !== "ed25519") throw new Error(`${setting}: the key is not Ed25519`);
  const earlier = blocks
    .filter(({ isPrivate }) => !isPrivate)
    .map(({ text }) => createPublicKey(text));
  return { key, published: [rawPublicKey(createPublicKey(key)), ...earlier.map(rawPublicKey)] };
}

function fromSecret(secret: string, purpose: string): SigningKeys {
  const der = Buffer.concat([ED25519_PKCS8, deriveKey(secret, purpose)]);
  const key = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
  return { key, published: [rawPublicKey(createPublicKey(key))] };
}

/** The keys of an instance: from a PEM file, the one made from its secret still published below it; else that one alone. */
export function readKeys({ setting, file, secret, purpose }: KeySource): SigningKeys {
  const derived = fromSecret(secret, purpose);
  if (file === null) return derived;
  const { key, published } = fromFile(readFileSync(file, "utf8"), setting);
  return { key, published: [...published, ...derived.published] };
}

/** An Ed25519 signature over a line, base64url: the same line and key give the same signature. */
export const signLine = ({ key }: SigningKeys, line: string): string =>
  sign(null, Buffer.from(line, "utf8"), key).toString("base64url");
