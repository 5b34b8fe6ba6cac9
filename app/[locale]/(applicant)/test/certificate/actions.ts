"use server";

import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { errorsByField, type FormState, typedValues } from "@/components/form/form-state";
import {
  CERTIFICATE_PROBLEMS,
  ExternalCertificateInput,
  fieldError,
  isCertificateProblem,
} from "@/lib/exam/external-certificate.schema";
import { submitCertificate } from "@/lib/exam/submit-certificate.command";
import { requireActor } from "@/lib/identity/current-actor.query";
import { currentTime } from "@/lib/platform/clock";
import { FILE_LIMIT } from "@/lib/questionnaire/evidence-rules";
import { redirect } from "@/lib/wording/navigation";

/** Hands in a KAZTEST certificate from outside. */
export async function handIn(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("applicant");
  const [t, refusal] = await Promise.all([
    getTranslations("exam.certificate.error"),
    getTranslations("case.refusal"),
  ]);
  const values = typedValues(form);
  const input = ExternalCertificateInput.safeParse(Object.fromEntries(form));
  const file = form.get("file");
  const isGiven = file instanceof File && file.size > 0;
  if (!input.success || !isGiven) {
    const errors = errorsByField(input.error?.issues ?? [], (code) => t(fieldError(code)));
    return { values, errors: isGiven ? errors : { ...errors, file: t("file-missing") } };
  }
  const applicationId = z.uuid().safeParse(form.get("applicationId"));
  if (!applicationId.success) return { values, message: refusal("not-allowed") };
  if (file.size > FILE_LIMIT) return { values, errors: { file: t("file-too-large") } };
  const given = { fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  const now = await currentTime();
  const done = await submitCertificate(actor, applicationId.data, input.data, given, now);
  if (done.ok) return redirect({ href: "/test", locale: await getLocale() });
  const { code } = done;
  if (isCertificateProblem(code)) {
    return { values, errors: { [CERTIFICATE_PROBLEMS[code]]: t(code) } };
  }
  return { values, message: refusal(code === "nothing-to-support" ? "wrong-stage" : code) };
}
