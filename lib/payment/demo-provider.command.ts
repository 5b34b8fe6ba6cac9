import { createHmac, timingSafeEqual } from "node:crypto";
import type { PaymentOrder, PaymentProvider } from "@/lib/payment/provider";
import { deriveKey } from "@/lib/platform/derive";
import { env } from "@/lib/platform/env";

type Outcome = "paid" | "declined";

const seal = ({ paymentId, amountTenge }: PaymentOrder, outcome: Outcome): string =>
  createHmac("sha256", deriveKey(env().secret, "demo payments"))
    .update(`${outcome}|${paymentId}|${amountTenge}`)
    .digest("hex");

/** What the demo's own pay page hands back, as a bank would: an outcome that nobody else can write. */
export const demoSlip = (order: PaymentOrder, outcome: Outcome): string =>
  `${outcome}.${seal(order, outcome)}`;

const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

/** Pays by the press of a button: no money moves, and every page of it says so. */
export const demoProvider: PaymentProvider = {
  name: "demo",
  createPayment: async ({ paymentId }) => ({ redirectTo: `/payment/${paymentId}` }),
  verify: async (order, slip) => {
    if (isSame(slip, demoSlip(order, "paid"))) {
      return { outcome: "paid", reference: `demo-${order.paymentId}` };
    }
    return isSame(slip, demoSlip(order, "declined"))
      ? { outcome: "declined" }
      : { outcome: "unknown" };
  },
};
