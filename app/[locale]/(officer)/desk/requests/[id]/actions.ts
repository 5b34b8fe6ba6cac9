"use server";

import { getLocale, getTranslations } from "next-intl/server";
import { errorsByField, type FormState, typedValues } from "@/components/form/form-state";
import { AnswerByHand } from "@/lib/check/answer-by-hand.schema";
import { recordAnswer } from "@/lib/check/record-answer.command";
import { requireActor } from "@/lib/identity/current-actor.query";
import { currentTime } from "@/lib/platform/clock";
import { redirect } from "@/lib/wording/navigation";

/** An agency's officer answers a request to their own agency by hand. */
export async function answerRequest(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("agency");
  const t = await getTranslations();
  const say = (code: string) => {
    const key = `check.error.${code}` as "check.error.not-found";
    return t.has(key) ? t(key) : t("check.error.outcome");
  };
  const input = AnswerByHand.safeParse({ outcome: null, ...Object.fromEntries(form) });
  if (!input.success) {
    return { values: typedValues(form), errors: errorsByField(input.error.issues, say) };
  }
  if (actor.agency === null) return { message: say("not-found") };
  const { requestId, outcome, publicGround, sealedNote } = input.data;
  const answer = {
    requestId,
    agency: actor.agency,
    outcome,
    ...(publicGround !== undefined && { publicGround }),
    ...(sealedNote !== undefined && { sealedNote }),
  };
  const done = await recordAnswer(actor, answer, await currentTime());
  if (!done.ok) {
    const own = done.code === "not-found" || done.code === "answered-differently";
    return {
      values: typedValues(form),
      message: own ? t(`check.error.${done.code}`) : t(`case.refusal.${done.code}`),
    };
  }
  return redirect({ href: "/desk/requests", locale: await getLocale() });
}
