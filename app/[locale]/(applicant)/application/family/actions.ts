"use server";

import { refresh } from "next/cache";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { identityErrors } from "@/app/[locale]/(public)/say-identity-error";
import { errorsByField, type FormState, typedValues } from "@/components/form/form-state";
import { localDateOf } from "@/lib/calendar/local-date";
import { requireActor } from "@/lib/identity/current-actor.query";
import {
  addFamilyMember,
  editFamilyMember,
  removeFamilyMember,
} from "@/lib/identity/family.command";
import { familyMemberInput } from "@/lib/identity/family.schema";
import { currentTime } from "@/lib/platform/clock";
import { redirect } from "@/lib/wording/navigation";

const Which = z.object({ caseId: z.uuid(), memberId: z.uuid().optional() });

const listHref = (caseId: string) => ({ pathname: "/application/family", query: { case: caseId } });

/** Adds a minor, or corrects the one whose form this was. */
export async function saveFamilyMemberAction(
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor("applicant");
  const say = await identityErrors();
  const values = typedValues(form);
  const fields = Object.fromEntries(form);
  const which = Which.safeParse(fields);
  if (!which.success) return { values, message: say("no-application") };
  const input = familyMemberInput(localDateOf(await currentTime())).safeParse(fields);
  if (!input.success) return { values, errors: errorsByField(input.error.issues, say) };
  const { caseId, memberId } = which.data;
  const done = await (memberId === undefined
    ? addFamilyMember(actor, caseId, input.data)
    : editFamilyMember(actor, caseId, memberId, input.data));
  if (!done.ok) return { values, message: say(done.code) };
  if (memberId !== undefined) {
    return redirect({ href: listHref(caseId), locale: await getLocale() });
  }
  refresh();
  const t = await getTranslations("identity.family");
  return { ok: true, message: t("added", { name: input.data.cyrillicName }) };
}

export async function removeFamilyMemberAction(form: FormData): Promise<void> {
  const actor = await requireActor("applicant");
  const which = Which.required().safeParse(Object.fromEntries(form));
  if (!which.success) return;
  const { caseId, memberId } = which.data;
  await removeFamilyMember(actor, caseId, memberId);
  redirect({ href: listHref(caseId), locale: await getLocale() });
}
