"use server";

import { revalidatePath } from "next/cache";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { type FormState, typedValues } from "@/components/form/form-state";
import { BAN_REASONS } from "@/lib/exam/ban";
import { type BanChange, dropBan, imposeBan, liftBan, proposeBan } from "@/lib/exam/ban.command";
import { requireActor } from "@/lib/identity/current-actor.query";
import type { Actor } from "@/lib/identity/roles";
import { currentTime } from "@/lib/platform/clock";
import { redirect } from "@/lib/wording/navigation";

const Text = z.string().trim().min(1, "text-missing").max(2_000, "text-missing");
const Proposing = z.object({
  applicationId: z.uuid(),
  reason: z.enum(BAN_REASONS, "reason-missing"),
  text: Text,
  signals: z.array(z.coerce.number().int()),
});
const WithText = z.object({ applicationId: z.uuid(), text: Text });

async function refusalOf(code: Extract<BanChange, { ok: false }>["code"]): Promise<string> {
  if (code === "no-attempt") return (await getTranslations("exam.desk.bans"))("no-attempt");
  return (await getTranslations("case.refusal"))(code);
}

async function errorsOf(issues: readonly z.core.$ZodIssue[]): Promise<Record<string, string>> {
  const t = await getTranslations("conduct.bans");
  return Object.fromEntries(
    issues.map(({ path: [field] }) => [
      String(field),
      t(field === "reason" ? "reasonMissing" : "textMissing"),
    ]),
  );
}

export async function propose(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("testing-centre");
  const fields = { ...Object.fromEntries(form), signals: form.getAll("signals") };
  const input = Proposing.safeParse(fields);
  if (!input.success) {
    return { values: typedValues(form), errors: await errorsOf(input.error.issues) };
  }
  const { applicationId, ...grounds } = input.data;
  const change = await proposeBan(actor, applicationId, grounds, await currentTime());
  if (!change.ok) return { values: typedValues(form), message: await refusalOf(change.code) };
  return redirect({ href: "/desk/bans", locale: await getLocale() });
}

type Command = (actor: Actor, id: string, text: string, now: Date) => Promise<BanChange>;

/** Null when it was done. */
async function give(form: FormData, command: Command): Promise<FormState | null> {
  const actor = await requireActor("testing-centre");
  const input = WithText.safeParse(Object.fromEntries(form));
  if (!input.success) {
    return { values: typedValues(form), errors: await errorsOf(input.error.issues) };
  }
  const { applicationId, text } = input.data;
  const change = await command(actor, applicationId, text, await currentTime());
  if (change.ok) return null;
  return { values: typedValues(form), message: await refusalOf(change.code) };
}

export async function decide(_previous: FormState, form: FormData): Promise<FormState> {
  const imposes = form.get("decision") === "impose";
  if (!imposes && form.get("decision") !== "drop") {
    const t = await getTranslations("conduct.bans");
    return { values: typedValues(form), errors: { decision: t("decisionMissing") } };
  }
  const refused = await give(form, imposes ? imposeBan : dropBan);
  return refused ?? redirect({ href: "/desk/bans", locale: await getLocale() });
}

export async function lift(_previous: FormState, form: FormData): Promise<FormState> {
  const refused = await give(form, liftBan);
  if (refused !== null) return refused;
  const t = await getTranslations("exam.desk.bans");
  revalidatePath("/[locale]/desk/bans", "page");
  return { ok: true, message: t("lifted") };
}
