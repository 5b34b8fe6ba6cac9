"use server";

import { refresh } from "next/cache";
import { getLocale } from "next-intl/server";
import { z } from "zod";
import type { FormState } from "@/components/form/form-state";
import { execute } from "@/lib/application/execute.command";
import { makeObjection } from "@/lib/decision/say.command";
import { SpokenInput } from "@/lib/decision/spoken.schema";
import { requireActor } from "@/lib/identity/current-actor.query";
import { currentTime } from "@/lib/platform/clock";
import { redirect } from "@/lib/wording/navigation";
import { wrongWords } from "../../say-decision-error";
import { refusedForm } from "../../say-refusal";

const caseId = (form: FormData) => z.uuid().parse(form.get("caseId"));

/** Opening the notice is receipt: the objection's term runs from it. Opening it twice changes nothing. */
export async function openNotice(form: FormData): Promise<void> {
  const actor = await requireActor("applicant");
  const command = { type: "receive-hearing-notice" } as const;
  await execute(actor, caseId(form), command, await currentTime());
  refresh();
}

export async function sendObjection(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("applicant");
  const input = SpokenInput.safeParse(Object.fromEntries(form));
  if (!input.success) return wrongWords(input.error.issues, form);
  const done = await makeObjection(actor, caseId(form), input.data.text, await currentTime());
  if (!done.ok) return refusedForm(done.code, form);
  return redirect({ href: `/hearing?case=${caseId(form)}`, locale: await getLocale() });
}
