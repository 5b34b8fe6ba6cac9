"use server";

import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { type FormState, typedValues } from "@/components/form/form-state";
import { requireActor } from "@/lib/identity/current-actor.query";
import type { Actor } from "@/lib/identity/roles";
import { currentTime } from "@/lib/platform/clock";
import {
  approveDraft,
  type Decided,
  proposeDraft,
  sendDraftBack,
  withdrawDraft,
} from "@/lib/rules/drafts/decide-draft.command";
import { redirect } from "@/lib/wording/navigation";

const MOST_LETTERS = 1_000;
const Decision = z.object({
  draftId: z.uuid(),
  version: z.coerce.number().int().min(1),
  contentHash: z.string(),
  replacedHash: z.string(),
  act: z.enum(["propose", "approve", "send-back", "withdraw"]),
  effect: z.literal("yes").optional(),
  reason: z.string().trim().max(MOST_LETTERS).default(""),
});
type Decision = z.infer<typeof Decision>;

function carryOut(actor: Actor, decision: Decision, now: Date): Promise<Decided> {
  switch (decision.act) {
    case "propose":
      return proposeDraft(actor, decision, now);
    case "approve":
      return approveDraft(actor, decision, now);
    case "send-back":
      return sendDraftBack(actor, decision, decision.reason);
    case "withdraw":
      return withdrawDraft(actor, decision, now);
  }
}

/** Proposes, approves, sends back or withdraws a draft, as the form says. */
export async function decideAction(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("administrator");
  const t = await getTranslations("rules.errors");
  const decision = Decision.parse(Object.fromEntries(form));
  const values = typedValues(form);
  if (decision.act === "approve" && decision.effect === undefined) {
    return { values, errors: { effect: t("effect-not-seen") } };
  }
  const done = await carryOut(actor, decision, await currentTime());
  if (done.ok) {
    const href = `/admin/rules/drafts/${decision.draftId}`;
    return redirect({ href, locale: await getLocale() });
  }
  const text = t(done.code);
  return done.code === "reason-missing"
    ? { values, errors: { reason: text } }
    : { values, message: text };
}
