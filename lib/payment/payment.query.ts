import { stateOf } from "@/lib/application/execute.command";
import { mayOnCase } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { db } from "@/lib/platform/db";

export type PaymentView = {
  readonly id: string;
  readonly applicationId: string;
  readonly applicationNumber: string;
  readonly amountTenge: number;
  readonly status: "pending" | "paid" | "failed";
  readonly provider: string;
  readonly reference: string | null;
  readonly createdAt: Date;
  readonly paidAt: Date | null;
};

const STATUSES = { pending: "pending", paid: "paid", failed: "failed" } as const;
const isStatus = (status: string): status is keyof typeof STATUSES => status in STATUSES;

/** A payment of the applicant's own; null when it is not theirs. */
export async function ownPayment(actor: Actor, id: string): Promise<PaymentView | null> {
  const row = await db.payment.findUnique({
    where: { id },
    include: { application: { select: { number: true, state: true } } },
  });
  if (row === null || !mayOnCase(actor, "pay", stateOf(row.application))) return null;
  const { applicationId, amountTenge, status, provider, createdAt, paidAt } = row;
  if (!isStatus(status)) throw new Error(`A payment is in no known state: ${status}`);
  return {
    id,
    applicationId,
    applicationNumber: row.application.number,
    amountTenge,
    status,
    provider,
    reference: row.providerReference,
    createdAt,
    paidAt,
  };
}
