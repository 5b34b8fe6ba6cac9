"use server";

import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { type FormState, typedValues } from "@/components/form/form-state";
import { judgeCertificate, type Verdict } from "@/lib/exam/judge-certificate.command";
import { requireActor } from "@/lib/identity/current-actor.query";
import { currentTime } from "@/lib/platform/clock";
import { redirect } from "@/lib/wording/navigation";

const CertificateId = z.object({ certificateId: z.uuid() });
const Rejection = CertificateId.extend({ reason: z.string().trim().min(1).max(2_000) });

async function judge(certificateId: string, verdict: Verdict, form: FormData): Promise<FormState> {
  const actor = await requireActor("testing-centre");
  const refusal = await getTranslations("case.refusal");
  const judged = await judgeCertificate(actor, certificateId, verdict, await currentTime());
  if (!judged.ok) return { values: typedValues(form), message: refusal(judged.code) };
  return redirect({ href: "/desk/certificates", locale: await getLocale() });
}

/** File and data agree: the applicant's stage is passed. */
export async function verifyCertificate(_previous: FormState, form: FormData): Promise<FormState> {
  const refusal = await getTranslations("case.refusal");
  const input = CertificateId.safeParse(Object.fromEntries(form));
  if (!input.success) return { message: refusal("not-allowed") };
  return judge(input.data.certificateId, { kind: "verified" }, form);
}

/** The certificate does not stand: says why, in words that the applicant reads. */
export async function rejectCertificate(_previous: FormState, form: FormData): Promise<FormState> {
  const t = await getTranslations("exam.desk.certificate");
  const input = Rejection.safeParse(Object.fromEntries(form));
  if (!input.success) {
    return { values: typedValues(form), errors: { reason: t("reason-missing") } };
  }
  const { certificateId, reason } = input.data;
  return judge(certificateId, { kind: "rejected", reason }, form);
}
