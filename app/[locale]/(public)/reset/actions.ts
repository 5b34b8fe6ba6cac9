"use server";

import { getLocale } from "next-intl/server";
import { z } from "zod";
import { errorsByField, type FormState, typedValues } from "@/components/form/form-state";
import { EmailAddress } from "@/lib/identity/email";
import { homeOf } from "@/lib/identity/navigation";
import { requestReset } from "@/lib/identity/request-link.command";
import { senderAddress } from "@/lib/identity/sender.query";
import { redirect } from "@/lib/wording/navigation";
import { choosePasswordAndSignIn } from "../choose-password";
import { identityErrors } from "../say-identity-error";

const Input = z.object({ email: EmailAddress });

export async function requestResetAction(_previous: FormState, form: FormData): Promise<FormState> {
  const say = await identityErrors();
  const values = typedValues(form);
  const input = Input.safeParse(Object.fromEntries(form));
  if (!input.success) return { values, errors: errorsByField(input.error.issues, say) };
  const done = await requestReset(input.data.email, await senderAddress());
  if (!done.ok) return { values, message: say(done.code) };
  return redirect({
    href: { pathname: "/reset", query: { sent: "yes" } },
    locale: await getLocale(),
  });
}

export async function newPasswordAction(_previous: FormState, form: FormData): Promise<FormState> {
  const chosen = await choosePasswordAndSignIn(form, ["reset-password"]);
  if (!chosen.ok) return chosen.shown;
  return redirect({ href: homeOf(chosen.role), locale: await getLocale() });
}
