"use server";

import { refresh } from "next/cache";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import type { FormState } from "@/components/form/form-state";
import { ownHref } from "@/components/interview/own-href";
import { requireActor } from "@/lib/identity/current-actor.query";
import { currentTime } from "@/lib/platform/clock";
import { documentToSign } from "@/lib/questionnaire/document.query";
import { oneTimeCode, sendSigningCode } from "@/lib/questionnaire/one-time-code.command";
import { ownQuestionnaire } from "@/lib/questionnaire/questionnaire.query";
import { type Submitted, submitQuestionnaire } from "@/lib/questionnaire/submit.command";
import { redirect } from "@/lib/wording/navigation";
import { refusalText } from "../refusal-text";

const Shown = z.object({
  applicationId: z.uuid(),
  /** Of the text on the page. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  case: z.uuid().nullable().catch(null),
});

/** Has a code mailed that signs the text on the page and no other. */
export async function sendCodeAction(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("applicant");
  const { applicationId, sha256 } = Shown.parse(Object.fromEntries(form));
  const [locale, now] = await Promise.all([getLocale(), currentTime()]);
  const own = await ownQuestionnaire(actor, applicationId, now);
  if (own === null) return { message: await refusalText("not-allowed") };
  if (own.application.state.stage !== "questionnaire") {
    return { message: await refusalText("wrong-stage") };
  }
  const ready = documentToSign(own, locale);
  if (!ready.ok) return { message: await refusalText("incomplete") };
  if (ready.sha256 !== sha256) return textChanged();
  const sent = await sendSigningCode(actor.accountId, sha256, now);
  if (!sent.ok) return { message: await refusalText(sent.code) };
  const t = await getTranslations("questionnaire.sign");
  return { ok: true, message: t("sent") };
}

const Signing = Shown.extend({
  code: z
    .string()
    .transform((typed) => typed.replace(/\D/g, ""))
    .pipe(z.string().length(6, "codeMissing")),
  agree: z.literal("yes", "agreeMissing"),
});

/** Signs, submits and assesses; then shows the points. */
export async function signAction(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("applicant");
  const t = await getTranslations("questionnaire.sign");
  const values = { agree: form.get("agree") === "yes" ? "yes" : "" };
  const input = Signing.safeParse({ agree: "", code: "", ...Object.fromEntries(form) });
  if (!input.success) {
    const wrong = new Set(input.error.issues.map(({ path }) => path[0]));
    return {
      values,
      errors: {
        ...(wrong.has("code") && { code: t("codeMissing") }),
        ...(wrong.has("agree") && { agree: t("agreeMissing") }),
      },
    };
  }
  const { applicationId, sha256, code } = input.data;
  const [locale, now] = await Promise.all([getLocale(), currentTime()]);
  const toSubmit = { applicationId, sha256, proof: code, locale };
  const done = await submitQuestionnaire(actor, toSubmit, oneTimeCode, now);
  if (!done.ok) return { values, ...(await refused(done)) };
  return redirect({ href: ownHref(input.data.case)("/assessment"), locale });
}

// The page shows the new text at once, so that it can be read before anything is signed.
async function textChanged(): Promise<FormState> {
  refresh();
  return { message: await refusalText("text-changed") };
}

async function refused(done: Extract<Submitted, { ok: false }>): Promise<FormState> {
  if (done.code === "text-changed") return textChanged();
  if (done.code !== "code-wrong") return { message: await refusalText(done.code) };
  const t = await getTranslations("questionnaire.refusals");
  return { errors: { code: t("code-wrong", { tries: done.triesLeft ?? 0 }) } };
}
