import { letterPublicKey as publicKey } from "@/lib/platform/letter-signer";

/** PEM (SPKI) of the key that signs letters. */
export const letterPublicKey = (): string => publicKey();
