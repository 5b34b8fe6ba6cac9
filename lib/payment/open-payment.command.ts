import { stateOf } from "@/lib/application/execute.command";
import type { Refusal } from "@/lib/application/refusals";
import type { ApplicationState } from "@/lib/application/state";
import { mayOnCase } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { demoProvider } from "@/lib/payment/demo-provider.command";
import { inTransaction } from "@/lib/platform/db";
import { parameter } from "@/lib/rules/parameter";
import { ruleSetAt } from "@/lib/rules/rule-sets.query";

export type Opened =
  | { readonly ok: true; readonly paymentId: string; readonly redirectTo: string }
  | { readonly ok: false; readonly code: Refusal | "not-allowed" };

/** Asked before money is: what `record-fee` would refuse afterwards. */
function feeRefusal({ stage, testing }: ApplicationState): Refusal | null {
  if (stage !== "testing") return "wrong-stage";
  if (testing.pendingExternal !== null) return "external-pending";
  if (testing.bannedUntil !== null) return "banned";
  if (testing.paid > testing.used) return "fee-already-paid";
  return testing.used >= testing.attemptsAllowed ? "no-attempts-left" : null;
}

/**
 * Opens the payment of the next attempt's fee, or finds the one that is open already: pressing twice, or
 * coming back to a page that was left, never makes two.
 */
export async function openPayment(actor: Actor, applicationId: string, now: Date): Promise<Opened> {
  const opened = await inTransaction(async (tx) => {
    await tx.$queryRaw`select 1 from application where id = ${applicationId}::uuid for update`;
    const row = await tx.application.findUnique({ where: { id: applicationId } });
    if (row === null) return { ok: false, code: "not-allowed" } as const;
    const state = stateOf(row);
    if (!mayOnCase(actor, "pay", state)) return { ok: false, code: "not-allowed" } as const;
    const code = feeRefusal(state);
    if (code !== null) return { ok: false, code } as const;
    const { ruleSet } = await ruleSetAt(now, tx);
    const amountTenge = parameter(ruleSet, "test.feeTenge");
    const purpose = "test";
    const open = await tx.payment.findFirst({
      where: { applicationId, purpose, status: "pending" },
    });
    const provider = demoProvider.name;
    const data = { applicationId, purpose, amountTenge, provider, status: "pending" };
    const payment = open ?? (await tx.payment.create({ data: { ...data, createdAt: now } }));
    return { ok: true, payment } as const;
  });
  if (!opened.ok) return opened;
  const { id: paymentId, amountTenge } = opened.payment;
  const { redirectTo } = await demoProvider.createPayment({ paymentId, amountTenge });
  return { ok: true, paymentId, redirectTo };
}
