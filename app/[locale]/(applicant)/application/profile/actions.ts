"use server";

import { refresh } from "next/cache";
import { getLocale, getTranslations } from "next-intl/server";
import { identityErrors } from "@/app/[locale]/(public)/say-identity-error";
import { errorsByField, type FormState, typedValues } from "@/components/form/form-state";
import { localDateOf } from "@/lib/calendar/local-date";
import { requireActor } from "@/lib/identity/current-actor.query";
import { saveOtherNames, saveProfile } from "@/lib/identity/profile.command";
import { OtherNames, profileInput } from "@/lib/identity/profile.schema";
import { startingPointOf, startingQuery } from "@/lib/identity/starting-point";
import { currentTime } from "@/lib/platform/clock";
import { redirect } from "@/lib/wording/navigation";
import { suggestedNames } from "./suggest-names";

export async function saveProfileAction(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("applicant");
  const say = await identityErrors();
  const fields = Object.fromEntries(form);
  const suggestions = suggestedNames(fields);
  const values = { ...typedValues(form), ...suggestions };
  if (Object.keys(suggestions).length > 0) {
    const check = say("check-suggestion");
    const errors = Object.fromEntries(Object.keys(suggestions).map((field) => [field, check]));
    return { values, errors };
  }
  const now = await currentTime();
  const input = profileInput(localDateOf(now)).safeParse(fields);
  if (!input.success) return { values, errors: errorsByField(input.error.issues, say) };
  const done = await saveProfile(actor, input.data, now);
  if (!done.ok) return { values, message: say(done.code) };
  if (fields["next"] === "open") {
    const href = `/application/new${startingQuery(startingPointOf(fields))}`;
    return redirect({ href, locale: await getLocale() });
  }
  refresh();
  const t = await getTranslations("identity.profile");
  return { ok: true, values, message: t("saved") };
}

export async function saveOtherNamesAction(
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor("applicant");
  const values = typedValues(form);
  const names = OtherNames.safeParse(form.get("otherNames"));
  if (!names.success) {
    const say = await identityErrors();
    return { values, errors: { otherNames: say("other-names-long") } };
  }
  await saveOtherNames(actor, names.data);
  refresh();
  const t = await getTranslations("identity.profile");
  return { ok: true, values, message: t("saved") };
}
