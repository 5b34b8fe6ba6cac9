import { verifyAsync } from "@noble/ed25519";

/** What a rule set is signed with; all base64url. The key is named by its 32 bytes. */
export type RuleSetSignature = { readonly signature: string; readonly keyId: string };

/**
 * The line that the portal signs for a rule set: a word that no other signature of ours begins with, and the hash of the
 * set's RFC 8785 form, which holds its id and its dates.
 */
export const ruleSetLine = (hash: string): string => `qonys rule set\n${hash}`;

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> | null {
  try {
    const binary = atob(base64url.replaceAll("-", "+").replaceAll("_", "/"));
    return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}

/**
 * Whether the holder of the named key signed the set with this hash (Ed25519, RFC 8032). Needs no server: whoever has the
 * published keys of an instance compares `keyId` with them.
 */
export async function isSignedRuleSet(
  hash: string,
  { signature, keyId }: RuleSetSignature,
): Promise<boolean> {
  const [signed, key] = [bytesOf(signature), bytesOf(keyId)];
  if (signed?.length !== 64 || key?.length !== 32) return false;
  return verifyAsync(signed, new TextEncoder().encode(ruleSetLine(hash)), key).catch(() => false);
}
