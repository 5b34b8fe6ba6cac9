import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";

export type Signer = { readonly key: string; readonly sign: (line: string) => string };

const rawKey = (key: KeyObject) => String(key.export({ format: "jwk" })["x"]);

/** Somebody with an Ed25519 key of their own. */
export function aSigner(): Signer {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  return {
    key: rawKey(publicKey),
    sign: (line) => sign(null, Buffer.from(line), privateKey).toString("base64url"),
  };
}
