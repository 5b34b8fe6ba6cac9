"use server";

import { getLocale } from "next-intl/server";
import { z } from "zod";
import { errorsByField, type FormState, typedValues } from "@/components/form/form-state";
import { EmailAddress } from "@/lib/identity/email";
import { homeOf } from "@/lib/identity/navigation";
import { senderAddress } from "@/lib/identity/sender.query";
import { giveSessionCookie } from "@/lib/identity/session-cookie.command";
import { signIn } from "@/lib/identity/sign-in.command";
import { redirect } from "@/lib/wording/navigation";
import { identityErrors } from "../say-identity-error";

const Input = z.object({
  email: EmailAddress,
  password: z.string("password-missing").min(1, "password-missing").max(1000),
});

export async function signInAction(_previous: FormState, form: FormData): Promise<FormState> {
  const say = await identityErrors();
  const values = typedValues(form);
  const input = Input.safeParse(Object.fromEntries(form));
  if (!input.success) return { values, errors: errorsByField(input.error.issues, say) };
  const { email, password } = input.data;
  const done = await signIn(email, password, await senderAddress());
  if (!done.ok) return { values, message: say(done.code) };
  await giveSessionCookie(done.session);
  return redirect({ href: homeOf(done.role), locale: await getLocale() });
}
