"use server";

import { getLocale } from "next-intl/server";
import { z } from "zod";
import type { FormState } from "@/components/form/form-state";
import { execute } from "@/lib/application/execute.command";
import { proposeAnnulment, rejectAnnulment } from "@/lib/decision/say.command";
import { SpokenInput } from "@/lib/decision/spoken.schema";
import { requireActor } from "@/lib/identity/current-actor.query";
import { currentTime } from "@/lib/platform/clock";
import { redirect } from "@/lib/wording/navigation";
import { wrongWords } from "../../../../../say-decision-error";
import { refusedForm } from "../../../../../say-refusal";

const caseId = (form: FormData) => z.uuid().parse(form.get("caseId"));

const backToCase = async (form: FormData) =>
  redirect({ href: `/desk/cases/${caseId(form)}`, locale: await getLocale() });

export async function propose(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("akimat-specialist", "akimat-head");
  const input = SpokenInput.safeParse(Object.fromEntries(form));
  if (!input.success) return wrongWords(input.error.issues, form);
  const done = await proposeAnnulment(actor, caseId(form), input.data.text, await currentTime());
  return done.ok ? backToCase(form) : refusedForm(done.code, form);
}

export async function approve(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("akimat-head");
  const command = { type: "approve-annulment" } as const;
  const done = await execute(actor, caseId(form), command, await currentTime());
  return done.ok ? backToCase(form) : refusedForm(done.code, form);
}

export async function reject(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("akimat-head");
  const input = SpokenInput.safeParse(Object.fromEntries(form));
  if (!input.success) return wrongWords(input.error.issues, form);
  const done = await rejectAnnulment(actor, caseId(form), input.data.text, await currentTime());
  return done.ok ? backToCase(form) : refusedForm(done.code, form);
}
