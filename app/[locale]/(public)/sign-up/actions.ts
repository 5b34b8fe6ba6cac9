"use server";

import { getLocale } from "next-intl/server";
import { z } from "zod";
import { errorsByField, type FormState, typedValues } from "@/components/form/form-state";
import { EmailAddress } from "@/lib/identity/email";
import { requestSignUp } from "@/lib/identity/request-link.command";
import { senderAddress } from "@/lib/identity/sender.query";
import { startingPointOf } from "@/lib/identity/starting-point";
import { currentTime } from "@/lib/platform/clock";
import { redirect } from "@/lib/wording/navigation";
import { identityErrors } from "../say-identity-error";

const Input = z.object({ email: EmailAddress });

export async function signUpAction(_previous: FormState, form: FormData): Promise<FormState> {
  const say = await identityErrors();
  const values = typedValues(form);
  const fields = Object.fromEntries(form);
  const input = Input.safeParse(fields);
  if (!input.success) return { values, errors: errorsByField(input.error.issues, say) };
  const locale = await getLocale();
  const [sender, now] = await Promise.all([senderAddress(), currentTime()]);
  const start = startingPointOf(fields);
  const done = await requestSignUp(input.data.email, locale, sender, now, start);
  if (!done.ok) return { values, message: say(done.code) };
  return redirect({ href: { pathname: "/sign-up", query: { sent: "yes" } }, locale });
}
