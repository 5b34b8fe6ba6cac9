"use server";

import { refresh } from "next/cache";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { errorsByField, type FormState, typedValues } from "@/components/form/form-state";
import { judgeTimeClaim } from "@/lib/exam/time-claim.command";
import { requireActor } from "@/lib/identity/current-actor.query";
import { currentTime } from "@/lib/platform/clock";

const Judging = z.object({
  id: z.uuid(),
  verdict: z.enum(["approved", "refused"], { error: "verdict-missing" }),
  minutes: z.coerce
    .number({ error: "minutes-wrong" })
    .int("minutes-wrong")
    .min(0)
    .max(60, "minutes-wrong"),
  reason: z.string().trim().min(1, "reason-missing").max(2_000),
});

const CODES = ["verdict-missing", "minutes-wrong", "reason-missing"] as const;

/** Gives minutes back or refuses, with a reason that the candidate reads. */
export async function judge(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("testing-centre");
  const t = await getTranslations("fairness.desk");
  const values = typedValues(form);
  const input = Judging.safeParse(Object.fromEntries(form));
  if (!input.success) {
    const say = (code: string) => t(CODES.find((one) => one === code) ?? "minutes-wrong");
    return { values, errors: errorsByField(input.error.issues, say) };
  }
  const { id, verdict, minutes, reason } = input.data;
  const isApproved = verdict === "approved";
  if (isApproved && minutes < 1) return { values, errors: { minutes: t("minutes-wrong") } };
  const given = { minutes: isApproved ? minutes : null, reason };
  const judged = await judgeTimeClaim(actor, id, given, await currentTime());
  if (!judged.ok) return { values, message: t(judged.code) };
  refresh();
  return { ok: true, message: t("done") };
}
