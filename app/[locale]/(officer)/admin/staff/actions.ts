"use server";

import { refresh } from "next/cache";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { identityErrors } from "@/app/[locale]/(public)/say-identity-error";
import { errorsByField, type FormState, typedValues } from "@/components/form/form-state";
import { requireActor } from "@/lib/identity/current-actor.query";
import {
  closeStaff,
  createStaff,
  inviteStaffAgain,
  moveStaff,
  reopenStaff,
} from "@/lib/identity/staff.command";
import { StaffInput, StaffPlace } from "@/lib/identity/staff.schema";
import { currentTime } from "@/lib/platform/clock";
import { redirect } from "@/lib/wording/navigation";

export async function createStaffAction(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("administrator");
  const say = await identityErrors();
  const values = typedValues(form);
  const input = StaffInput.safeParse(Object.fromEntries(form));
  if (!input.success) return { values, errors: errorsByField(input.error.issues, say) };
  const done = await createStaff(actor, input.data, await currentTime());
  if (!done.ok) {
    const text = say(done.code);
    return done.code === "email-taken"
      ? { values, errors: { email: text } }
      : { values, message: text };
  }
  return redirect({
    href: { pathname: "/admin/staff", query: { done: "created" } },
    locale: await getLocale(),
  });
}

const memberOf = (form: FormData) => z.uuid().parse(form.get("id"));

export async function moveStaffAction(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("administrator");
  const place = StaffPlace.parse(Object.fromEntries(form));
  const values = typedValues(form);
  const done = await moveStaff(actor, memberOf(form), place);
  if (done.ok) {
    refresh();
    const t = await getTranslations("identity.staff");
    return { ok: true, values, message: t("moved") };
  }
  const text = (await identityErrors())(done.code);
  if (done.code === "region-missing") return { values, errors: { region: text } };
  return done.code === "agency-missing"
    ? { values, errors: { agency: text } }
    : { values, message: text };
}

const Act = z.enum(["close", "reopen", "invite"]);
const ACTS = { close: closeStaff, reopen: reopenStaff, invite: inviteStaffAgain } as const;
const DONE = { close: "closed", reopen: "reopened", invite: "invited" } as const;

/** Closes an account, opens it again or sends the invitation anew, as the pressed button says. */
export async function actOnStaffAction(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("administrator");
  const act = Act.parse(form.get("act"));
  const done = await ACTS[act](actor, memberOf(form));
  if (!done.ok) return { message: (await identityErrors())(done.code) };
  refresh();
  const t = await getTranslations("identity.staff");
  return { ok: true, message: t(`done.${DONE[act]}`) };
}
