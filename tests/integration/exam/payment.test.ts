import { beforeAll, describe, expect, it } from "vitest";
import { stateOf } from "@/lib/application/execute.command";
import { demoSlip } from "@/lib/payment/demo-provider.command";
import { openPayment } from "@/lib/payment/open-payment.command";
import { ownPayment } from "@/lib/payment/payment.query";
import { settlePayment } from "@/lib/payment/settle-payment.command";
import { currentTime } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import {
  anApplicant,
  begin,
  type Candidate,
  pay,
  prepareExam,
  someone,
} from "@/tests/factories/candidate";
import { freshDatabase, setClock } from "../harness";

beforeAll(async () => {
  const database = await freshDatabase();
  await setClock(database, new Date("2026-03-02T04:00:00Z"));
  await prepareExam();
});

const paidOf = async ({ applicationId }: Candidate) =>
  stateOf(await db.application.findUniqueOrThrow({ where: { id: applicationId } })).testing.paid;

async function anOpenPayment(candidate: Candidate) {
  const opened = await openPayment(candidate.actor, candidate.applicationId, await currentTime());
  if (!opened.ok) throw new Error(opened.code);
  const { amountTenge } = await db.payment.findUniqueOrThrow({ where: { id: opened.paymentId } });
  return { paymentId: opened.paymentId, redirectTo: opened.redirectTo, amountTenge };
}

describe("a payment", () => {
  it("is of the rule set's fee, and opened once however often it is asked for", async () => {
    const candidate = await anApplicant();
    const opened = await Promise.all([1, 2, 3, 4].map(() => anOpenPayment(candidate)));
    expect(new Set(opened.map(({ paymentId }) => paymentId)).size).toBe(1);
    expect(opened[0]).toMatchObject({
      amountTenge: 14_693,
      redirectTo: `/payment/${opened[0]?.paymentId}`,
    });
  });

  it("is recorded on the case once, however often the slip comes back", async () => {
    const candidate = await anApplicant();
    const order = await anOpenPayment(candidate);
    const now = await currentTime();
    const slip = demoSlip(order, "paid");
    const settled = await Promise.all(
      [1, 2, 3, 4].map(() => settlePayment(order.paymentId, slip, now)),
    );
    expect(settled).toEqual(Array.from({ length: 4 }, () => ({ ok: true, status: "paid" })));
    expect(await paidOf(candidate)).toBe(1);
    expect(await ownPayment(candidate.actor, order.paymentId)).toMatchObject({
      status: "paid",
      reference: `demo-${order.paymentId}`,
      paidAt: now,
    });
    // A slip that says otherwise comes too late.
    const after = await settlePayment(order.paymentId, demoSlip(order, "declined"), now);
    expect(after).toEqual({ ok: true, status: "paid" });
  });

  it("that is declined costs nothing and can be tried again", async () => {
    const candidate = await anApplicant();
    const order = await anOpenPayment(candidate);
    const now = await currentTime();
    expect(await settlePayment(order.paymentId, demoSlip(order, "declined"), now)).toEqual({
      ok: true,
      status: "failed",
    });
    expect(await paidOf(candidate)).toBe(0);
    expect((await anOpenPayment(candidate)).paymentId).not.toBe(order.paymentId);
  });

  it("stays open under a slip of another payment, another amount, or nobody", async () => {
    const candidate = await anApplicant();
    const order = await anOpenPayment(candidate);
    const other = await anOpenPayment(await anApplicant());
    const slips = [
      demoSlip(other, "paid"),
      demoSlip({ ...order, amountTenge: 1 }, "paid"),
      "paid.",
      "",
    ];
    for (const slip of slips) {
      expect(await settlePayment(order.paymentId, slip, await currentTime())).toEqual({
        ok: true,
        status: "pending",
      });
    }
    expect(await paidOf(candidate)).toBe(0);
  });

  it("is not asked for twice before an attempt, nor while one is paid for", async () => {
    const candidate = await anApplicant();
    await pay(candidate);
    const again = await openPayment(candidate.actor, candidate.applicationId, await currentTime());
    expect(again).toEqual({ ok: false, code: "fee-already-paid" });
    const other = await anApplicant();
    await begin(other);
    expect(await paidOf(other)).toBe(1);
  });

  it("is nobody else's to open or to see", async () => {
    const [candidate, other, officer] = [
      await anApplicant(),
      await anApplicant(),
      await someone("testing-centre"),
    ];
    const order = await anOpenPayment(candidate);
    for (const { actor } of [other, officer]) {
      expect(await ownPayment(actor, order.paymentId)).toBeNull();
      expect(await openPayment(actor, candidate.applicationId, await currentTime())).toEqual({
        ok: false,
        code: "not-allowed",
      });
    }
  });
});
