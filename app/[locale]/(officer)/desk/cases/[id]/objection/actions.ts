"use server";

import { getLocale } from "next-intl/server";
import { z } from "zod";
import type { FormState } from "@/components/form/form-state";
import { dismissObjection, upholdObjection } from "@/lib/decision/say.command";
import { AnswerInput } from "@/lib/decision/spoken.schema";
import { requireActor } from "@/lib/identity/current-actor.query";
import { currentTime } from "@/lib/platform/clock";
import { redirect } from "@/lib/wording/navigation";
import { wrongWords } from "../../../../../say-decision-error";
import { refusedForm } from "../../../../../say-refusal";

export async function answer(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("akimat-specialist", "akimat-head");
  const input = AnswerInput.safeParse(Object.fromEntries(form));
  if (!input.success) return wrongWords(input.error.issues, form);
  const id = z.uuid().parse(form.get("caseId"));
  const now = await currentTime();
  const { text, reopen, answer: chosen } = input.data;
  const done =
    chosen === "uphold" && reopen !== undefined
      ? await upholdObjection(actor, id, { text, reopen }, now)
      : await dismissObjection(actor, id, text, now);
  if (!done.ok) return refusedForm(done.code, form);
  return redirect({ href: `/desk/cases/${id}`, locale: await getLocale() });
}
