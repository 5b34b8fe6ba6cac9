"use server";

import { getLocale } from "next-intl/server";
import { z } from "zod";
import type { FormState } from "@/components/form/form-state";
import { makeComplaint } from "@/lib/decision/say.command";
import { SpokenInput } from "@/lib/decision/spoken.schema";
import { requireActor } from "@/lib/identity/current-actor.query";
import { currentTime } from "@/lib/platform/clock";
import { redirect } from "@/lib/wording/navigation";
import { wrongWords } from "../../say-decision-error";
import { refusedForm } from "../../say-refusal";

export async function sendComplaint(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("applicant");
  const input = SpokenInput.safeParse(Object.fromEntries(form));
  if (!input.success) return wrongWords(input.error.issues, form);
  const id = z.uuid().parse(form.get("caseId"));
  const done = await makeComplaint(actor, id, input.data.text, await currentTime());
  if (!done.ok) return refusedForm(done.code, form);
  return redirect({ href: `/complaint?case=${id}`, locale: await getLocale() });
}
