import { deriveKey } from "@/lib/platform/derive";
import { env } from "@/lib/platform/env";

/**
 * The key, in base64, with which an account's pages keep what was typed and not sent on a device. Only
 * pages of that account carry it, so that nobody else can read what a device keeps.
 */
export const typingSecret = (accountId: string): string =>
  deriveKey(env().secret, `typing kept for ${accountId}`).toString("base64");
