import { readKeys, type SigningKeys, signLine } from "./ed25519";
import { env } from "./env";

const read = (file: string | null, secret: string): SigningKeys =>
  readKeys({ setting: "RECEIPT_KEY_FILE", file, secret, purpose: "exam receipts" });

/** The public keys of receipts of an instance with these settings, the one in use first: 32 bytes each, base64url. */
export const publishedKeys = (file: string | null, secret: string): readonly string[] =>
  read(file, secret).published;

let loaded: SigningKeys | undefined;

function keys(): SigningKeys {
  if (loaded === undefined) {
    const { receiptKeyFile, secret } = env();
    loaded = read(receiptKeyFile, secret);
  }
  return loaded;
}

/**
 * An Ed25519 signature over a line, base64url. The same line gives the same signature for as long as the key is the same,
 * so that a receipt that is asked for again is the receipt that was given.
 */
export const signReceipt = (line: string): string => signLine(keys(), line);

/** The public keys of this instance's receipts, the one in use first. */
export const receiptKeys = (): readonly string[] => keys().published;
