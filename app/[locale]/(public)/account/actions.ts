"use server";

import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { errorsByField, type FormState } from "@/components/form/form-state";
import { changePassword, signOutEverywhere } from "@/lib/identity/change-password.command";
import { currentSession } from "@/lib/identity/current-actor.query";
import { setMailLanguage } from "@/lib/identity/mail-language.command";
import { takeSessionCookie } from "@/lib/identity/session-cookie.command";
import { redirect } from "@/lib/wording/navigation";
import { LOCALES } from "@/lib/wording/routing";
import { identityErrors } from "../say-identity-error";

const text = z.string("password-missing").min(1, "password-missing").max(1000);
const Passwords = z.object({ currentPassword: text, password: text });

async function signedIn() {
  const session = await currentSession();
  return session ?? redirect({ href: "/sign-in", locale: await getLocale() });
}

export async function changePasswordAction(
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const say = await identityErrors();
  const input = Passwords.safeParse(Object.fromEntries(form));
  if (!input.success) return { errors: errorsByField(input.error.issues, say) };
  const { currentPassword, password } = input.data;
  const done = await changePassword(await signedIn(), currentPassword, password);
  if (done.ok) return { ok: true, message: (await getTranslations("identity.account"))("changed") };
  if (done.code === "too-many-attempts") return { message: say(done.code) };
  const field = done.code === "wrong-password" ? "currentPassword" : "password";
  return { errors: { [field]: say(done.code) } };
}

export async function mailLanguageAction(_previous: FormState, form: FormData): Promise<FormState> {
  const { actor } = await signedIn();
  const locale = z.enum(LOCALES).safeParse(form.get("language"));
  if (!locale.success) return { errors: { language: (await identityErrors())("invalid") } };
  await setMailLanguage(actor, locale.data);
  const t = await getTranslations("identity.account");
  return { ok: true, message: t("languageSaved") };
}

export async function signOutEverywhereAction(): Promise<void> {
  await signOutEverywhere(await signedIn());
  await takeSessionCookie();
  redirect({ href: "/sign-in", locale: await getLocale() });
}
