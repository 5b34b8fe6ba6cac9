"use server";

import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import type { FormState } from "@/components/form/form-state";
import { requireActor } from "@/lib/identity/current-actor.query";
import { demoSlip } from "@/lib/payment/demo-provider.command";
import { ownPayment } from "@/lib/payment/payment.query";
import { settlePayment } from "@/lib/payment/settle-payment.command";
import { currentTime } from "@/lib/platform/clock";
import { redirect } from "@/lib/wording/navigation";

const Press = z.object({ paymentId: z.uuid(), outcome: z.enum(["paid", "declined"]) });

/** The demo's bank: writes its slip for what was pressed and brings the person back with it. */
export async function settleDemo(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("applicant");
  const refusal = await getTranslations("case.refusal");
  const input = Press.safeParse(Object.fromEntries(form));
  const payment = input.success ? await ownPayment(actor, input.data.paymentId) : null;
  if (!input.success || payment?.provider !== "demo") return { message: refusal("not-allowed") };
  const { paymentId, outcome } = input.data;
  const slip = demoSlip({ paymentId, amountTenge: payment.amountTenge }, outcome);
  const settled = await settlePayment(paymentId, slip, await currentTime());
  if (!settled.ok) return { message: refusal(settled.code) };
  return redirect({ href: `/payment/${paymentId}`, locale: await getLocale() });
}
