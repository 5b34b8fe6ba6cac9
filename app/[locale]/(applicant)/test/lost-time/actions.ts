"use server";

import { refresh } from "next/cache";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { type FormState, typedValues } from "@/components/form/form-state";
import { claimTime } from "@/lib/exam/time-claim.command";
import { requireActor } from "@/lib/identity/current-actor.query";
import { currentTime } from "@/lib/platform/clock";

const Claim = z.object({ attemptId: z.uuid(), what: z.string().trim().min(1).max(2_000) });

/** Tells the testing centre of time that was lost. */
export async function claim(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("applicant");
  const t = await getTranslations("fairness.claim");
  const values = typedValues(form);
  const input = Claim.safeParse(Object.fromEntries(form));
  if (!input.success) return { values, errors: { what: t("what-missing") } };
  const { attemptId, what } = input.data;
  const done = await claimTime(actor, attemptId, what, await currentTime());
  if (!done.ok) return { values, message: t(done.code) };
  refresh();
  return { ok: true, message: t("sent") };
}
