"use server";

import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { identityErrors } from "@/app/[locale]/(public)/say-identity-error";
import { errorsByField, type FormState, typedValues } from "@/components/form/form-state";
import { requireActor } from "@/lib/identity/current-actor.query";
import { openApplication } from "@/lib/identity/open-application.command";
import { RegionCode } from "@/lib/identity/regions";
import { Service } from "@/lib/identity/starting-point";
import { currentTime } from "@/lib/platform/clock";
import { redirect } from "@/lib/wording/navigation";

const Input = z.object({
  service: z.string("service-missing").pipe(z.enum(Service.options, "service-missing")),
  abroad: z.enum(["yes", "no"], "place-missing"),
  region: z.enum(RegionCode.options, "region-missing"),
});

export async function openApplicationAction(
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor("applicant");
  const say = await identityErrors();
  const values = typedValues(form);
  const input = Input.safeParse(Object.fromEntries(form));
  if (!input.success) return { values, errors: errorsByField(input.error.issues, say) };
  const { service, region, abroad } = input.data;
  const now = await currentTime();
  const done = await openApplication(actor, { service, region, abroad: abroad === "yes" }, now);
  // Sent twice, the second send finds what the first one opened.
  if (done.ok || done.code === "application-open-already") {
    return redirect({ href: "/application", locale: await getLocale() });
  }
  if (done.code === "profile-missing" || done.code === "under-18") {
    return { values, message: say(done.code) };
  }
  const t = await getTranslations("case.refusal");
  return { values, message: t(done.code) };
}
