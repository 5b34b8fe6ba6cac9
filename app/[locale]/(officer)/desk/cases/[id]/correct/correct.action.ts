"use server";

import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import type { FormState } from "@/components/form/form-state";
import { requireActor } from "@/lib/identity/current-actor.query";
import { currentTime } from "@/lib/platform/clock";
import { type CorrectedAnswer, correctAnswer } from "@/lib/questionnaire/correct-answer.command";
import { problemText } from "@/lib/questionnaire/problem-text";
import { wordsIn } from "@/lib/questionnaire/words";
import { redirect } from "@/lib/wording/navigation";

const Input = z.object({
  applicationId: z.uuid(),
  key: z.string().max(40),
  version: z.coerce.number().int(),
  seen: z.coerce.number().int(),
  actId: z.uuid(),
  reason: z.string().trim().min(10).max(2000),
});

const KNOWN = ["stale", "same-answer", "not-allowed", "answers-final", "wrong-stage"] as const;

/** Puts one answer right, with the reason; then the case shows its new result. */
export async function correctAnswerAction(
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor("akimat-specialist");
  const [t, locale] = await Promise.all([getTranslations("assessment.correct"), getLocale()]);
  const fields = Object.fromEntries(form);
  const typed = z.record(z.string(), z.string().catch("")).parse(fields);
  const input = Input.safeParse(fields);
  if (!input.success) {
    const isReason = input.error.issues.every(({ path }) => path[0] === "reason");
    return isReason
      ? { values: typed, errors: { reason: t("reasonMissing") } }
      : { values: typed, message: t("failed") };
  }
  const done = await correctAnswer(actor, { ...input.data, typed }, await currentTime());
  if (done.ok) {
    return redirect({ href: `/desk/cases/${input.data.applicationId}/answers`, locale });
  }
  return { values: typed, ...refused(done, wordsIn(locale), t) };
}

function refused(
  done: Extract<CorrectedAnswer, { ok: false }>,
  words: ReturnType<typeof wordsIn>,
  t: Awaited<ReturnType<typeof getTranslations<"assessment.correct">>>,
): FormState {
  if (done.code !== "answer-wrong") {
    return { message: t(KNOWN.find((code) => code === done.code) ?? "failed") };
  }
  return {
    errors: Object.fromEntries(
      done.problems.map((problem) => [problem.field, problemText(problem, words)]),
    ),
  };
}
