"use server";

import { revalidatePath } from "next/cache";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { type FormState, typedValues } from "@/components/form/form-state";
import { BAN_REASONS } from "@/lib/exam/ban";
import { type BanChange, imposeBan, liftBan } from "@/lib/exam/ban.command";
import { requireActor } from "@/lib/identity/current-actor.query";
import { currentTime } from "@/lib/platform/clock";

const Imposing = z.object({ applicationId: z.uuid(), reason: z.enum(BAN_REASONS) });
const Lifting = z.object({ applicationId: z.uuid(), reason: z.string().trim().min(1).max(2_000) });

async function told(change: BanChange, done: "imposed" | "lifted"): Promise<FormState> {
  const [t, refusal] = await Promise.all([
    getTranslations("exam.desk.bans"),
    getTranslations("case.refusal"),
  ]);
  if (!change.ok) {
    return { message: change.code === "no-attempt" ? t("no-attempt") : refusal(change.code) };
  }
  revalidatePath("/[locale]/desk/bans", "page");
  return { ok: true, message: t(done) };
}

export async function impose(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("testing-centre");
  const t = await getTranslations("exam.desk.bans");
  const input = Imposing.safeParse(Object.fromEntries(form));
  if (!input.success) {
    return { values: typedValues(form), errors: { reason: t("reason-missing") } };
  }
  const { applicationId, reason } = input.data;
  return told(await imposeBan(actor, applicationId, reason, await currentTime()), "imposed");
}

export async function lift(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("testing-centre");
  const t = await getTranslations("exam.desk.bans");
  const input = Lifting.safeParse(Object.fromEntries(form));
  if (!input.success) {
    return { values: typedValues(form), errors: { reason: t("lift-missing") } };
  }
  const { applicationId, reason } = input.data;
  return told(await liftBan(actor, applicationId, reason, await currentTime()), "lifted");
}
