import { createHmac } from "node:crypto";
import { ALPHABET, LENGTH } from "@/lib/family/invitation-code";
import { deriveKey } from "@/lib/platform/derive";
import { env } from "@/lib/platform/env";

const mac = (text: string) =>
  createHmac("sha256", deriveKey(env().secret, "family codes")).update(text).digest();

/**
 * The code of an invitation. It follows from the invitation's id and the instance's secret, so that neither the row nor
 * the queue holds it, and its owner can be shown it again while it is good.
 */
export const codeOfInvitation = (id: string): string =>
  [...mac(`code ${id}`).subarray(0, LENGTH)].map((byte) => ALPHABET[byte % 32]).join("");

/** What the row keeps of a code. */
export const hashOfCode = (code: string): string => mac(`hash ${code}`).toString("hex");
