"use server";

import { getLocale } from "next-intl/server";
import { z } from "zod";
import type { FormState } from "@/components/form/form-state";
import { approveDecision } from "@/lib/decision/approve-decision.command";
import { ReasonsInput } from "@/lib/decision/reasons.schema";
import { draftDecision, returnDraft } from "@/lib/decision/say.command";
import { SpokenInput } from "@/lib/decision/spoken.schema";
import { requireActor } from "@/lib/identity/current-actor.query";
import { currentTime } from "@/lib/platform/clock";
import { redirect } from "@/lib/wording/navigation";
import { refusedDraft, wrongWords } from "../../../../../say-decision-error";
import { refusedForm } from "../../../../../say-refusal";

const Id = z.uuid();
const caseId = (form: FormData) => Id.parse(form.get("caseId"));
const readId = (form: FormData) => Id.parse(form.get("readId"));

const backToCase = async (id: string) =>
  redirect({ href: `/desk/cases/${id}`, locale: await getLocale() });

// A letter has its reasons in each of its languages, or it would say less in one than in another.
const FullReasons = ReasonsInput.superRefine((reasons, context) => {
  for (const locale of ["kk", "ru", "en"] as const) {
    if (reasons[locale].length === 0) {
      context.addIssue({ code: "custom", path: [locale], message: "reasons-missing" });
    }
  }
});

export async function draft(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("akimat-specialist");
  const reasons = FullReasons.safeParse(Object.fromEntries(form));
  if (!reasons.success) return wrongWords(reasons.error.issues, form);
  const done = await draftDecision(actor, caseId(form), reasons.data, await currentTime());
  return done.ok ? backToCase(caseId(form)) : refusedForm(done.code, form);
}

export async function approve(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("akimat-head");
  const done = await approveDecision(actor, caseId(form), readId(form), await currentTime());
  return done.ok ? backToCase(caseId(form)) : refusedDraft(done.code, form);
}

export async function sendBack(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("akimat-head");
  const input = SpokenInput.safeParse(Object.fromEntries(form));
  if (!input.success) return wrongWords(input.error.issues, form);
  const words = { text: input.data.text, readId: readId(form) };
  const done = await returnDraft(actor, caseId(form), words, await currentTime());
  return done.ok ? backToCase(caseId(form)) : refusedDraft(done.code, form);
}
