import { type Executed, executeIn } from "@/lib/application/execute.command";
import { SYSTEM } from "@/lib/identity/roles";
import { demoProvider } from "@/lib/payment/demo-provider.command";
import { db, inTransaction } from "@/lib/platform/db";

export type Settled =
  | { readonly ok: true; readonly status: "paid" | "failed" | "pending" }
  | { readonly ok: false; readonly code: Extract<Executed, { ok: false }>["code"] };

/**
 * Writes down what the provider says of a payment: a fee that was paid is recorded on the case in the same
 * transaction. The same slip again finds the payment settled and changes nothing.
 *
 * @param slip what came back from the provider; one that is not its own leaves the payment open
 */
export async function settlePayment(paymentId: string, slip: string, now: Date): Promise<Settled> {
  const order = await db.payment.findUniqueOrThrow({ where: { id: paymentId } });
  const said = await demoProvider.verify({ paymentId, amountTenge: order.amountTenge }, slip);
  if (said.outcome === "unknown") return { ok: true, status: "pending" };
  return inTransaction(async (tx) => {
    // The case's lock comes first, as in every command: it also makes two deliveries of one slip take turns.
    await tx.$queryRaw`select 1 from application where id = ${order.applicationId}::uuid for update`;
    const { status } = await tx.payment.findUniqueOrThrow({ where: { id: paymentId } });
    if (status !== "pending") return { ok: true, status: status === "paid" ? "paid" : "failed" };
    if (said.outcome === "declined") {
      await tx.payment.update({ where: { id: paymentId }, data: { status: "failed" } });
      return { ok: true, status: "failed" };
    }
    const command = { type: "record-fee", paymentId } as const;
    const done = await executeIn(tx, SYSTEM, order.applicationId, command, now);
    if (!done.ok) return done;
    await tx.payment.update({
      where: { id: paymentId },
      data: { status: "paid", paidAt: now, providerReference: said.reference },
    });
    return { ok: true, status: "paid" };
  });
}
