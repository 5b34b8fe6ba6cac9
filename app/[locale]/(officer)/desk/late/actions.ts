"use server";

import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { type FormState, typedValues } from "@/components/form/form-state";
import { decideRuling, proposeRuling, type Ruled } from "@/lib/exam/late-rulings.command";
import { requireActor } from "@/lib/identity/current-actor.query";
import { currentTime } from "@/lib/platform/clock";
import { redirect } from "@/lib/wording/navigation";

const reason = z.string().trim().min(1, "reason").max(2_000, "reason");
const Proposal = z.object({
  attemptId: z.uuid(),
  proposal: z.enum(["count", "refuse"], "choice"),
  reason,
});
const Decision = z.object({
  attemptId: z.uuid(),
  rulingId: z.uuid(),
  decision: z.enum(["agreed", "disagreed"], "choice"),
  reason,
});

/** The first of two people says what they would do, and why. */
export async function propose(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("testing-centre");
  const input = Proposal.safeParse(Object.fromEntries(form));
  if (!input.success) return missing(form, input.error, "proposal");
  const { attemptId, ...proposal } = input.data;
  return told(await proposeRuling(actor, attemptId, proposal, await currentTime()), form);
}

/** The second agrees, or does not. */
export async function decide(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("testing-centre");
  const input = Decision.safeParse(Object.fromEntries(form));
  if (!input.success) return missing(form, input.error, "decision");
  const { rulingId, decision, reason: why } = input.data;
  const verdict = { decision, reason: why };
  return told(await decideRuling(actor, rulingId, verdict, await currentTime()), form);
}

async function missing(form: FormData, error: z.ZodError, choice: string): Promise<FormState> {
  const t = await getTranslations("late.errors");
  const named = error.issues.map(({ path }) => path[0]);
  return {
    values: typedValues(form),
    errors: {
      ...(named.includes(choice) && { [choice]: t("choice") }),
      ...(named.includes("reason") && { reason: t("reason") }),
    },
  };
}

async function told(ruled: Ruled, form: FormData): Promise<FormState> {
  if (ruled.ok) return redirect({ href: "/desk/late", locale: await getLocale() });
  const [t, refusal] = await Promise.all([
    getTranslations("late.errors"),
    getTranslations("case.refusal"),
  ]);
  const values = typedValues(form);
  switch (ruled.code) {
    case "not-found":
    case "nothing-late":
    case "proposed-already":
    case "decided-already":
    case "same-person":
      return { values, message: t(ruled.code) };
    default:
      return { values, message: refusal(ruled.code) };
  }
}
