/** Why a signature was not taken. */
export type SigningRefusal =
  | "code-wrong"
  | "code-expired"
  | "code-used-up"
  | "code-for-other-text"
  | "code-missing";

export type Signature =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: SigningRefusal; readonly triesLeft?: number };

/** What was shown and by whom it is signed: lower-case SHA-256 of the document's bytes. */
export type ToSign = {
  readonly accountId: string;
  readonly sha256: string;
  /** What the signer gives: a one-time code here, a CMS signature with an EDS. */
  readonly proof: string;
};

/**
 * A way to sign. It is asked inside the transaction that stores the signed bytes, so that a proof is
 * spent exactly when they are; a refused proof is counted even though nothing else is written.
 */
export type SigningMethod<Transaction> = {
  readonly name: "one-time-code";
  readonly verify: (tx: Transaction, toSign: ToSign, now: Date) => Promise<Signature>;
};
