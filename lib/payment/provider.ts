export type PaymentOrder = {
  readonly paymentId: string;
  readonly amountTenge: number;
};

/** What a provider says has become of a payment. */
export type Settlement =
  | { readonly outcome: "paid"; readonly reference: string }
  | { readonly outcome: "declined" }
  | { readonly outcome: "unknown" };

/** A bank or payment service. The portal never sees a card: the person pays on the provider's own page. */
export type PaymentProvider = {
  readonly name: string;
  /** Announces a payment; the person is then led to `redirectTo`, a path of ours or an address. */
  readonly createPayment: (order: PaymentOrder) => Promise<{ readonly redirectTo: string }>;
  /** Whether the slip that came back with the person is the provider's own, and what it says. */
  readonly verify: (order: PaymentOrder, slip: string) => Promise<Settlement>;
};
