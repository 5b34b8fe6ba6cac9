"use server";

import { cookies } from "next/headers";
import { getLocale } from "next-intl/server";
import { z } from "zod";
import { errorsByField, type FormState, typedValues } from "@/components/form/form-state";
import { EmailAddress } from "@/lib/identity/email";
import { homeOf } from "@/lib/identity/navigation";
import { returnPath } from "@/lib/identity/return-path";
import { senderAddress } from "@/lib/identity/sender.query";
import { COOKIES_KEPT } from "@/lib/identity/session";
import { giveSessionCookie } from "@/lib/identity/session-cookie.command";
import { signIn } from "@/lib/identity/sign-in.command";
import { redirect } from "@/lib/wording/navigation";
import { identityErrors } from "../say-identity-error";

const Input = z.object({
  email: EmailAddress,
  password: z.string("password-missing").min(1, "password-missing").max(1000),
  next: z.string().optional(),
});

export async function signInAction(_previous: FormState, form: FormData): Promise<FormState> {
  const say = await identityErrors();
  const values = typedValues(form);
  const input = Input.safeParse(Object.fromEntries(form));
  if (!input.success) return { values, errors: errorsByField(input.error.issues, say) };
  const { email, password, next } = input.data;
  if (!(await cookies()).has(COOKIES_KEPT)) return { values, message: say("cookies-off") };
  const done = await signIn(email, password, await senderAddress());
  if (!done.ok) return { values, message: say(done.code) };
  await giveSessionCookie(done.session);
  return redirect({ href: returnPath(next) ?? homeOf(done.role), locale: await getLocale() });
}
