import { readKeys, type SigningKeys, signLine } from "./ed25519";
import { env } from "./env";

let loaded: SigningKeys | undefined;

/** From `RULES_KEY_FILE` (PEM, the public keys of those before it below), else made from the instance's secret. */
function keys(): SigningKeys {
  if (loaded === undefined) {
    const { rulesKeyFile: file, secret } = env();
    loaded = readKeys({ setting: "RULES_KEY_FILE", file, secret, purpose: "rule sets" });
  }
  return loaded;
}

/** Signs a line with the key in use, which is named by its 32 bytes, base64url. */
export const signRules = (line: string): { signature: string; keyId: string } => ({
  signature: signLine(keys(), line),
  keyId: keys().published[0],
});

/** The public keys of this instance's rule sets, the one in use first. */
export const rulesKeys = (): readonly string[] => keys().published;
