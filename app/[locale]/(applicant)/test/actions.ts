"use server";

import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import type { FormState } from "@/components/form/form-state";
import { prepareAttempt } from "@/lib/exam/prepare-attempt.command";
import { soundChecked } from "@/lib/exam/sound-check.query";
import { requireActor } from "@/lib/identity/current-actor.query";
import { openPayment } from "@/lib/payment/open-payment.command";
import { currentTime } from "@/lib/platform/clock";
import { redirect } from "@/lib/wording/navigation";

const ApplicationId = z.object({ applicationId: z.uuid() });
const Start = ApplicationId.extend({ ready: z.literal("yes") });

/** Opens the payment of the next attempt and leads to the provider's page. */
export async function payFee(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("applicant");
  const refusal = await getTranslations("case.refusal");
  const input = ApplicationId.safeParse(Object.fromEntries(form));
  if (!input.success) return { message: refusal("not-allowed") };
  const opened = await openPayment(actor, input.data.applicationId, await currentTime());
  if (!opened.ok) return { message: refusal(opened.code) };
  return redirect({ href: opened.redirectTo, locale: await getLocale() });
}

/** Prepares the attempt that is paid for, once the sound has been checked, and leads to it; its time runs once the candidate starts it there. */
export async function start(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("applicant");
  const [t, refusal] = await Promise.all([
    getTranslations("exam.lobby.next.start"),
    getTranslations("case.refusal"),
  ]);
  const input = Start.safeParse(Object.fromEntries(form));
  if (!input.success) return { errors: { ready: t("notReady") } };
  const now = await currentTime();
  const locale = await getLocale();
  if ((await soundChecked(actor, now)) === null) return redirect({ href: "/test/sound", locale });
  const started = await prepareAttempt(actor, input.data.applicationId, now);
  if (!started.ok) return { message: refusal(started.code) };
  return redirect({ href: "/test/attempt", locale });
}
