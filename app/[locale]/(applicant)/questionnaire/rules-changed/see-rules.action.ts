"use server";

import { getLocale } from "next-intl/server";
import { z } from "zod";
import type { FormState } from "@/components/form/form-state";
import { ownHref } from "@/components/interview/own-href";
import { requireActor } from "@/lib/identity/current-actor.query";
import { currentTime } from "@/lib/platform/clock";
import { seeRules } from "@/lib/questionnaire/see-rules.command";
import { redirect } from "@/lib/wording/navigation";
import { refusalText } from "../refusal-text";

const Seen = z.object({
  applicationId: z.uuid(),
  ruleSetId: z.string(),
  case: z.uuid().nullable().catch(null),
});

/** The applicant has seen what the new rules change; on with the questionnaire. */
export async function seeRulesAction(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("applicant");
  const seen = Seen.parse(Object.fromEntries(form));
  const done = await seeRules(actor, seen.applicationId, seen.ruleSetId, await currentTime());
  if (!done.ok) return { message: await refusalText(done.code) };
  return redirect({ href: ownHref(seen.case)("/questionnaire"), locale: await getLocale() });
}
